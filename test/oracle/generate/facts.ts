import fc, { type Arbitrary } from 'fast-check';
import { type Row } from './organisation.js';
import { between, orNull, pick } from './pick.js';

const flag = pick<boolean | null>(true, true, false, null);
const count = orNull(between(0, 4), 4);

/** Facts that a host may have already, as columns of `accounts`. */
const facts: Record<string, Arbitrary<Row[string]>> = {
  attempted: flag,
  attempts: count,
  secondEligible: flag,
  secondAttempted: flag,
  reached: flag,
  replied: flag,
  awaiting: flag,
  optedOut: pick<boolean | null>(true, false, false, null),
  optedOutExternal: pick<boolean | null>(true, false, null),
  appointments: count,
  calls: count,
  callSeconds: orNull(between(0, 900), 4),
  accessoryRevenue: orNull(
    between(-50_000, 2_000_000).map((n) => n / 10_000),
    4,
  ),
};

/** The rows with some fact columns more. */
export const withFacts = (rows: Row[]): Arbitrary<Row[]> =>
  fc
    .oneof(
      fc.subarray(Object.keys(facts), { minLength: 1, maxLength: 3 }),
      fc.subarray(Object.keys(facts), { minLength: 1 }),
    )
    .chain((names) => {
      const chosen = Object.fromEntries(names.map((name) => [name, facts[name]!]));
      return fc
        .array(fc.record(chosen), { minLength: rows.length, maxLength: rows.length })
        .map((columns) => rows.map((row, i) => ({ ...row, ...columns[i] }) as Row));
    });
