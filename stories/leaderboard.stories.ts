import 'jalon/elements/leaderboard/define';
import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import { smallNetwork } from './fixtures/network.js';
import { all, find, says, until } from './fixtures/page.js';
import {
  emptySales,
  frenchSales,
  largeSales,
  longNamesSales,
  oneRowSales,
  smallSales,
} from './fixtures/sales.js';
import { smallActivity } from './fixtures/team-activity.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-leaderboard';

/** Ranks by any metric in its direction, with movement since the last period. */
const meta: Meta = {
  title: 'Elements/Leaderboard',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    report: choice(null, 'team', 'smart-list', 'pipeline', 'activity', 'prospecting'),
    by: choice(null, 'owner', 'team', 'unit', 'rep', 'store'),
    metric: choice('wonAmount', 'won', 'winRate', 'averageDeal', 'daysToClose', 'lost'),
    limit: { control: { type: 'number', min: 1 } },
  },
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  smallSales,
);
const month = { filters: { period: '2026-10' } };
const ready = { ...withData(smallSales), args: month };

export const AmountWon: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'October 2026, places since September 2026');
    await says(canvasElement, /(up|down) \d+ place|same place/);
  },
};
export const LowerIsBetter: ElementStory = { ...ready, args: { ...month, metric: 'daysToClose' } };
export const Ratio: ElementStory = {
  name: 'A rate, with a variant',
  ...ready,
  args: { ...month, metric: 'winRate:with-cancelled' },
};
export const Ties: ElementStory = { ...ready, args: { ...month, metric: 'won' } };
export const ByTeam: ElementStory = { ...ready, args: { ...month, by: 'team' } };
export const Long: ElementStory = {
  name: 'The first five of many, then all',
  ...withData(largeSales),
  args: { ...month, limit: 5 },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part~=all]'));
    await until(() => all(canvasElement, '[part~=place]').length > 5 || null, 'all places');
  },
};
export const OneRow: ElementStory = { ...withData(oneRowSales) };
export const NobodyHasAFigure: ElementStory = {
  ...ready,
  args: { filters: { period: '2035' }, metric: 'winRate' },
};
export const SmartLists: ElementStory = {
  name: 'Reps of a smart list',
  ...withData(smallNetwork),
  args: { report: 'smart-list', metric: 'attemptedRate' },
};
export const BestQualifier: ElementStory = {
  name: 'Best qualifier: within the first stage',
  ...ready,
  args: { stage: '11', period: '2026-10', heading: 'Best qualifier' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Qualification, October 2026');
    await says(canvasElement, /\d\/\d/);
  },
};
export const BestCloser: ElementStory = {
  name: 'Best closer: within the last open stage',
  ...withData(largeSales),
  args: { stage: '14', heading: 'Best closer' },
};
export const UnknownStage: ElementStory = {
  name: 'A stage that is not in the data',
  ...ready,
  args: { stage: 'nowhere' },
};
export const MostDone: ElementStory = {
  name: 'Activity: who did most',
  ...withData(smallActivity),
  args: { report: 'activity', metric: 'done', filters: { period: '2026-11' } },
};
export const FilesByReturn: ElementStory = {
  name: 'Prospect files by their return',
  ...withData(smallActivity),
  args: { report: 'prospecting', metric: 'roi' },
};
export const LongNames: ElementStory = { ...withData(longNamesSales), args: month };
export const French: ElementStory = {
  ...withData(frenchSales),
  args: month,
  globals: { language: 'fr' },
};
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...withData(longNamesSales),
  args: month,
  render: inWidth(tag, 280),
};
export const Metrics: ElementStory = {
  name: 'The choice of the metric',
  ...ready,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part~=metric]'));
    await says(canvasElement, 'Average time to close');
  },
};

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = withData(emptySales);
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
