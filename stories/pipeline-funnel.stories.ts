import 'jalon/elements/pipeline-funnel/define';
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
  noHistorySales,
  oneRowSales,
  smallSales,
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

const tag = 'jalon-pipeline-funnel';

/** How deals come through the stages of a pipeline, by number or amount, by three rules, beside an earlier period. */
const meta: Meta = {
  title: 'Elements/Pipeline funnel',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    by: choice(null, 'owner'),
    measure: { control: 'inline-radio', options: ['count', 'amount'] },
    rule: { control: 'inline-radio', options: ['reached', 'strict', 'actual'] },
    compare: choice(null, 'period', 'year', 'none', '2026-Q1'),
  },
  args: { period: '2026-Q3' },
  render: draw(tag, { asOf: firmNow }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  smallSales,
);
const ready = withData(smallSales);

export const Deals: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Q3 2026, compared with Q2 2026[^]*This stage or a later one/);
    // The picture comes once its room is known.
    await find(canvasElement, '.chart path.behind');
    await expect(all(canvasElement, '.chart path.behind').length).toBeGreaterThan(3);
    await expect(textOf(canvasElement)).toMatch(/\d% advance/);
  },
};
export const Amount: ElementStory = { ...ready, args: { measure: 'amount' } };
export const Strict: ElementStory = {
  name: 'Every stage in order',
  ...ready,
  args: { rule: 'strict' },
};
export const Actual: ElementStory = {
  name: 'Stages really entered',
  ...ready,
  args: { rule: 'actual' },
};
export const AmountStrict: ElementStory = {
  name: 'Amount, every stage in order',
  ...ready,
  args: { measure: 'amount', rule: 'strict' },
};
export const YearBefore: ElementStory = {
  name: 'A year before behind',
  ...ready,
  args: { compare: 'year' },
};
export const OtherPeriod: ElementStory = {
  name: 'Another period behind',
  ...ready,
  args: { filters: { period: '2026-10', compare: '2026-06' }, period: undefined },
};
export const NoComparison: ElementStory = {
  name: 'Nothing behind',
  ...ready,
  args: { compare: 'none' },
};
export const NothingThen: ElementStory = {
  name: 'Compared with what the data do not reach',
  ...ready,
  args: { compare: '2001' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'The data do not go back to 2001');
  },
};
export const ThisMonth: ElementStory = {
  name: 'This month',
  ...ready,
  args: { period: 'this-month' },
};
export const ByOwner: ElementStory = {
  name: 'By owner',
  ...ready,
  args: { by: 'owner' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Qualifies best:');
    await says(canvasElement, 'Closes best:');
  },
};
export const ByOwnerNarrow: ElementStory = {
  name: 'By owner, 360 px',
  ...ready,
  args: { by: 'owner', asOf: firmNow },
  render: inWidth(tag, 328),
};
export const OtherPipeline: ElementStory = {
  name: 'Another pipeline',
  ...ready,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part=pipeline]'));
    await find(canvasElement, '[role=option]');
    await userEvent.click(all(canvasElement, '[role=option]')[1]!);
    await says(canvasElement, 'Renewed');
  },
};
export const NoHistory: ElementStory = {
  name: 'Without stage history',
  ...withData(noHistorySales),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'The stage history is missing');
    await expect(all(canvasElement, 'path.behind')).toHaveLength(0);
  },
};
export const NoHistoryAmount: ElementStory = {
  name: 'Without stage history, amount',
  ...withData(noHistorySales),
  args: { measure: 'amount' },
};
export const OneDeal: ElementStory = {
  name: 'One deal',
  ...withData(oneRowSales),
  args: { period: '2026' },
};
export const ManyDeals: ElementStory = { name: 'Nine thousand deals', ...withData(largeSales) };
export const LongNames: ElementStory = { ...withData(longNamesSales) };
export const LongNamesNarrow: ElementStory = {
  name: 'Long names, 360 px',
  ...withData(longNamesSales),
  args: { asOf: firmNow },
  render: inWidth(tag, 328),
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
  args: { asOf: firmNow },
  render: inWidth(tag, 280),
};

export const Values: ElementStory = {
  name: 'Values of a stage',
  ...ready,
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.mark')).focus();
    await userEvent.keyboard('{ArrowDown}');
    await find(canvasElement, '.tip');
    await expect(textOf(canvasElement)).toMatch(/Discovery Entered \d/);
  },
};
export const AsTable: ElementStory = asTable(ready);

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = { ...withData(emptySales) };
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
