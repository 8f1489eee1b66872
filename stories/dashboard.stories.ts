import 'jalon/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { expectConsole } from '../test/setup/console.js';
import { shared } from './fixtures/controls.js';
import {
  at,
  bareNetwork,
  brokenNetwork,
  emptyNetwork,
  factNetwork,
  frenchNetwork,
  largeNetwork,
  longNames,
  seenBy,
  smallNetwork,
} from './fixtures/network.js';
import { all, find, says, until } from './fixtures/page.js';
import { failingSource, waitingSource } from './fixtures/sources.js';
import { make, settled, type ElementStory, withData, withSource } from './fixtures/story.js';

/** The dashboard that the demo shows, too: filters, two goals, the table. */
function board(
  args: Record<string, unknown>,
  { loaded }: { loaded: Record<string, unknown> },
): HTMLElement {
  const dashboard = make('jalon-dashboard', { asOf: at(22) }, loaded, args);
  const lists = make('jalon-goal-widget');
  const appointments = make('jalon-goal-widget', { metric: 'appointments', goalDay: 30 });
  lists.dataset['span'] = '7';
  appointments.dataset['span'] = '5';
  dashboard.append(make('jalon-filter-bar'), lists, appointments, make('jalon-progress-table'));
  return dashboard;
}

const inBox =
  (width: number) =>
  (args: Record<string, unknown>, context: { loaded: Record<string, unknown> }) => {
    const box = document.createElement('div');
    box.style.inlineSize = `${width}px`;
    box.append(board(args, context));
    return box;
  };

/** One source, one set of filters and a responsive grid for the elements inside. */
const meta: Meta = {
  title: 'Elements/Dashboard',
  component: 'jalon-dashboard',
  tags: ['autodocs'],
  argTypes: shared,
  render: board as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const warns = (code: string) => () => expectConsole(`jalon: ${code}`, { level: 'warn', times: 1 });

export const Ready: ElementStory = {
  ...withData(smallNetwork),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /All 24 reps/);
    await says(canvasElement, /7 of 12/);
  },
};
export const LargeNetwork: ElementStory = { name: 'Sixty stores', ...withData(largeNetwork) };
export const Filtered: ElementStory = {
  ...withData(smallNetwork),
  args: { filters: { store: ['S01', 'S02'] } },
};
export const OneChoiceForAll: ElementStory = {
  name: 'One choice for all elements',
  ...withData(smallNetwork),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /All 24 reps/);
    await settled({ canvasElement });
    const field = await until(
      () =>
        all(canvasElement, 'button').find((one) => /^Store/.test(one.textContent?.trim() ?? '')),
      'the field Store',
    );
    await userEvent.click(field);
    const option = await until(
      () =>
        all(canvasElement, '[role=option], [role=menuitemcheckbox], label').find((one) =>
          one.textContent?.includes('Rosemont'),
        ),
      'the option Rosemont',
    );
    await userEvent.click(option);
    await userEvent.keyboard('{Escape}');
    await says(await find(canvasElement, 'jalon-progress-table'), /All [3-6] reps/);
    await expect(
      (canvasElement.querySelector('jalon-dashboard') as unknown as { filters: object }).filters,
    ).toMatchObject({ store: ['S02'] });
  },
};
export const ViewerLimits: ElementStory = {
  name: 'A viewer with limits',
  ...withData(() =>
    seenBy({
      id: 'manager',
      views: ['rep', 'store'],
      filters: ['period', 'list', 'rep'],
      scope: { district: 'D01' },
    }),
  ),
};
export const HostFacts: ElementStory = { name: 'Facts of the host', ...withData(factNetwork) };
export const BareData: ElementStory = { name: 'No optional columns', ...withData(bareNetwork) };
export const LongNames: ElementStory = { ...withData(longNames) };
export const French: ElementStory = { ...withData(frenchNetwork), globals: { language: 'fr' } };
export const Narrow: ElementStory = {
  name: 'Narrow, 360 px',
  ...withData(smallNetwork),
  render: inBox(328),
};
export const Tablet: ElementStory = {
  name: 'Tablet, 768 px',
  ...withData(smallNetwork),
  render: inBox(736),
};

export const Loading: ElementStory = {
  ...withSource(waitingSource),
  play: async ({ canvasElement }) => {
    await until(
      () => all(canvasElement, '[aria-busy=true]').length >= 3,
      'three elements that load',
    );
  },
};
export const Empty: ElementStory = { ...withData(emptyNetwork) };
export const Error: ElementStory = {
  ...withSource(() => failingSource('network')),
  beforeEach: () => expectConsole('jalon: network', { level: 'warn', times: 5 }),
};
export const ErrorInData: ElementStory = {
  name: 'Error in the data',
  ...withData(brokenNetwork),
  beforeEach: warns('schema'),
};
