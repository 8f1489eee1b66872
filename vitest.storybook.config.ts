// Every story as a test, with axe, once per theme. Apart from vitest.config.ts, whose tests need no Storybook.
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';
import { litEntries } from './tools/prebundle.mjs';

const configDir = fileURLToPath(new URL('.storybook', import.meta.url));
const launchOptions = { executablePath: findChromium() ?? undefined, args: chromiumArgs() };

const project = (theme: 'light' | 'dark') => ({
  plugins: [
    storybookTest({ configDir, initialGlobals: { theme } }),
    // Storybook gives both projects one cache folder, and both would write it at once.
    {
      name: 'own-cache',
      enforce: 'post' as const,
      config: () => ({ cacheDir: `.cache/stories-${theme}` }),
    },
  ],
  optimizeDeps: { include: [...litEntries(), '@lit/task', '@lit/context'] },
  test: {
    name: `storybook-${theme}`,
    testTimeout: 60_000,
    env: { ...(theme === 'dark' && { JALON_AXE: 'colours' }) },
    setupFiles: ['test/setup/vitest.ts'],
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

export default defineConfig({
  cacheDir: '.cache/vite-stories',
  test: { projects: [project('light'), project('dark')] },
});
