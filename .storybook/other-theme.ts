/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** The page in a colour scheme; `contrast` follows the system's. */
export function show(theme: string): void {
  const { style, dataset } = document.documentElement;
  style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
  dataset['jalonTheme'] = theme;
}

/**
 * In tests a story is looked at in the other theme too, as its play function left it. What a theme changes is colours:
 * axe is asked about these alone.
 */
export const checkOtherTheme: NonNullable<Preview['afterEach']> = async ({ globals, viewMode }) => {
  const theme = String(globals['theme']);
  if (!import.meta.env['JALON_BOTH_THEMES'] || viewMode !== 'story' || theme === 'contrast') return;
  const { default: axe } = await import('axe-core');
  const other = theme === 'dark' ? 'light' : 'dark';
  show(other);
  try {
    await frame();
    await frame();
    const { violations } = await axe.run(document.body, {
      runOnly: ['color-contrast', 'link-in-text-block'],
    });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    if (found.length) throw new Error(`In the ${other} theme:\n${found.join('\n')}`);
  } finally {
    show(theme);
  }
};
