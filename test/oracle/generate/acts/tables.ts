import fc, { type Arbitrary } from 'fast-check';
import { opportunities } from '../deals/tables.js';
import { type Era, monthText } from '../era.js';
import { activities } from '../events.js';
import { type Row, ids } from '../organisation.js';
import { between, orNull, pick, some } from '../pick.js';

/** Fewer deals than the reports of deals have, more of them won. */
export const wonDeals = (era: Era): Arbitrary<Row[]> =>
  fc
    .tuple(opportunities(era), some(pick(true, true, false), 12, 12))
    .map(([rows, wins]) =>
      rows
        .slice(0, 12)
        .map((row, i): Row => (wins[i] && row.closedAt ? { ...row, status: 'won' } : row)),
    );

export const prospectFiles: Arbitrary<Row[]> = some(
  fc.record({
    source: orNull(pick('fair', 'web'), 4),
    cost: orNull(
      pick(0, 100, 1000, 99.99, 0.0007, 1234.5678).map((cost) => cost),
      4,
    ),
  }),
  0,
  3,
).map((rows) => rows.map((row, i): Row => ({ id: `F${i + 1}`, name: `f${i + 1}`, ...row })));

export const prospects = (deals: readonly string[]): Arbitrary<Row[]> =>
  fc
    .oneof(
      { weight: 1, arbitrary: between(0, 1) },
      { weight: 6, arbitrary: between(2, 14) },
      { weight: 1, arbitrary: between(65, 90) },
    )
    .chain((count) =>
      some(
        fc.record({
          file: pick('F1', 'F1', 'F2', 'F3', 'F9'),
          person: orNull(pick(...ids.rep, 'R1', 'R2'), 4),
          status: pick('new', 'new', 'called', 'lost'),
          opportunity: orNull(pick(...deals, ...deals, 'd999'), 2),
        }),
        count,
        count,
      ),
    )
    .map((rows) => rows.map((row, i): Row => ({ id: `p${i + 1}`, ...row })));

/** Some of them at prospects, and more of them planned or automated than elsewhere. */
export const acts = (era: Era, known: readonly string[]): Arbitrary<Row[]> =>
  activities(era, known).chain((rows) =>
    some(
      fc.record({
        prospect: orNull(pick(...known, 'p999'), 3),
        status: pick<string | null>('done', null, 'planned', 'keep', 'keep', 'keep'),
        kind: pick('call', 'call', 'keep', 'keep'),
      }),
      rows.length,
      rows.length,
    ).map((more) =>
      rows.map((row, i): Row => {
        const { prospect, status, kind } = more[i]!;
        return {
          ...row,
          prospect,
          status: status === 'keep' ? row.status! : status,
          kind: kind === 'keep' ? row.kind! : kind,
        };
      }),
    ),
  );

/** Goals of the era's month, quarter and years: of people, of units, of the whole; also of something else. */
export const goals = (era: Era): Arbitrary<Row[]> => {
  const year = Math.floor(era.month / 12);
  const periods = [
    monthText(era.month),
    monthText(era.month),
    monthText(era.month + 1),
    `${year}-Q${Math.floor((era.month % 12) / 3) + 1}`,
    `${year}`,
    `FY${year}`,
  ];
  const key = ({ metric, level, unit, person, period }: Row): string =>
    JSON.stringify([metric, level, unit, person, period]);
  return some(
    fc
      .record({
        metric: pick('won', 'won', 'won', 'attempted'),
        level: pick('company', 'person', 'team'),
        unit: orNull(pick('S1', 'S2', 'D1', 'N1', 'C'), 2),
        person: orNull(pick('R1', 'R2', 'R3'), 2),
        period: pick(...periods),
        target: pick(0, 1, 3, 10, 2.5),
      })
      .map((row): Row => row),
    0,
    14,
  ).map((rows) => [...new Map(rows.map((row) => [key(row), row])).values()]);
};
