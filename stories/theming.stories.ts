import 'jalon/define';
import type { Meta } from '@storybook/web-components-vite';
import { at, smallNetwork } from './fixtures/network.js';
import { make, settled, type ElementStory, withData } from './fixtures/story.js';

/** Properties of a brand, and what a control offers for each. */
const properties = {
  accent: ['--jalon-accent', 'color'],
  onAccent: ['--jalon-on-accent', 'color'],
  surface: ['--jalon-surface', 'color'],
  line: ['--jalon-line', 'color'],
  radius: ['--jalon-radius', 'text'],
} as const;

/** A dashboard in the colours of a page: all properties are in `docs/theming.md`. */
const meta: Meta = {
  title: 'Elements/Theming',
  argTypes: Object.fromEntries(
    Object.entries(properties).map(([name, [property, control]]) => [
      name,
      { name: property, control },
    ]),
  ),
  render: ((args: Record<string, unknown>, { loaded }: { loaded: Record<string, unknown> }) => {
    const dashboard = make('jalon-dashboard', { asOf: at(22) }, loaded);
    for (const [name, [property]] of Object.entries(properties)) {
      const value = args[name];
      if (typeof value === 'string' && value) dashboard.style.setProperty(property, value);
    }
    dashboard.append(
      make('jalon-filter-bar'),
      make('jalon-goal-widget'),
      make('jalon-progress-table'),
    );
    return dashboard;
  }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

export const Brand: ElementStory = {
  ...withData(smallNetwork),
  args: {
    accent: 'light-dark(#0f766e, #5eead4)',
    onAccent: 'light-dark(#ffffff, #042f2e)',
    surface: 'light-dark(#fffdf8, #1c1917)',
    line: 'light-dark(#e7e0d2, #3b3631)',
    radius: '4px',
  },
};
export const HighContrast: ElementStory = {
  ...withData(smallNetwork),
  globals: { theme: 'contrast' },
};
