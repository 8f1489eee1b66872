import 'jalon/elements/cohort-chart/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { shared } from './fixtures/controls.js';
import { firmNow } from './fixtures/firm.js';
import { find, says, textOf } from './fixtures/page.js';
import {
  emptySales,
  frenchSales,
  largeSales,
  oneRowSales,
  smallSales,
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

const tag = 'jalon-cohort-chart';

/** What became of the deals created in each month: the share won by months since creation. */
const meta: Meta = {
  title: 'Elements/Cohort chart',
  component: tag,
  tags: ['autodocs'],
  argTypes: { ...shared, form: { control: 'inline-radio', options: ['table', 'curves'] } },
  render: draw(tag, { asOf: firmNow }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  smallSales,
);
const ready = withData(smallSales);

export const Table: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Cohorts by month of creation/);
    await find(canvasElement, '.heat');
    await find(canvasElement, '.young');
    await expect(textOf(canvasElement)).toMatch(/younger than the mean time to close of \d/);
  },
};
export const Curves: ElementStory = {
  ...ready,
  args: { form: 'curves' },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.line.mean');
    await find(canvasElement, '.behind.line');
  },
};
export const TwoYears: ElementStory = { name: 'More than two years', ...withData(largeSales) };
export const TwoYearsOfCurves: ElementStory = {
  name: 'More than two years, curves',
  ...withData(largeSales),
  args: { form: 'curves' },
};
export const OnePeriod: ElementStory = {
  name: 'A period that is over, as it stood then',
  ...ready,
  args: { period: '2026-Q2' },
};
export const OneDeal: ElementStory = { name: 'One deal', ...withData(oneRowSales) };
export const NoAmounts: ElementStory = {
  name: 'Without expected days',
  ...withData(unplannedSales),
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
  args: { asOf: firmNow, form: 'curves' },
  render: inWidth(tag, 280),
};
export const Cell: ElementStory = {
  name: 'Values of a cell',
  ...ready,
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.mark')).focus();
    await userEvent.keyboard('{ArrowRight}');
    await find(canvasElement, '.tip');
    await expect(textOf(canvasElement)).toMatch(/After 1 month \d/);
  },
};
export const OpenForLong: ElementStory = {
  name: 'Deals that are open for long',
  ...ready,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part=stalled]'));
    await find(canvasElement, 'dialog');
  },
};
export const InWords: ElementStory = { ...asTable(ready), name: 'As a table in words' };

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = withData(emptySales);
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
