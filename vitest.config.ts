import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sourceAliases } from './tools/aliases.mjs';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';

const executablePath = findChromium() ?? undefined;

const resolve = { alias: sourceAliases() };

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args: chromiumArgs() } }),
  instances: [{ browser: 'chromium' as const }],
};

const longest = ['demo/pages', 'guides/pages', 'oracle/random', 'pages/leaks', 'pages/'];

/** What takes longest begins first, so that no core waits at the end for the other. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((part) => moduleId.includes(`/test/${part}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  cacheDir: '.cache/vite-test',
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          // Half of the time these wait for a page; one worker less, as is usual, would leave a core of two idle.
          maxWorkers: availableParallelism(),
          // The modules of a worker are read once: half of the time, where a test is short.
          isolate: false,
          include: ['test/**/*.node.test.ts'],
          setupFiles: ['test/setup/vitest.ts'],
          testTimeout: process.env.JALON_LONG ? 600_000 : 20_000,
        },
      },
      {
        resolve,
        optimizeDeps: { include: ['fast-check'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          setupFiles: ['test/setup/vitest.ts'],
          testTimeout: 20_000,
          browser,
        },
      },
    ],
  },
});
