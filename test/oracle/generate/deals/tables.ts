import fc, { type Arbitrary } from 'fast-check';
import { type Era, dayText, firstDay } from '../era.js';
import { instantIn, instantText, written } from '../instants.js';
import { type Row, ids, units } from '../organisation.js';
import { between, orNull, pick, some } from '../pick.js';

/** The organisation, with agencies below a region and below each other. */
export const dealUnits: Arbitrary<Row[]> = fc
  .tuple(units, orNull(pick('N1', 'N2', 'D1'), 4), pick('A1', 'N2', 'S2'))
  .map(([rows, first, second]) => [
    ...rows,
    { id: 'A1', name: 'a', level: 'agency', parent: first },
    { id: 'A2', name: 'a', level: 'agency', parent: second },
  ]);

export const pipelines: Row[] = ['P1', 'P2', 'P3'].map((id) => ({ id, name: id }));

/** Up to six decimals, both ends included. */
const probability = fc.oneof(
  pick(0, 1, 0.5, 0.35, 0.1),
  between(0, 1_000_000).map((n) => n / 1_000_000),
);

/** P1 with won and lost, P2 sometimes with either, P3 with a single stage; orders are not the table's. */
export const stages: Arbitrary<Row[]> = fc
  .record({
    orders: fc.shuffledSubarray([-1, 0, 0.5, 1, 2, 3, 10, 20], { minLength: 8, maxLength: 8 }),
    middle: between(1, 3),
    second: pick<string[]>([], ['won'], ['lost'], ['won', 'lost']),
    chances: some(orNull(probability, 4), 3, 3),
    shuffled: fc.boolean(),
  })
  .chain(({ orders, middle, second, chances, shuffled }) => {
    const sorted = [...orders].sort((a, b) => a - b);
    const stage = (id: string, pipeline: string, kind: string, i: number): Row => ({
      id,
      name: id,
      pipeline,
      order: sorted[i]!,
      kind,
      probability: chances[i % chances.length]!,
    });
    const rows = [
      ...['s1', 's2', 's3'].slice(0, middle).map((id, i) => stage(id, 'P1', 'open', i)),
      // One in seven: lost stands before won, or in the middle.
      stage('w1', 'P1', 'won', 6),
      stage('l1', 'P1', 'lost', orders[0] === 0.5 ? 7 : 5),
      ...['t1', 't2'].map((id, i) => stage(id, 'P2', 'open', i)),
      ...second.map((kind, i) => stage(kind === 'won' ? 'w2' : 'l2', 'P2', kind, 3 + i)),
      stage('u1', 'P3', 'open', 4),
    ];
    return shuffled
      ? fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
      : fc.constant(rows);
  });

const member = fc.record({
  person: pick(...ids.rep, 'R1', 'R1', 'R2'),
  role: pick('partner', 'partner', 'manager', 'client-lead', 'expert', null),
});

/** Amounts of up to four decimals, some negative. */
const amount = fc
  .tuple(between(-40_000, 9_000_000), pick(0, 1, 2, 2, 4))
  .map(([units, places]) => Number((units / 10_000).toFixed(places)) + 0);

const unitIds = ['A1', 'A2', 'S1', 'S2', 'D1', 'N1', 'N2', 'X1'];

export const opportunities = (era: Era): Arbitrary<Row[]> =>
  fc
    .oneof(
      { weight: 1, arbitrary: between(0, 1) },
      { weight: 8, arbitrary: between(2, 12) },
      { weight: 1, arbitrary: between(33, 70) },
    )
    .chain((count) =>
      some(
        fc.record({
          client: orNull(pick('c1', 'c2'), 4),
          prospect: pick<boolean | null>(true, true, true, true, false, null),
          owner: orNull(pick(...ids.rep, 'R1', 'R2'), 5),
          team: orNull(some(member, 0, 3), 4),
          pipeline: orNull(pick('P1', 'P1', 'P2', 'P3'), 6),
          stage: orNull(pick('s1', 's2', 'w1', 'l1', 't1', 'u1'), 6),
          status: pick(
            'open',
            'open',
            'won',
            'won',
            'won',
            'lost',
            'lost',
            'cancelled',
            'on-hold',
            'abandoned',
          ),
          amount: orNull(amount, 5),
          probability: orNull(probability, 3),
          expectedCloseOn: orNull(dayIn(era), 4),
          createdAt: orNull(instantText(era), 8),
          closedAt: orNull(instantText(era), 5),
          tags: orNull(fc.subarray(['g1', 'g2', 'g3'], { minLength: 0, maxLength: 3 }), 4),
          source: orNull(pick('web', 'fair'), 4),
          lostReason: orNull(pick('price', 'time'), 3),
          industry: orNull(pick('steel', 'food'), 3),
          unit: orNull(pick(...unitIds), 2),
        }),
        count,
        count,
      ),
    )
    .map((rows) => rows.map((row, i): Row => ({ id: `d${i + 1}`, ...row })));

