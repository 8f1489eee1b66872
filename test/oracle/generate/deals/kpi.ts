import fc, { type Arbitrary } from 'fast-check';
import { type Era, dayText } from '../era.js';
import { instantText, written } from '../instants.js';
import { type Row } from '../organisation.js';
import { between, chance, orNull, pick, some } from '../pick.js';
import type { Tables } from '../sample.js';
import type { Damage } from '../spoil.js';
import { instantOf } from '../wall.js';
import { bare, casesOf, damage, dealTables } from './dataset.js';

const hour = 3_600_000;

/** A day so many months before another, as calendars of paper have it: the last of a month that has no such day. */
function monthsBefore(day: number, months: number): number {
  const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 - months, Math.min(date, last)) / 86_400_000;
}

/** Instants at and beside the days that lie one or two years before the days of the era. */
const longAgo = (era: Era): Arbitrary<string> =>
  fc
    .record({
      day: pick(...era.edges, ...era.edges.map((day) => day - 1)),
      months: pick(0, 0, 0, 0, 0, 0, 0, 6, 11, 12, 12, 12, 13, 18, 24, 24, 24, 25, 36),
      beside: pick(0, 0, 0, -1, 1),
      time: pick(0, -1, 1, 9 * hour, 24 * hour - 1),
      style: between(0, 23),
    })
    .map(({ day, months, beside, time, style }) => {
      const civil = monthsBefore(day, months) + beside;
      return written(era, instantOf(era.timeZone, civil * 86_400_000 + time), style);
    });

/** Deals of few clients, many of them won one and two years ago. */
const withWins = (era: Era, deals: readonly Row[]): Arbitrary<Row[]> =>
  fc.tuple(
    ...deals.map((deal) =>
      chance(60).chain((isOld) =>
        isOld
          ? fc
              .record({
                closedAt: orNull(longAgo(era), 12),
                client: orNull(pick('c1', 'c2', 'c2', 'c3', 'c4', 'c5', 'c6'), 8),
                status: pick('won', 'won', 'won', 'lost', 'open'),
              })
              .map((more): Row => ({ ...deal, ...more }))
          : fc.constant(deal),
      ),
    ),
  );

const files: Arbitrary<Row[]> = some(
  fc.record({
    source: orNull(pick('web', 'fair', 'mail'), 4),
    cost: orNull(
      between(0, 90_000).map((units) => units / 100),
      4,
    ),
  }),
  0,
  4,
).map((rows) => rows.map((row, i): Row => ({ id: `f${i + 1}`, name: `File ${i + 1}`, ...row })));

const prospects = (deals: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      file: pick('f1', 'f1', 'f2', 'f3', 'f4', 'f9'),
      status: fc.constant('new'),
      opportunity: orNull(pick(...deals, 'd999'), 3),
    }),
    2,
    9,
  ).map((rows) => rows.map((row, i): Row => ({ id: `p${i + 1}`, ...row })));

const activities = (era: Era, deals: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      opportunity: orNull(pick(...deals, 'd999'), 3),
      prospect: orNull(pick('p1', 'p2', 'p3', 'p4', 'p5', 'p99'), 2),
      kind: pick('call', 'call', 'text', 'email', 'meeting', 'visit'),
      direction: pick('out', 'out', 'in'),
      status: pick('done', 'done', 'done', null, 'planned'),
      at: fc.oneof(instantText(era), instantText(era), longAgo(era)),
      outcome: pick('reached', 'reached', 'not-reached', null),
      automated: pick(false, false, null, true),
    }),
    2,
    Math.min(3 * deals.length + 3, 30),
  ).map((rows) => rows.map((row, i): Row => ({ id: `e${i + 1}`, ...row })));

const tablesOf = (era: Era): Arbitrary<Tables> =>
  dealTables(era).chain((tables) =>
    withWins(era, tables['opportunities']!).chain((opportunities) => {
      const ids = opportunities.length ? opportunities.map(({ id }) => String(id)) : ['d1'];
      return fc
        .record({
          prospectFiles: files,
          prospects: prospects(ids.slice(0, 8)),
          activities: activities(era, ids.slice(0, 10)),
        })
        .map((more) => ({ ...tables, opportunities, ...more }));
    }),
  );

export const kpiCase = casesOf(
  tablesOf,
  {
    optional: {
      ...damage.optional,
      activities: ['opportunity', 'prospect', 'status', 'outcome', 'automated'],
      prospects: ['opportunity'],
      prospectFiles: ['source', 'cost'],
    },
    events: [...damage.events, 'activities', 'activities', 'prospects', 'prospectFiles'],
    tables: damage.tables,
  } satisfies Damage,
  {
    ...bare,
    activities: 'id opportunity prospect kind direction status at outcome automated'.split(' '),
    prospects: ['id', 'file', 'status', 'opportunity'],
    prospectFiles: ['id', 'name', 'source', 'cost'],
  },
);
