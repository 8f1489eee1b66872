/// <reference types="vite/client" />
import 'jalon/themes.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { checkOtherTheme, show } from './other-theme.js';

// Absent until the first `npm run manifest`; the stories work without it.
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, matchers: { date: /(at|on)$/i } },
    docs: { toc: { headingSelector: 'h2, h3' } },
    layout: 'padded',
    options: {
      storySort: {
        // In the order of stories/guides/pages.ts; Storybook reads this list without running it.
        order: [
          'Start here',
          'Guides',
          ['From a CSV to a page', 'The dataset', 'Recipes', 'Security', 'Theming', 'Metrics'],
          'Elements',
          'Project',
          ['Changelog', 'Architecture', 'Testing', 'Tried as a new user', 'Decisions'],
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'contrast', title: 'High contrast', icon: 'accessibility' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
        ],
      },
    },
  },
  afterEach: checkOtherTheme,
  initialGlobals: { theme: 'light', language: 'en' },
  decorators: [
    (story, { globals }) => {
      const { theme, language } = globals as { theme: string; language: string };
      show(theme);
      document.documentElement.lang = language;
      // A new element for a new language: the old one has no reason to look at the page again.
      return html`${keyed(language, story())}`;
    },
  ],
};

export default preview;
