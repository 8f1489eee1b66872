// Every story as a test, with axe in both themes. Apart from vitest.config.ts, whose tests need no Storybook.
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';
import { litEntries } from './tools/prebundle.mjs';

const configDir = fileURLToPath(new URL('.storybook', import.meta.url));
const launchOptions = { executablePath: findChromium() ?? undefined, args: chromiumArgs() };

export default defineConfig({
  cacheDir: '.cache/vite-stories',
  plugins: [storybookTest({ configDir })],
  optimizeDeps: { include: [...litEntries(), '@lit/task', '@lit/context', 'axe-core'] },
  test: {
    name: 'stories',
    testTimeout: 60_000,
    env: { JALON_BOTH_THEMES: 'true' },
    setupFiles: ['test/setup/vitest.ts'],
    // Half of the time a story waits for what it draws.
    maxWorkers: availableParallelism(),
    // As in Storybook itself: one page, whose modules are loaded once.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // What fades in has too little contrast while it does.
      provider: playwright({ launchOptions, contextOptions: { reducedMotion: 'reduce' } }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});
