import 'jalon/elements/filter-bar/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { shared } from './fixtures/controls.js';
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

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = {
  name: 'Loading, with a known share',
  ...loadingWithShare,
};
export const Empty: ElementStory = empty;
export const NoSource: ElementStory = { name: 'Nothing given', ...noSource };
export const Error: ElementStory = error;
export const ErrorInData: ElementStory = { name: 'Error in the data', ...errorInData };
export const Retry: ElementStory = { name: 'Error, then a retry that works', ...retry };
export const Stale: ElementStory = stale;
