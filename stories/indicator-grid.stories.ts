import 'jalon/elements/indicator-grid/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import {
  emptyFirm,
  frenchFirm,
  largeFirm,
  longNamesFirm,
  noDocumentsFirm,
  oneRowFirm,
  smallFirm,
} from './fixtures/firm.js';
import { smallSales } from './fixtures/sales.js';
import { find, says, textOf } from './fixtures/page.js';
import { smallActivity } from './fixtures/team-activity.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-indicator-grid';

/** Figures side by side, with their change against the year before. */
const meta: Meta = {
  title: 'Elements/Indicator grid',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    report: choice(null, 'prospects', 'company'),
    metrics: { control: 'object' },
    compare: choice(null, 'none'),
  },
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  smallFirm,
);
const ready = withData(smallFirm);

export const Prospects: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /compared with the same days of FY 2026/);
    await says(canvasElement, /vs [^,]+, (better|worse)/);
  },
};
export const Company: ElementStory = { ...ready, args: { report: 'company' } };
export const WholePeriod: ElementStory = {
  name: 'A period that is over',
  ...ready,
  args: { filters: { period: 'FY2026' } },
};
export const OtherComparison: ElementStory = {
  name: 'Compared with a chosen period',
  ...ready,
  args: { filters: { period: '2026-10', compare: '2026-09' } },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'October 2026, compared with September 2026');
  },
};
export const NoComparison: ElementStory = { ...ready, args: { compare: 'none' } };
export const OwnMetrics: ElementStory = {
  name: 'Any metrics, with a variant and a split',
  ...ready,
  args: {
    metrics: [
      'prospectsWon',
      { metric: 'revenueWon', split: ['revenueWonRecurring', 'revenueWonExceptional'] },
      'offersRefused',
    ],
  },
};
export const SalesTeam: ElementStory = {
  name: 'Win rates of a sales team',
  ...withData(smallSales),
  args: {
    report: 'company',
    metrics: ['winRate', 'winRate:of-created', 'winRate:with-cancelled', 'daysToCloseMedian'],
  },
};
export const LargeFirm: ElementStory = { name: 'Fourteen agencies', ...withData(largeFirm) };
export const OneDeal: ElementStory = { ...withData(oneRowFirm) };
export const NoDocuments: ElementStory = { name: 'No documents', ...withData(noDocumentsFirm) };
export const Activity: ElementStory = {
  name: 'What the team did, against the month before',
  ...withData(smallActivity),
  args: { report: 'activity', filters: { period: '2026-11', compare: '2026-10' } },
};
export const Prospecting: ElementStory = {
  name: 'What prospect files cost and bring',
  ...withData(smallActivity),
  args: { report: 'prospecting' },
};
export const LongNames: ElementStory = { ...withData(longNamesFirm) };
export const French: ElementStory = { ...withData(frenchFirm), globals: { language: 'fr' } };
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...withData(frenchFirm),
  globals: { language: 'fr' },
  render: inWidth(tag, 280),
};
export const Why: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[part~=why]'));
    await says(canvasElement, 'Open prospect deals that have no offer in progress.');
    await expect(textOf(canvasElement)).toContain('Show the');
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
