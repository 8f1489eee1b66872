import 'jalon/elements/trend-chart/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import {
  emptyFirm,
  firmNow,
  frenchFirm,
  largeFirm,
  noDocumentsFirm,
  oneRowFirm,
  smallFirm,
} from './fixtures/firm.js';
import { all, find, says, textOf } from './fixtures/page.js';
import { smallActivity } from './fixtures/team-activity.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-trend-chart';

/** Bars or lines by day to year; drag over months, or Shift with arrows and Enter, to choose a period. */
const meta: Meta = {
  title: 'Elements/Trend chart',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    report: choice(null, 'prospects', 'company', 'team', 'activity', 'prospecting'),
    by: choice(null, 'day', 'week', 'month', 'quarter', 'year', 'fiscalYear'),
    form: { control: 'inline-radio', options: ['bars', 'lines'] },
    metrics: { control: 'object' },
  },
  render: draw(tag, { asOf: firmNow }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  smallFirm,
);
const ready = withData(smallFirm);

export const Bars: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Prospects won by month Fees won €/);
    await find(canvasElement, '.fill.s1');
    await expect(all(canvasElement, 'tbody tr')).toHaveLength(12);
  },
};
export const Activity: ElementStory = {
  name: 'Calls, meetings and emails by week',
  ...withData(smallActivity),
  args: { report: 'activity', by: 'week', period: '2026-Q4' },
  play: async ({ canvasElement }) => void (await says(canvasElement, /Calls/)),
};
export const Prospecting: ElementStory = {
  name: 'What prospect files brought, by month',
  ...withData(smallActivity),
  args: { report: 'prospecting', period: '2026' },
};
export const Lines: ElementStory = { ...ready, args: { form: 'lines' } };
export const YearBefore: ElementStory = {
  name: 'The year before behind',
  ...ready,
  args: { compare: true },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'FY 2027, compared with FY 2026');
    await find(canvasElement, '.behind');
  },
};
export const YearBeforeLines: ElementStory = {
  name: 'The year before behind, lines',
  ...withData(largeFirm),
  args: { compare: true, form: 'lines' },
};
export const OtherComparison: ElementStory = {
  name: 'Another period behind',
  ...ready,
  args: { by: 'week', filters: { period: '2026-10', compare: '2026-09' } },
};
export const ByDay: ElementStory = {
  name: 'By day',
  ...withData(largeFirm),
  args: { by: 'day', period: '2026-11', compare: true },
};
export const ByWeek: ElementStory = {
  name: 'By week',
  ...withData(largeFirm),
  args: { by: 'week', form: 'lines' },
};
export const ByQuarter: ElementStory = {
  name: 'By quarter',
  ...ready,
  args: { by: 'quarter', compare: true },
};
export const ByFiscalYear: ElementStory = {
  name: 'By fiscal year, all time',
  ...ready,
  args: { by: 'fiscalYear', filters: { period: null } },
};
export const Counts: ElementStory = {
  name: 'Counts side by side',
  ...ready,
  args: { report: 'company', metrics: ['won', 'lost'], compare: true },
};
export const Rate: ElementStory = {
  name: 'A rate',
  ...withData(largeFirm),
  args: { report: 'company', metrics: ['winRate'], form: 'lines', compare: true },
};
export const Days: ElementStory = {
  ...ready,
  args: { report: 'company', metrics: ['daysToClose'] },
};
export const OneDeal: ElementStory = { name: 'One deal', ...withData(oneRowFirm) };
export const NoDocuments: ElementStory = {
  name: 'Without what it needs',
  ...withData(noDocumentsFirm),
};
export const French: ElementStory = {
  ...withData(frenchFirm),
  args: { compare: true },
  globals: { language: 'fr' },
};
export const Narrow: ElementStory = {
  name: 'Narrow, 360 px',
  ...ready,
  args: { asOf: firmNow, compare: true },
  render: inWidth(tag, 328),
};
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...ready,
  args: { asOf: firmNow },
  render: inWidth(tag, 280),
};

export const Values: ElementStory = {
  name: 'Values of a month',
  ...ready,
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.mark')).focus();
    await userEvent.keyboard('{ArrowRight}');
    await find(canvasElement, '.tip');
    await expect(textOf(canvasElement)).toMatch(/August 2026 Recurring €/);
  },
};
export const AsTable: ElementStory = {
  name: 'As a table',
  ...ready,
  args: { compare: true },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part=table-button]'));
    await find(canvasElement, '[part=table][role=group]');
  },
};
export const PeriodChosen: ElementStory = {
  name: 'A period chosen by keyboard',
  ...ready,
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.mark')).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await find(canvasElement, '.chosen');
    await userEvent.keyboard('{Enter}');
    await find(canvasElement, '[part=back]');
    await says(canvasElement, /Q3 2026/);
  },
};

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = withData(emptyFirm);
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
