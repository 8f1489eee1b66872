import 'jalon/elements/forecast-chart/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import { firmNow } from './fixtures/firm.js';
import { all, find, says, textOf } from './fixtures/page.js';
import {
  emptySales,
  frenchSales,
  largeSales,
  longNamesSales,
  oneRowSales,
  plannedSales,
  unplannedSales,
} from './fixtures/sales.js';
import {
  asTable,
  draw,
  inWidth,
  settled,
  states,
  type ElementStory,
  withData,
} from './fixtures/story.js';

const tag = 'jalon-forecast-chart';

/** What is won and what may still be, by the day on which deals are expected to close; overdue, undated and on hold apart. */
const meta: Meta = {
  title: 'Elements/Forecast chart',
  component: tag,
  tags: ['autodocs'],
  argTypes: { ...shared, by: choice(null, 'day', 'week', 'month', 'quarter', 'owner') },
  render: draw(tag, { asOf: firmNow }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  plannedSales,
);
const ready = withData(plannedSales);

export const ByMonth: ElementStory = {
  name: 'By month',
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Forecast Won \$[\d,]+ Weighted \$/);
    await find(canvasElement, '.fill.s1');
    await expect(all(canvasElement, '.apart li')).toHaveLength(3);
    await expect(textOf(canvasElement)).toMatch(/Overdue \$.*No expected date \$.*On hold/);
  },
};
export const ByWeek: ElementStory = {
  name: 'By week',
  ...withData(largeSales),
  args: { by: 'week', period: '2026-Q4' },
};
export const ByQuarter: ElementStory = { name: 'By quarter', ...ready, args: { by: 'quarter' } };
export const ByDay: ElementStory = {
  name: 'By day',
  ...ready,
  args: { by: 'day', period: '2026-12' },
};
export const ByOwner: ElementStory = {
  name: 'By owner, with targets',
  ...ready,
  args: { by: 'owner' },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.chart .behind');
    await says(canvasElement, /Target \$/);
  },
};
export const PastPeriod: ElementStory = {
  name: 'A period that is over',
  ...ready,
  args: { period: '2026-Q3' },
};
export const Unplanned: ElementStory = {
  name: 'Without expected days and probabilities',
  ...withData(unplannedSales),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /the data have no opportunities.expectedCloseOn/);
  },
};
export const OneDeal: ElementStory = { name: 'One deal', ...withData(oneRowSales) };
export const LongNames: ElementStory = {
  name: 'Long names',
  ...withData(longNamesSales),
  args: { by: 'owner' },
};
export const French: ElementStory = { ...withData(frenchSales), globals: { language: 'fr' } };
export const Narrow: ElementStory = {
  name: 'Narrow, 360 px',
  ...ready,
  args: { asOf: firmNow },
  render: inWidth(tag, 328),
};
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...ready,
  args: { asOf: firmNow, by: 'owner' },
  render: inWidth(tag, 280),
};
export const AsTable: ElementStory = asTable(ready);
export const WhyOverdue: ElementStory = {
  name: 'Why: what is overdue',
  ...ready,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '.overdueAmount button'));
    await find(canvasElement, '.why');
    await expect(textOf(canvasElement)).toMatch(/Overdue amount/);
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
