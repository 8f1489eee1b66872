// Put into every test/**/*.wtr.ts by web-test-runner.config.mjs.
import { checkConsole, guardConsole } from './console.js';

guardConsole();
afterEach(() => checkConsole());
after(() => checkConsole());