/** Civil days at and beside the edges of the era, and around its month. */
export const dayIn = (era: Era): Arbitrary<string> =>
  fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(pick(...era.edges), pick(0, 0, -1, 1)).map(([a, b]) => a + b),
      },
      { weight: 3, arbitrary: between(firstDay(era.month) - 20, firstDay(era.month) + 50) },
      { weight: 1, arbitrary: between(firstDay(era.month) - 400, firstDay(era.month) + 100) },
    )
    .map(dayText);

const dealOf = (known: readonly string[]): Arbitrary<string> =>
  pick(...known, ...known, ...known, 'd999');

export const documents = (era: Era, known: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      opportunity: dealOf(known.slice(0, 8)),
      number: orNull(pick('n1', 'n1', 'n2'), 3),
      version: orNull(pick(1, 2, 2, 3, 1.5), 4),
      type: pick('proposal', 'proposal', 'contract'),
      template: orNull(pick('long', 'short'), 3),
      status: pick(
        'in-progress',
        'in-progress',
        'signed',
        'signed',
        'signed',
        'refused',
        'expired',
        'cancelled',
      ),
      issuedOn: dayIn(era),
      decidedOn: orNull(dayIn(era), 3),
      recurringFees: amount,
      exceptionalFees: amount,
    }),
    0,
    Math.max(3, Math.min(known.length * 3, 24)),
  ).map((rows) => rows.map((row, i): Row => ({ id: `o${i + 1}`, ...row })));

const roads = [
  ['s1', 's2', 's3', 'w1'],
  ['s1', 's2', 'l1'],
  ['s1', 's3', 'w1', 's2'],
  ['s2', 's1', 's2', 's3'],
  ['s1', 's1', 's2', 's1', 'l1'],
  ['t1', 't2', 'w2'],
  ['t2', 't1', 'l2', 't1'],
  ['s1', 't1', 's1', 'u1'],
  ['w1', 's1', 'w1'],
  ['u1'],
];

/** Some deals' ways: a known road or any stages, from any place of it; instants rise, stand still or do not care. */
const road = (era: Era, id: string, stageIds: readonly string[]): Arbitrary<Row[]> =>
  fc
    .record({
      stages: fc.oneof(pick(...roads), some(pick(...stageIds), 0, 5)),
      from: pick(0, 0, 0, 1, 2),
      at: some(instantIn(era), 5, 5),
      order: pick('rising', 'rising', 'rising', 'still', 'any'),
      style: between(0, 23),
    })
    .map(({ stages, from, at, order, style }) => {
      const moments = order === 'rising' ? [...at].sort((a, b) => a - b) : at;
      return stages
        .slice(from)
        .filter((stage) => stageIds.includes(stage))
        .map((stage, i) => ({
          opportunity: id,
          stage,
          at: written(era, moments[order === 'still' ? i >> 1 : i % 5]!, style),
        }));
    });

export const stageChanges = (
  era: Era,
  known: readonly string[],
  stageIds: readonly string[],
): Arbitrary<Row[]> =>
  fc
    .tuple(
      fc.tuple(...[...known.slice(0, 14), 'd999'].map((id) => road(era, id, stageIds))),
      fc.boolean(),
    )
    .chain(([roads, mixed]) => {
      const rows = roads.flat();
      return mixed
        ? fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
        : fc.constant(rows);
    });
