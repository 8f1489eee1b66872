import { afterAll, afterEach } from 'vitest';
import { checkConsole, guardConsole } from './console.js';

guardConsole();
afterEach(() => checkConsole());
// What was printed between the tests, by a module or a late callback.
afterAll(() => checkConsole());
