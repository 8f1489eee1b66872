import 'jalon/elements/progress-table/define';
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
  tinyNetwork,
} from './fixtures/network.js';
import { all, says, textOf, until } from './fixtures/page.js';
import { draw, inWidth, settled, states, type ElementStory, withData } from './fixtures/story.js';

const tag = 'jalon-progress-table';

/** Who did what on the smart lists: one row a rep, store, district or region, with coaching above. */
const meta: Meta = {
  title: 'Elements/Progress table',
  component: tag,
  tags: ['autodocs'],
  argTypes: shared,
  render: draw(tag) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const { loading, loadingWithShare, empty, noSource, error, errors, errorInData, retry, stale } =
  states();
const ready = withData(smallNetwork);

export const ByRep: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => void (await says(canvasElement, /All 24 reps|Accounts/)),
};
export const ByStore: ElementStory = { ...ready, args: { by: 'store' } };
export const ByDistrict: ElementStory = { ...withData(largeNetwork), args: { by: 'district' } };
export const ByRegion: ElementStory = { ...withData(largeNetwork), args: { by: 'region' } };
export const ByList: ElementStory = { ...ready, args: { by: 'list' } };
export const LargeNetwork: ElementStory = { name: '480 reps', ...withData(largeNetwork) };
export const OneRow: ElementStory = { ...withData(tinyNetwork) };
export const LongNames: ElementStory = { ...withData(longNames) };
export const French: ElementStory = { ...withData(frenchNetwork), globals: { language: 'fr' } };
export const Narrow: ElementStory = { name: 'Narrow, 360 px', ...ready, render: inWidth(tag, 328) };
export const HostFacts: ElementStory = { name: 'Facts of the host', ...withData(factNetwork) };
export const BareData: ElementStory = { name: 'No optional columns', ...withData(bareNetwork) };
export const RepsOnly: ElementStory = {
  name: 'A viewer of reps only',
  ...withData(() => seenBy({ id: 'manager', views: ['rep'] })),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Accounts/);
    await expect(textOf(canvasElement)).not.toContain('Region');
  },
};
export const OwnStore: ElementStory = {
  name: 'A viewer of one store',
  ...withData(() => seenBy({ id: 'store-manager', views: ['rep'], scope: { store: 'S02' } })),
};

export const ChangeOfView: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    const seen: unknown[] = [];
    canvasElement.addEventListener('jalon-view-change', (event) => seen.push(event.detail.by));
    const tab = await until(
      () => all(canvasElement, '[role=tab]').find((one) => one.textContent?.trim() === 'Store'),
      'the tab Store',
    );
    await userEvent.click(tab);
    await says(canvasElement, 'Rosemont');
    await expect(seen).toEqual(['store']);
  },
};
export const Sorted: ElementStory = {
  ...ready,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Accounts/);
    const head = await until(
      () =>
        all(canvasElement, '[role=columnheader], th').find((one) =>
          /^accounts/i.test(one.textContent?.trim() ?? ''),
        ),
      'the head of accounts',
    );
    await userEvent.click(head.querySelector('button') ?? head);
    await until(
      () => all(canvasElement, '[aria-sort=descending], [aria-sort=ascending]')[0],
      'a sorted column',
    );
  },
};
export const HiddenColumns: ElementStory = {
  ...ready,
  render: (args, context) => {
    const table = draw(tag)(args, context) as HTMLElement & { setState(state: object): void };
    table.setState({ columns: ['rep', 'accounts', 'attempted', 'attemptedRate', 'awaitingRate'] });
    return table;
  },
};

export const CoachingDay5: ElementStory = {
  name: 'Coaching, day 5',
  ...withData(() => smallNetwork(5)),
  args: { asOf: '2026-11-05T14:32:00' },
};
export const CoachingDay15: ElementStory = {
  name: 'Coaching, day 15',
  ...withData(() => smallNetwork(15)),
  args: { asOf: '2026-11-15T14:32:00' },
};
export const CoachingDay25: ElementStory = {
  name: 'Coaching, day 25',
  ...withData(() => smallNetwork(25)),
  args: { asOf: '2026-11-25T14:32:00' },
};
export const LastMonth: ElementStory = { ...ready, args: { period: '2026-10' } };

export const Loading: ElementStory = loading;
export const LoadingWithShare: ElementStory = loadingWithShare;
export const Empty: ElementStory = empty;
export const NothingMatches: ElementStory = {
  name: 'Filters that match nothing',
  ...ready,
  args: { filters: { brand: 'B9' } },
};
export const NoSource: ElementStory = noSource;
export const Error: ElementStory = error;
export const ErrorHttp: ElementStory = { name: 'Error 503', ...errors.http };
export const ErrorAuth: ElementStory = { name: 'Error, not signed in', ...errors.auth };
export const ErrorNotFound: ElementStory = { name: 'Error, not found', ...errors['not-found'] };
export const ErrorRateLimit: ElementStory = {
  name: 'Error, asked to wait',
  ...errors['rate-limit'],
};
export const ErrorTooLarge: ElementStory = { name: 'Error, too large', ...errors['too-large'] };
export const ErrorParse: ElementStory = { name: 'Error, unreadable', ...errors.parse };
export const ErrorUnsupported: ElementStory = { name: 'Error, unsupported', ...errors.unsupported };
export const ErrorQuery: ElementStory = { name: 'Error in the question', ...errors.query };
export const ErrorInData: ElementStory = errorInData;
export const Retry: ElementStory = retry;
export const Stale: ElementStory = stale;
