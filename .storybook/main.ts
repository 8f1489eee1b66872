import { existsSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { sourceAliases } from '../tools/aliases.mjs';
import { sourceSideEffects } from '../tools/side-effects.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/guides/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Made by the build.
  staticDirs: existsSync('llms.txt') ? [{ from: '../llms.txt', to: '/llms.txt' }] : [],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // vite.config.ts is the demo's server; what the stories need of it is here.
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { alias: sourceAliases() },
      plugins: [sourceSideEffects()],
    }),
};

export default config;
