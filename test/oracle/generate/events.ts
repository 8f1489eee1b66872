import fc, { type Arbitrary } from 'fast-check';
import { type Era } from './era.js';
import { instantIn, instantText, written } from './instants.js';
import { type Row, ids } from './organisation.js';
import { between, chance, orNull, pick, some } from './pick.js';

/** Accounts that events name: those of the dataset, sometimes one that no row has. */
const accountOf = (known: readonly string[]): Arbitrary<string> =>
  known.length === 0
    ? fc.constant('a1')
    : fc.oneof(
        { weight: 15, arbitrary: pick(...known) },
        { weight: 1, arbitrary: fc.constant('zz') },
      );

const numbered = (prefix: string, rows: Row[]): Row[] =>
  rows.map((row, i) => ({ id: `${prefix}${i + 1}`, ...row }));

/** Steps from one instant to a near one: over a midnight, into the next day, a day or a month on. */
const near = pick(0, 0, 0, 0, 0, 1000, -1000, 3_600_000, -3_600_000, 12 * 3_600_000, 86_400_000);

/** Instants of which many are equal, so that only the order in the table tells events apart, or near. */
const instants = (era: Era, count: number): Arbitrary<string[]> =>
  some(instantIn(era), 1, 5).chain((pool) =>
    fc.array(
      fc
        .tuple(
          fc.oneof(
            { weight: 3, arbitrary: fc.tuple(pick(...pool), near).map(([at, step]) => at + step) },
            { weight: 1, arbitrary: instantIn(era) },
          ),
          between(0, 23),
        )
        .map(([at, style]) => written(era, at, style)),
      { minLength: count, maxLength: count },
    ),
  );

const activity = (known: readonly string[]): Arbitrary<Row> =>
  fc.record({
    account: orNull(accountOf(known), 20),
    list: orNull(pick(...ids.list, 'L1', 'L2'), 3),
    person: orNull(pick(...ids.rep, 'R1', 'R1', 'R2'), 6),
    kind: pick('text', 'text', 'text', 'call', 'call', 'email', 'meeting', 'visit'),
    direction: pick('out', 'out', 'in'),
    status: pick('done', 'done', 'done', null, 'planned'),
    outcome: pick('reached', 'reached', 'not-reached', 'voicemail', 'wrong-number', null),
    seconds: orNull(between(0, 400), 3),
    automated: pick(false, false, false, null, true),
  });

export const activities = (era: Era, known: readonly string[]): Arbitrary<Row[]> => {
  const most = Math.max(8, known.length * 4);
  return fc
    .oneof(
      { weight: 1, arbitrary: some(activity(known), 0, 1) },
      { weight: 9, arbitrary: some(activity(known), 2, most) },
    )
    .chain((rows) =>
      instants(era, rows.length).map((at) =>
        numbered(
          'e',
          rows.map((row, i) => ({ ...row, at: at[i]! })),
        ),
      ),
    );
};

export const optOuts = (era: Era, known: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      account: accountOf(known),
      scope: pick('full', 'full', 'partial'),
      source: pick('text', 'call', 'file', 'file'),
      at: instantText(era),
      revokedAt: orNull(instantText(era), 3),
    }),
    0,
    Math.max(4, Math.ceil(known.length / 2)),
  );

export const appointments = (era: Era, known: readonly string[]): Arbitrary<Row[]> =>
  some(
    fc.record({
      account: orNull(accountOf(known), 5),
      person: pick(...ids.rep, 'R1', 'R2'),
      list: orNull(pick(...ids.list, 'L1'), 2),
      bookedAt: instantText(era),
      startsAt: instantText(era),
      status: pick('booked', null, 'cancelled'),
    }),
    0,
    Math.max(6, known.length),
  ).map((rows) => numbered('p', rows));

/** An amount with up to four decimals, as a decimal that JSON writes back unchanged. */
const amount = fc
  .tuple(between(-400_000, 9_000_000), pick(0, 1, 2, 2, 2, 4))
  .map(([units, places]) => Number((units / 10_000).toFixed(places)) + 0);

const daysAfter = pick(0, 1, 29, 30, 30, 31, 31, 32);

/** A sale that follows an activity of the same account by some days, or stands alone. */
const sale = (era: Era, known: readonly string[], deeds: readonly Row[]): Arbitrary<Row> => {
  const alone = fc.record({ account: accountOf(known), at: instantIn(era) });
  const moment = (text: unknown): number => Date.parse(String(text).replace(/(T[\d:.]+)$/, '$1Z'));
  const own = deeds.filter((deed) => deed.account !== null);
  const following = fc
    .tuple(fc.nat(), daysAfter, pick(0, 0, 1000, -1000, 3_600_000, -3_600_000))
    .map(([n, days, more]) => {
      const deed = own[n % own.length]!;
      return { account: deed.account as string, at: moment(deed.at) + days * 86_400_000 + more };
    });
  const place = own.length === 0 ? alone : fc.oneof(following, following, alone);
  return place.chain(({ account, at }) => {
    const same = own.filter((deed) => deed.account === account).map((deed) => String(deed.id));
    const any = deeds.map((deed) => String(deed.id));
    const named = pick<string | null>(...same, ...same, ...any.slice(0, 2), 'e999', null);
    return fc
      .record({
        person: orNull(pick(...ids.rep), 3),
        amount,
        category: pick('accessory', 'accessory', 'accessory', 'plan', null),
        named: orNull(named, 2),
        style: between(0, 23),
      })
      .map(({ person, amount, category, named, style }) => ({
        account,
        person,
        soldAt: written(era, at, style),
        amount,
        category,
        activity: named,
      }));
  });
};

export const sales = (
  era: Era,
  known: readonly string[],
  deeds: readonly Row[],
): Arbitrary<Row[]> =>
  chance(80).chain((any) =>
    any
      ? some(sale(era, known, deeds), 0, Math.max(6, known.length)).map((r) => numbered('x', r))
      : fc.constant([]),
  );
