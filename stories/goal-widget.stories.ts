import 'jalon/elements/goal-widget/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import {
  at,
  factNetwork,
  frenchNetwork,
  largeNetwork,
  longNames,
  smallNetwork,
  tinyNetwork,
  bareNetwork,
} from './fixtures/network.js';
import { all, find, says, textOf, until } from './fixtures/page.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-goal-widget';

/** Lists completed so far, what is left to the goal, and whether the pace will do. */
const meta: Meta = {
  title: 'Elements/Goal widget',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    form: { control: 'inline-radio', options: ['ring', 'bar', 'compact'] },
    metric: choice('attempted', 'appointments', 'accessoryRevenue'),
    goal: { control: 'number' },
    'goal-day': { control: { type: 'number', min: 1, max: 31 } },
    goalDay: { control: false },
  },
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, empty, noSource, error, errorInData, retry, stale } = states();
const ready = withData(smallNetwork);

export const Ring: ElementStory = {
  ...ready,
  args: { form: 'ring' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /7 of 12/);
  },
};
export const Bar: ElementStory = { ...ready, args: { form: 'bar' } };
export const Compact: ElementStory = { ...ready, args: { form: 'compact' } };

export const Behind: ElementStory = { ...ready, args: { goal: 1, goalDay: 10 } };
export const OnPace: ElementStory = { ...ready, args: { goal: 0.85, goalDay: 30 } };
export const Reached: ElementStory = {
  ...ready,
  args: { goal: 1 },
  render: (args, { loaded }) =>
    draw(tag, { asOf: at(22), filters: { list: ['L01', 'L02', 'L03'] } })(args, {
      loaded,
    }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Goal reached');
  },
};
export const Exceeded: ElementStory = {
  ...ready,
  args: { goal: 0.6 },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /exceeded|above goal/i);
  },
};
export const FirstDay: ElementStory = {
  ...withData(() => smallNetwork(1)),
  args: { asOf: '2026-11-01T08:00:00' },
};
export const PastTheGoalDay: ElementStory = { ...ready, args: { goalDay: 10, asOf: at(22) } };

export const Appointments: ElementStory = {
  name: 'Another metric, with goals in the data',
  ...ready,
  args: { metric: 'appointments', goalDay: 30 },
};
export const Revenue: ElementStory = {
  name: 'Money',
  ...ready,
  args: { metric: 'accessoryRevenue', goalDay: 30 },
};
export const OneRep: ElementStory = { ...ready, args: { filters: { rep: ['R1001'] } } };
export const LargeNetwork: ElementStory = { name: 'Sixty stores', ...withData(largeNetwork) };
export const OneAccount: ElementStory = { name: 'A handful of accounts', ...withData(tinyNetwork) };
export const HostFacts: ElementStory = { name: 'Facts of the host', ...withData(factNetwork) };
export const BareData: ElementStory = { name: 'No optional columns', ...withData(bareNetwork) };
export const LongNames: ElementStory = { ...withData(longNames) };
export const French: ElementStory = { ...withData(frenchNetwork), globals: { language: 'fr' } };
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...ready,
  render: inWidth(tag, 280),
};

export const LeftByList: ElementStory = {
  name: 'What is left, by list',
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /left/i);
    await userEvent.hover(await find(canvasElement, '[part~=left]'));
    await says(canvasElement, 'Home internet');
    await expect(textOf(canvasElement)).toContain('Accessory club');
    await until(
      () => all(canvasElement, '*').every((one) => one.getAnimations().length === 0),
      'the end of the fade',
    );
  },
};

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = empty;
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
