import 'jalon/elements/kpi-board/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import { emptyFirm, largeFirm, noDocumentsFirm } from './fixtures/firm.js';
import {
  fewCases,
  frenchMeasuredFirm,
  longNamesMeasuredFirm,
  measuredFirm,
  withoutContext,
} from './fixtures/measured.js';
import { all, find, says, textOf, until } from './fixtures/page.js';
import { smallSales } from './fixtures/sales.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-kpi-board';

/** Key figures in families, each with what it is set against. */
const meta: Meta = {
  title: 'Elements/KPI board',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    metrics: { control: 'object' },
    targets: { control: 'object' },
    compare: choice(null, 'none'),
  },
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, noSource, error, errorInData, retry, stale } = states(
  {},
  measuredFirm,
);
const ready = withData(measuredFirm);

export const Board: ElementStory = {
  ...ready,
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await says(canvasElement, /compared with the same days of FY 2026/);
    await says(canvasElement, /per person, \d+ active/);
    await says(canvasElement, /of the goal of/);
    await until(() => all(canvasElement, '[part=spark]').length > 5, 'twelve months of each');
  },
};
export const Month: ElementStory = {
  name: 'One month against the month before',
  ...ready,
  args: { filters: { period: '2026-10', compare: '2026-09' } },
};
export const NoComparison: ElementStory = { ...ready, args: { compare: 'none' } };
export const OwnGoals: ElementStory = {
  name: 'Goals of the host',
  ...ready,
  args: {
    metrics: ['contacts', 'offers', 'offerAcceptance'],
    targets: { contacts: 80, offers: 50 },
  },
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await says(canvasElement, /of the goal of 80/);
  },
};
export const OwnMetrics: ElementStory = {
  name: 'Any metrics, with a variant and another report',
  ...ready,
  args: { metrics: ['winRate:of-created', 'prospects/signedBudget', 'prospects/offersSigned'] },
};
export const FewCases: ElementStory = {
  name: 'Rates over fewer than five cases',
  ...withData(fewCases),
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await says(canvasElement, /1 of 3/);
    await says(canvasElement, 'Too few cases for a percentage');
  },
};
export const WithoutContext: ElementStory = {
  name: 'Quantities with nothing to set them against',
  ...withData(withoutContext),
  args: { compare: 'none' },
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await says(canvasElement, /A number alone says little/);
    await says(canvasElement, 'There is no earlier figure to grow from.');
  },
};
export const NoDocuments: ElementStory = {
  name: 'Neither documents, activities nor files',
  ...withData(noDocumentsFirm),
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await says(canvasElement, 'Offers made: the data have no documents.');
  },
};
export const SalesTeam: ElementStory = { ...withData(smallSales) };
export const LargeFirm: ElementStory = { name: 'Fourteen agencies', ...withData(largeFirm) };
export const LongNames: ElementStory = { ...withData(longNamesMeasuredFirm) };
export const French: ElementStory = {
  ...withData(frenchMeasuredFirm),
  globals: { language: 'fr' },
};
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...withData(frenchMeasuredFirm),
  globals: { language: 'fr' },
  render: inWidth(tag, 280),
};
export const Why: ElementStory = {
  ...ready,
  play: async (context) => {
    const { canvasElement } = context;
    await settled(context);
    await userEvent.click(await find(canvasElement, '[part~=why]'));
    await says(canvasElement, 'Of the deals won or lost in the period, those won.');
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
