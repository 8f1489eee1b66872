import { monthOf, parseDay, parseMonth } from '../../calendar/civil.js';
import type { Span } from '../../calendar/span.js';
import type {
  Query,
  Ratio,
  Result,
  ResultContext,
  ResultRow,
  Value,
} from '../../contract/query.js';
import { bucketIn } from '../../parts/chart/buckets.js';

export const forms = ['table', 'curves'] as const;
export type Form = (typeof forms)[number];

const figures = ['created', 'won', 'lost', 'open', 'conversion', 'averageAge'] as const;

/** Months after the one of creation that are shown, and months of creation. */
const MOST_AGES = 12;
const MOST_COHORTS = 24;

export const queries: Readonly<Record<string, Query>> = {
  main: { by: ['month'], metrics: [...figures, 'immature', 'stalled'] },
  wins: { by: ['month', 'age'], metrics: ['won'] },
};

/** The deals created in one month. */
export interface Cohort {
  key: string;
  span: Span;
  row: ResultRow;
  created: number;
  /** Younger than deals take on average. */
  isYoung: boolean;
  /** Won up to the end of each month since creation, of those created; null: that month is still to come. */
  shares: (Ratio | null)[];
}

export interface CohortView {
  cohorts: Cohort[];
  /** Months since creation that any cohort has seen. */
  ages: number;
  /** The same of all mature cohorts together, as far as the month is over for them. */
  mean: (Ratio | null)[];
  totals: Record<string, Value>;
  totalParts: Result['totalParts'];
  /** Open deals that are older than deals take on average. */
  stalled: number;
  /** There are earlier cohorts. */
  isCut: boolean;
}

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

/** The last day that the answer knows of. */
const lastDay = ({ period, asOfDay }: ResultContext): string =>
  period && asOfDay > period.to ? period.to : asOfDay;

export function cohortView(main: Result, wins: Result): CohortView {
  const { context, totals, totalParts } = main;
  const known = monthOf(parseDay(lastDay(context))!);
  const won = new Map<string, Map<number, number>>();
  for (const { key, values } of wins.rows) {
    const { month, age } = key;
    if (month == null || age == null) continue;
    if (!won.has(month)) won.set(month, new Map());
    won.get(month)!.set(Number(age), numberOf(values['won']));
  }
  const all = main.rows.flatMap((row): Cohort[] => {
    const key = row.key['month'];
    const created = numberOf(row.values['created']);
    if (key == null || !created) return [];
    const seen = known - parseMonth(key)!;
    let num = 0;
    const shares = Array.from({ length: MOST_AGES + 1 }, (_, age): Ratio | null => {
      num += won.get(key)?.get(age) ?? 0;
      return age > seen ? null : { num, den: created };
    });
    const { span } = bucketIn('month', key, context);
    return [{ key, span, row, created, isYoung: numberOf(row.values['immature']) > 0, shares }];
  });
  const cohorts = all.slice(-MOST_COHORTS);
  const ages = Math.max(0, ...cohorts.map(({ shares }) => shares.filter(Boolean).length));
  return {
    cohorts,
    ages,
    mean: Array.from({ length: ages }, (_, age) => meanOf(cohorts, age, known)),
    totals,
    totalParts,
    stalled: numberOf(totals['stalled']),
    isCut: cohorts.length < all.length,
  };
}

function meanOf(cohorts: readonly Cohort[], age: number, known: number): Ratio | null {
  const judged = cohorts.filter(
    ({ key, isYoung, shares }) => !isYoung && shares[age] && known - parseMonth(key)! > age,
  );
  if (!judged.length) return null;
  return judged.reduce(
    (sum, { shares }) => ({ num: sum.num + shares[age]!.num, den: sum.den + shares[age]!.den }),
    { num: 0, den: 0 },
  );
}

export const shareOf = (ratio: Ratio | null | undefined): number | null =>
  ratio?.den ? ratio.num / ratio.den : null;

/** Ages up to one, as a filter has them. */
export const agesUpTo = (age: number): string[] =>
  Array.from({ length: age + 1 }, (_, i) => String(i));
