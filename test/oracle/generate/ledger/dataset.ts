import fc, { type Arbitrary } from 'fast-check';
import type { Case } from '../ask.js';
import { dealCase } from '../deals/dataset.js';
import { dayIn } from '../deals/tables.js';
import { type Era, monthText } from '../era.js';
import { instantText } from '../instants.js';
import { type Row, ids } from '../organisation.js';
import { between, chance, orNull, pick, some } from '../pick.js';
import { type Sample, type Tables, tableOf, valuesOf } from '../sample.js';
import { type Damage, spoilt } from '../spoil.js';

/** Up to four decimals; halves of the last one come up. */
const share = pick(0, 0.05, 0.145, 0.2, 0.25, 0.333, 0.5, 0.5, 0.9, 1, 0.0001);

/** What is said of a deal beyond the generator of deals. */
const story = (era: Era): Arbitrary<Row> =>
  fc.record({
    probability: orNull(share, 3),
    contact: orNull(pick('Zoé', 'Al'), 3),
    jobTitle: orNull(pick('Buyer', 'Head'), 3),
    company: orNull(pick('Acme', 'Beta'), 3),
    expectedCloseOn: orNull(dayIn(era), 3),
    nextAction: orNull(pick('Call', 'Visit'), 3),
    nextActionOn: orNull(dayIn(era), 3),
    lastContactAt: orNull(instantText(era), 3),
  });

const activities = (era: Era, known: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      opportunity: orNull(pick(...known, ...known, 'd999'), 3),
      prospect: orNull(pick('p1', 'p2', 'p3', 'p99'), 2),
      kind: pick('call', 'meeting', 'email'),
      direction: pick('out', 'in'),
      status: pick('done', 'done', 'planned', null),
      at: instantText(era),
      automated: pick(false, false, true, null),
    }),
    0,
    20,
  ).map((rows) => rows.map((row, i): Row => ({ id: `e${i + 1}`, ...row })));

const prospects = (known: readonly string[]): Arbitrary<Row[]> =>
  some(fc.record({ opportunity: orNull(pick(...known, 'd999'), 4) }), 0, 4).map((rows) =>
    rows.map((row, i): Row => ({ id: `p${i + 1}`, file: 'f1', status: 'new', ...row })),
  );

const payments = (era: Era): Arbitrary<Row[]> =>
  some(
    fc.record({
      client: pick('c1', 'c2', 'c1', 'c3'),
      on: dayIn(era),
      kind: pick('charge', 'payment', 'payment', 'refund'),
      amount: between(-20_000, 4_000_000).map((units) => units / 10_000),
    }),
    0,
    12,
  );

export const goalMetrics =
  'wonAmount won created winRate averageDeal lost daysToClose openCount'.split(' ');

/** Goals of persons, units of each level and the whole, around the era's month; some of a share. */
const goals = (era: Era): Arbitrary<Row[]> => {
  const year = Math.floor(era.month / 12);
  const months = [0, 0, 0, 1, -1].map((step) => monthText(era.month + step));
  const quarter = `${year}-Q${Math.floor((era.month % 12) / 3) + 1}`;
  const periods = [...months, ...months, quarter, `${year}`, `FY${year}`, `FY${year + 1}`];
  const holder = fc.oneof(
    { weight: 4, arbitrary: pick(...ids.rep).map((person) => ['person', null, person] as const) },
    { weight: 2, arbitrary: pick('T1', 'T2').map((unit) => ['team', unit, null] as const) },
    {
      weight: 3,
      arbitrary: pick(
        ['store', 'S1', null] as const,
        ['store', 'S2', null] as const,
        ['region', 'N1', null] as const,
        ['district', 'D1', null] as const,
        ['agency', 'A1', null] as const,
        ['company', 'C', null] as const,
      ),
    },
    { weight: 2, arbitrary: fc.constant(['company', null, null] as const) },
  );
  const row = fc.record({
    metric: pick('wonAmount', 'wonAmount', ...goalMetrics),
    holder,
    period: pick(...periods),
    target: pick(0, 1, 2, 3, 5, 0.4, 100, 250.5, 1000, 12),
  });
  return some(row, 0, 24).map((rows) => {
    const found = new Map<string, Row>();
    for (const { metric, holder, period, target } of rows) {
      const [level, unit, person] = holder;
      const key = [metric, level, unit, person, period].join();
      found.set(key, { metric, level, unit, person, period, target });
    }
    return [...found.values()];
  });
};

const damage: Damage = {
  optional: {
    activities: ['opportunity', 'prospect', 'status', 'automated'],
    prospects: ['opportunity'],
  },
  events: ['activities', 'prospects', 'payments', 'goals'],
  tables: ['payments'],
};

const columnNames = Object.keys({
  probability: 0, contact: 0, jobTitle: 0, company: 0, expectedCloseOn: 0, nextAction: 0, nextActionOn: 0, lastContactAt: 0,
}); // prettier-ignore

/** Adds columns to a table of either shape. */
function widened(dataset: Sample, name: string, columns: Row[]): Sample {
  const table = tableOf(dataset, name);
  if (!table) return dataset;
  if (Array.isArray(table))
    return { ...dataset, [name]: table.map((row, i) => ({ ...row, ...columns[i] })) };
  const names = Object.keys(columns[0] ?? {});
  const added = names.map((id) => [id, columns.map((row) => row[id] ?? null)] as const);
  return { ...dataset, [name]: { ...table, ...Object.fromEntries(added) } };
}

const lengthOf = (dataset: Sample, name: string): number => valuesOf(dataset, name, 'id').length;

export const ledgerCase: Arbitrary<Case> = dealCase.chain(({ era, dataset }) => {
  const deals = lengthOf(dataset, 'opportunities');
  const known = valuesOf(dataset, 'opportunities', 'id').map(String);
  const named = known.length ? known : ['d1'];
  const tables = fc.record({
    activities: activities(era, named),
    prospectFiles: fc.constant<Row[]>([{ id: 'f1', name: 'Fair' }]),
    prospects: prospects(named),
    payments: payments(era),
    goals: goals(era),
  });
  return fc
    .record({
      stories: some(story(era), deals, deals),
      chances: some(orNull(share, 3), 12, 12),
      // Half of the datasets say nothing of the last contact: the activities do.
      without: fc.subarray(columnNames, { maxLength: 2 }),
      contact: fc.boolean(),
      ofStages: chance(60),
      more: tables.chain((all) => spoilt(all as Tables, damage)),
    })
    .map(({ stories, chances, without, contact, ofStages, more }) => {
      const hidden = contact ? without : [...without, 'lastContactAt'];
      const told = stories.map(
        (row) =>
          Object.fromEntries(Object.entries(row).filter(([id]) => !hidden.includes(id))) as Row,
      );
      const stages = Array.from({ length: lengthOf(dataset, 'stages') }, (_, i): Row => ({
        probability: chances[i % 12]!,
      }));
      const wide = widened(dataset, 'opportunities', told);
      return {
        era,
        dataset: { ...(ofStages ? widened(wide, 'stages', stages) : wide), ...more },
      };
    });
});
