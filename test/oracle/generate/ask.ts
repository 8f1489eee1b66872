import fc, { type Arbitrary } from 'fast-check';
import type { Filters, Query } from '../../../src/contract/query.js';
import { type Era, dayText, firstDay, monthText } from './era.js';
import { instantIn, written } from './instants.js';
import { between, pick, some } from './pick.js';
import { type Sample, valuesOf } from './sample.js';
import { instantOf } from './wall.js';

/** A question, with the instant that counts as now always named. */
export type Question = Query & { report: string; by: string[]; where: Filters; asOf: string };

/** A dataset with questions about it. */
export interface Trial {
  dataset: Sample;
  questions: Question[];
}

export interface Case {
  era: Era;
  dataset: Sample;
}

export const trials = (
  cases: Arbitrary<Case>,
  question: (one: Case) => Arbitrary<Question>,
  questions: number,
): Arbitrary<Trial> =>
  cases.chain((one) =>
    fc
      .array(question(one), { minLength: questions, maxLength: questions })
      .map((list) => ({ dataset: one.dataset, questions: list })),
  );

export const period = (era: Era): Arbitrary<string | null | undefined> => {
  const month = (step: number): string => monthText(era.month + step);
  const year = Math.floor(era.month / 12);
  const quarter = `${year}-Q${Math.floor((era.month % 12) / 3) + 1}`;
  const days = fc
    .tuple(
      fc.oneof(pick(...era.edges), between(firstDay(era.month) - 20, firstDay(era.month) + 50)),
      pick(0, 0, 1, 6, 13, 14, 30, 59),
    )
    .map(([first, more]) => `${dayText(first)}/${dayText(first + more)}`);
  return fc.oneof(
    { weight: 6, arbitrary: pick(month(0), month(0), month(0), month(1), month(-1)) },
    { weight: 3, arbitrary: days },
    { weight: 2, arbitrary: pick(quarter, `${year}`, `FY${year}`, `FY${year + 1}`) },
    { weight: 2, arbitrary: pick('this-month', 'last-month', 'this-quarter', 'this-year') },
    { weight: 1, arbitrary: pick('this-fiscal-year', 'last-fiscal-year') },
    { weight: 1, arbitrary: pick(null, '', undefined) },
  );
};

/** Instants that stand in the data with an offset, by column, to ask what counts at exactly that moment. */
function momentsOf(dataset: Sample, columns: readonly (readonly [string, string])[]): number[][] {
  return columns
    .map(([table, column]) => valuesOf(dataset, table, column).map(String))
    .map((texts) =>
      texts.filter((text) => /(Z|[+-]\d\d:\d\d)$/.test(text)).map((text) => Date.parse(text)),
    )
    .filter((moments) => moments.length > 0);
}

export const asOf = (
  { era, dataset }: Case,
  columns: readonly (readonly [string, string])[],
): Arbitrary<string> => {
  const edge = (day: number): number => instantOf(era.timeZone, day * 86_400_000);
  const moments = momentsOf(dataset, columns);
  const at = fc.oneof(
    pick(...era.edges).map(edge),
    pick(edge(firstDay(era.month + 3)), edge(firstDay(era.month + 3))),
    moments.length > 0 ? pick(...moments).chain((some) => pick(...some)) : instantIn(era),
    instantIn(era),
    instantIn(era),
    fc.tuple(pick(...era.edges), pick(-1000, -1, 1, 1000)).map(([day, more]) => edge(day) + more),
  );
  // A clock's reading without an offset would be no instant: an asOf always has one.
  return fc
    .tuple(at, pick(0, 2, 3, 6, 7, 10))
    .map(([instant, style]) => written(era, instant, style));
};

/** A filter by one value, by several, or by none. */
export const filter = (key: string, values: readonly (string | null)[]): Arbitrary<Filters> =>
  fc
    .oneof(
      pick(...values),
      some(pick(...values), 1, 3).map((list) => [...new Set(list)]),
      fc.constant([]),
    )
    .map((value) => ({ [key]: value }));
