import 'jalon/elements/filter-bar/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { shared } from './fixtures/controls.js';
import { emptyFirm, frenchFirm, largeFirm, longNamesFirm, smallFirm } from './fixtures/firm.js';
import {
  bareNetwork,
  factNetwork,
  frenchNetwork,
  largeNetwork,
  longNames,
  seenBy,
  smallNetwork,
} from './fixtures/network.js';
import { all, find, says, textOf, until } from './fixtures/page.js';
import { smallSales } from './fixtures/sales.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-filter-bar';

/** The filters that the data and the viewer's rights allow; alone, or for every element of a dashboard. */
const meta: Meta = {
  title: 'Elements/Filter bar',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    fields: { control: 'text' },
    sync: { control: 'text' },
    shortcuts: { control: 'object' },
  },
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, empty, noSource, error, errorInData, retry, stale } = states({
  ready: '[part=field]',
  stale: '[part=field]',
  share: '[aria-hidden=true] .bone',
});
const ready = withData(smallNetwork);

export const Ready: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => void (await says(canvasElement, /Smart list/)),
};
export const Chosen: ElementStory = {
  name: 'With a choice made',
  ...ready,
  args: { filters: { period: '2026-11', store: ['S01', 'S02'], list: ['L03'] } },
};
export const UnknownValue: ElementStory = {
  name: 'A value that the data lack',
  ...ready,
  args: { filters: { store: ['S99'] } },
};
export const LargeNetwork: ElementStory = { name: 'Sixty stores', ...withData(largeNetwork) };
export const BareData: ElementStory = { name: 'No optional columns', ...withData(bareNetwork) };
export const HostFacts: ElementStory = { name: 'Facts of the host', ...withData(factNetwork) };
export const ViewerLimits: ElementStory = {
  name: 'A viewer of two filters',
  ...withData(() => seenBy({ id: 'manager', views: ['rep'], filters: ['period', 'list'] })),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Smart list/);
    await expect(textOf(canvasElement)).not.toMatch(/Brand|Region/);
  },
};
export const LongNames: ElementStory = {
  ...withData(longNames),
  args: { filters: { store: ['S01', 'S02'], list: ['L01'] } },
};
export const French: ElementStory = { ...withData(frenchNetwork), globals: { language: 'fr' } };
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };

export const Choosing: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    const seen: { changed: string[]; origin: string }[] = [];
    canvasElement.addEventListener('jalon-filter-change', ({ detail }) => seen.push(detail));
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
    await until(() => seen.length > 0, 'a change of filters');
    await expect(seen[0]).toMatchObject({ changed: ['store'], origin: 'user' });
    await userEvent.keyboard('{Escape}');
    await expect(textOf(await find(canvasElement, tag))).toContain('Rosemont');
  },
};

const prospects = { report: 'prospects' };
const field = (root: HTMLElement, key: string): Promise<HTMLElement> =>
  until(() => all(root, `[data-key=${key}]`)[0], `the field ${key}`);

export const Deals: ElementStory = {
  name: 'Deals of a firm',
  ...withData(smallFirm),
  args: { ...prospects, filters: { period: 'this-fiscal-year', compare: 'FY2026' } },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Organisation/);
    await says(canvasElement, /FY 2027 vs FY 2026/);
  },
};
export const DealsOfPipelines: ElementStory = {
  name: 'Deals of two pipelines',
  ...withData(smallSales),
  args: { report: 'pipeline' },
  play: async ({ canvasElement }) => void (await says(canvasElement, /Pipeline/)),
};
export const DealsLarge: ElementStory = {
  name: 'Deals of 160 people',
  ...withData(largeFirm),
  args: prospects,
};
export const DealsOfViewer: ElementStory = {
  name: 'Deals, a viewer of two filters',
  ...withData(() => ({
    ...smallFirm(),
    viewer: { id: 'P1', filters: ['unit', 'status'], scope: {} },
  })),
  args: prospects,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Organisation/);
    await expect(textOf(canvasElement)).not.toMatch(/Period|Owner|Source/);
  },
};
export const DealsEmpty: ElementStory = {
  name: 'No deals',
  ...withData(emptyFirm),
  args: prospects,
};
export const DealsLongNames: ElementStory = {
  name: 'Deals, long names',
  ...withData(longNamesFirm),
  args: prospects,
};
export const DealsFrench: ElementStory = {
  name: 'Deals, French',
  ...withData(frenchFirm),
  args: { ...prospects, filters: { period: '2026-11', compare: '2026-10' } },
  globals: { language: 'fr' },
};
export const DealsNarrow: ElementStory = {
  name: 'Deals, narrow, 360 px',
  ...withData(smallFirm),
  args: prospects,
  render: inWidth(tag, 328),
};

export const Organisation: ElementStory = {
  name: 'The tree of units, searched',
  ...withData(largeFirm),
  args: prospects,
  play: async ({ canvasElement }) => {
    const seen: unknown[] = [];
    canvasElement.addEventListener('jalon-filter-change', ({ detail }) =>
      seen.push(detail.filters),
    );
    await userEvent.click(await field(canvasElement, 'unit'));
    const box = await find<HTMLInputElement>(canvasElement, '[role=combobox]');
    await userEvent.type(box, 'versa');
    await userEvent.keyboard('{Enter}');
    await until(() => seen.length > 0, 'a change of filters');
    await expect(textOf(canvasElement)).toMatch(/Organisation/);
  },
};
export const Comparison: ElementStory = {
  name: 'A comparison with the month before',
  ...withData(smallFirm),
  args: { ...prospects, filters: { period: '2026-11' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await field(canvasElement, 'period'));
    await userEvent.click(
      await until(() => all(canvasElement, '.compare button')[1], 'the choice'),
    );
    await says(canvasElement, /vs October 2026/);
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
