// Put into every test/**/*.wtr.ts by web-test-runner.config.mjs.
import { checkConsole, guardConsole } from './console.js';

guardConsole();

// Inside the test and not in afterEach: Mocha ends the whole file when a root hook throws.
const plainIt = globalThis.it;
const guarded = (fn?: Mocha.AsyncFunc | Mocha.Func) =>
  fn &&
  async function (this: Mocha.Context): Promise<void> {
    try {
      await (fn as Mocha.AsyncFunc).call(this);
    } catch (error) {
      try {
        checkConsole();
      } catch {
        // The test's own failure says more.
      }
      throw error;
    }
    checkConsole();
  };
globalThis.it = Object.assign(
  (title: string, fn?: Mocha.AsyncFunc) => plainIt(title, guarded(fn)),
  {
    skip: plainIt.skip,
    retries: plainIt.retries,
    only: (title: string, fn?: Mocha.AsyncFunc) => plainIt.only(title, guarded(fn)),
  },
) as Mocha.TestFunction;

// What was printed after the last test, by a late callback or the removal of a fixture.
after(() => checkConsole());
