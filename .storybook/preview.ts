/// <reference types="vite/client" />
import 'jalon/themes.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

// Absent until the first `npm run manifest`; the stories work without it.
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    a11y: {
      test: 'error',
      // What a theme changes is colours: the tests of the second one look at these alone.
      ...(import.meta.env['JALON_AXE'] === 'colours' && {
        options: { runOnly: ['color-contrast', 'link-in-text-block'] },
      }),
    },
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
  initialGlobals: { theme: 'light', language: 'en' },
  decorators: [
    (story, { globals }) => {
      const { theme, language } = globals as { theme: string; language: string };
      document.documentElement.style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
      document.documentElement.dataset['jalonTheme'] = theme;
      document.documentElement.lang = language;
      // A new element for a new language: the old one has no reason to look at the page again.
      return html`${keyed(language, story())}`;
    },
  ],
};

export default preview;
