import { workingTeam } from '../../demo/data/work/working-team.js';
import { firm } from '../engine/deals-support.js';
import example from '../fixtures/worked-example.json' with { type: 'json' };

/** What every page takes for now. */
export const now = '2026-11-20T12:00:00Z';

const calls = `<jalon-dashboard id="dashboard" src="campaign.json" period="this-month">
  <jalon-filter-bar></jalon-filter-bar>
  <jalon-goal-widget></jalon-goal-widget>
  <jalon-progress-table></jalon-progress-table>
</jalon-dashboard>`;

/** Pages that a guide takes for granted where it shows code alone: `in=calls`. */
export const scenes = {
  calls,
  deals: `<jalon-dashboard id="dashboard" report="team" period="this-fiscal-year">
  <jalon-progress-table report="team"></jalon-progress-table>
</jalon-dashboard>`,
  log: `<jalon-dashboard id="dashboard" period="this-month">
  <jalon-goal-widget></jalon-goal-widget>
  <jalon-progress-table></jalon-progress-table>
</jalon-dashboard>`,
  server: `<script>const token = async () => 'secret';</script>
<jalon-dashboard id="dashboard" report="company" period="FY2027">
  <jalon-filter-bar></jalon-filter-bar>
  <jalon-progress-table report="team"></jalon-progress-table>
</jalon-dashboard>`,
} as const;
export type SceneName = keyof typeof scenes;

const november = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('2026-03', '2026-11')
    .replaceAll('2026-04', '2026-12')
    .replaceAll('2026-11-31', '2026-11-30');
const { dataset } = example;

/** A sales team with every table of deals; its stages have ids that can be read. */
const sales = (): string =>
  JSON.stringify(workingTeam({ asOf: '2026-11-20', people: 8, opportunities: 300 })).replaceAll(
    '"12"',
    '"discovery"',
  );

/** Files that the guides name as the reader's own, beside those that they show. */
export const sharedFiles: Readonly<Record<string, string>> = {
  'campaign.json': november({
    ...dataset,
    units: [...dataset.units, { id: 'S2', name: 'Store Two', code: 'S2', level: 'store' }],
    accounts: dataset.accounts.map((account, i) => ({ ...account, store: i % 2 ? 'S1' : 'S2' })),
  }),
  'deals.json': JSON.stringify(firm).replaceAll('2025-', '2026-'),
  'sales.json': sales(),
  'deals.csv':
    'deal_no,agent,state,closed,value\n1,a7,won,2026-11-03,1200\n2,a7,open,,300\n3,a9,lost,2026-10-05,50\n',
  'agents.csv': 'agent,full_name\na7,Ann Lee\na9,Bo Ray\n',
  'calls.csv':
    'call_no;client_no;agent;called_on;result\n1;1;Ann;05/11/2026;Joint\n2;2;Bo;06/11/2026;Absent\n',
  'clients.csv':
    'client_no,campaign,agent,shop,contacted\n1,Autumn,Ann,Lyon,yes\n2,Autumn,Bo,Lille,no\n',
};
