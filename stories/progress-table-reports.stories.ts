import 'jalon/elements/progress-table/define';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import { firmNow } from './fixtures/firm.js';
import { all, says, textOf, until } from './fixtures/page.js';
import {
  emptySales,
  frenchLedger,
  frenchSales,
  longNamesLedger,
  smallLedger,
  smallSales,
} from './fixtures/sales.js';
import { draw, inWidth, settled, type ElementStory, withData } from './fixtures/story.js';
import {
  bareActivity,
  emptyActivity,
  frenchActivity,
  longNamesActivity,
  smallActivity,
} from './fixtures/team-activity.js';

const tag = 'jalon-progress-table';

/** The same table with what a team does, what its prospect files bring, and what it sells. */
const meta: Meta = {
  title: 'Elements/Progress table, other reports',
  component: tag,
  tags: ['autodocs'],
  argTypes: { ...shared, report: choice('activity', 'prospecting', 'team', 'sales-report') },
  render: draw(tag, { asOf: firmNow }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

const activity = { report: 'activity' };
const prospecting = { report: 'prospecting' };
const team = { report: 'team' };
const deals = { report: 'sales-report' };
const ready = withData(smallActivity);
const french = { ...withData(frenchActivity), globals: { language: 'fr' } };

export const Activity: ElementStory = {
  ...ready,
  args: activity,
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Calls / win');
    await until(
      () => all(canvasElement, '[role=tab]').some((one) => one.textContent?.trim() === 'Outcome'),
      'the view by outcome',
    );
  },
};
export const ActivityByKind: ElementStory = {
  name: 'Activity by kind',
  ...ready,
  args: { ...activity, by: 'kind' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Meeting');
    await expect(textOf(canvasElement)).not.toContain('Calls / win');
  },
};
export const ActivityByOutcome: ElementStory = {
  name: 'Activity by outcome, of calls',
  ...ready,
  args: { ...activity, by: 'outcome', filters: { kind: 'call' } },
};
export const ActivityByTeam: ElementStory = {
  name: 'Activity by team, which is that of today',
  ...ready,
  args: { ...activity, by: 'team' },
};
export const ActivityWithoutAnything: ElementStory = {
  name: 'No activity',
  ...withData(emptyActivity),
  args: activity,
};
export const ActivityOfAnotherYear: ElementStory = {
  name: 'No activity in the period',
  ...ready,
  args: { ...activity, period: '2035' },
  play: async ({ canvasElement }) => void (await says(canvasElement, 'Nothing was done')),
};
export const ActivityBare: ElementStory = {
  name: 'Activity without status, outcome and deals',
  ...withData(bareActivity),
  args: activity,
};
export const ActivityLongNames: ElementStory = {
  name: 'Activity, long names',
  ...withData(longNamesActivity),
  args: activity,
};
export const ActivityFrench: ElementStory = {
  name: 'Activity in French',
  ...french,
  args: activity,
};
export const ActivityNarrow: ElementStory = {
  name: 'Activity, 360 px',
  ...ready,
  args: { ...activity, asOf: firmNow },
  render: inWidth(tag, 328),
};

export const Prospecting: ElementStory = {
  ...ready,
  args: prospecting,
  play: async ({ canvasElement }) => void (await says(canvasElement, /Bought addresses/)),
};
export const ProspectingByPerson: ElementStory = {
  name: 'Prospecting by person, costs shared',
  ...ready,
  args: { ...prospecting, by: 'person' },
};
export const ProspectingOfAYear: ElementStory = {
  name: 'Prospecting in a period: rows and costs carry no date',
  ...ready,
  args: { ...prospecting, period: '2026-10' },
};
export const ProspectingBare: ElementStory = {
  name: 'Prospecting without costs and deals',
  ...withData(bareActivity),
  args: prospecting,
};
export const ProspectingEmpty: ElementStory = {
  name: 'No prospects',
  ...withData(emptyActivity),
  args: prospecting,
};
export const ProspectingLongNames: ElementStory = {
  name: 'Prospecting, long names',
  ...withData(longNamesActivity),
  args: prospecting,
};
export const ProspectingFrench: ElementStory = {
  name: 'Prospecting in French',
  ...french,
  args: prospecting,
};
export const ProspectingNarrow: ElementStory = {
  name: 'Prospecting, 360 px',
  ...ready,
  args: { ...prospecting, asOf: firmNow },
  render: inWidth(tag, 328),
};

export const Team: ElementStory = { ...withData(smallSales), args: team };
export const TeamByTeam: ElementStory = {
  name: 'Team by team',
  ...withData(smallSales),
  args: { ...team, by: 'team' },
};
export const TeamFrench: ElementStory = {
  name: 'Team in French',
  ...withData(frenchSales),
  globals: { language: 'fr' },
  args: team,
};
export const TeamEmpty: ElementStory = {
  name: 'Team without deals',
  ...withData(emptySales),
  args: team,
};

export const SalesReport: ElementStory = {
  name: 'Sales report, never contacted on top',
  ...withData(smallLedger),
  args: deals,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /All [\d,]+ deals/);
    await says(canvasElement, 'Never');
    await until(
      () =>
        all(canvasElement, '[role=columnheader][aria-sort=ascending]').some((head) =>
          head.textContent?.includes('Last contact'),
        ),
      'the order by last contact',
    );
  },
};
export const SalesReportOfOpenDeals: ElementStory = {
  name: 'Sales report, open deals of a team',
  ...withData(smallLedger),
  args: { ...deals, filters: { status: 'open', team: 'T4' } },
};
export const SalesReportWithoutPayments: ElementStory = {
  name: 'Sales report without payments and goals',
  ...withData(smallSales),
  args: deals,
  play: async ({ canvasElement }) => {
    await says(canvasElement, /All [\d,]+ deals/);
    await expect(textOf(canvasElement)).not.toContain('Balance');
  },
};
export const SalesReportEmpty: ElementStory = {
  name: 'Sales report, no deals',
  ...withData(emptySales),
  args: deals,
};
export const SalesReportLongNames: ElementStory = {
  name: 'Sales report, long names',
  ...withData(longNamesLedger),
  args: deals,
};
export const SalesReportFrench: ElementStory = {
  name: 'Sales report in French',
  ...withData(frenchLedger),
  globals: { language: 'fr' },
  args: deals,
  play: async ({ canvasElement }) => void (await says(canvasElement, 'Jamais')),
};
export const SalesReportDark: ElementStory = {
  name: 'Sales report, dark',
  ...withData(smallLedger),
  globals: { theme: 'dark' },
  args: deals,
};
export const SalesReportNarrow: ElementStory = {
  name: 'Sales report, 360 px',
  ...withData(smallLedger),
  args: { ...deals, asOf: firmNow },
  render: inWidth(tag, 328),
};
