import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  cacheDir: '.cache/vite-test',
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          // Half of the time these wait for a page; one worker less, as is usual, would leave a core of two idle.
          maxWorkers: availableParallelism(),
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
