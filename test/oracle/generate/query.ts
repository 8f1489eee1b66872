import fc, { type Arbitrary } from 'fast-check';
import type { Filters, Query } from '../../../src/contract/query.js';
import { type Case, type Sample, sampleCase } from './dataset.js';
import { type Era, dayText, firstDay, monthText } from './era.js';
import { instantIn, written } from './instants.js';
import { type Row, ids } from './organisation.js';
import { between, chance, pick, some } from './pick.js';
import { instantOf } from './wall.js';

/** A question of the report smart-list, with the instant that counts as now always named. */
export type Question = Query & { by: string[]; where: Filters; asOf: string };

export function columnsOf(dataset: Sample, table: string): Set<string> {
  const rows = dataset[table];
  if (Array.isArray(rows)) return new Set(rows.flatMap((row) => Object.keys(row)));
  return new Set(typeof rows === 'object' ? Object.keys(rows) : []);
}

function levels(dataset: Sample): Set<unknown> {
  const rows = dataset.units;
  if (Array.isArray(rows)) return new Set(rows.map((row: Row) => row.level));
  return new Set(typeof rows === 'object' ? rows.level : []);
}

/** Dimensions that the data can be grouped and filtered by. */
function dimensionsOf(dataset: Sample): string[] {
  const columns = columnsOf(dataset, 'accounts');
  const known = levels(dataset);
  return ['rep', 'store', 'district', 'region', 'list', 'brand'].filter((name) => {
    const above = name === 'district' || name === 'region';
    return above ? columns.has('store') && known.has(name) : name === 'list' || columns.has(name);
  });
}

const period = (era: Era): Arbitrary<string | null | undefined> => {
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
function momentsOf(dataset: Sample): number[][] {
  const columns: [string, string][] = [
    ['activities', 'at'],
    ['optOuts', 'at'],
    ['optOuts', 'revokedAt'],
    ['appointments', 'bookedAt'],
    ['sales', 'soldAt'],
  ];
  return columns
    .map(([table, column]) => valuesOf(dataset[table], column).map(String))
    .map((texts) =>
      texts.filter((text) => /(Z|[+-]\d\d:\d\d)$/.test(text)).map((text) => Date.parse(text)),
    )
    .filter((moments) => moments.length > 0);
}

function valuesOf(table: Sample[string], column: string): unknown[] {
  if (Array.isArray(table)) return table.map((row) => row[column]);
  return typeof table === 'object' ? (table[column] ?? []) : [];
}

const asOf = ({ era, dataset }: Case): Arbitrary<string> => {
  const edge = (day: number): number => instantOf(era.timeZone, day * 86_400_000);
  const moments = momentsOf(dataset);
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

const values: Record<string, (string | null)[]> = {
  rep: [...ids.rep, 'R1', 'R1', 'nobody', null],
  store: [...ids.store, 'S1', 'nowhere', null],
  district: ['D1', 'D2', 'D1', 'nowhere', null],
  region: ['N1', 'N2', 'nowhere', null],
  unit: ['S1', 'S2', 'D1', 'D2', 'N1', 'N2', 'nowhere'],
  team: ['T1', 'T2', 'T1', 'nobody', null],
  list: ['L1', 'L2', 'L1', 'L3', 'L9', 'nothing'],
  brand: ['B1', 'B2', 'B9', 'nothing', null],
};

const filter = (key: string): Arbitrary<Filters> =>
  fc
    .oneof(
      pick(...values[key]!),
      some(pick(...values[key]!), 1, 3).map((list) => [...new Set(list)]),
      fc.constant([]),
    )
    .map((value) => ({ [key]: value }));

function filterKeys(dataset: Sample, dimensions: readonly string[]): string[] {
  const team = columnsOf(dataset, 'people').has('team') && dimensions.includes('rep');
  const unit = columnsOf(dataset, 'units').has('id') && dimensions.includes('store');
  return [
    ...dimensions,
    'rep',
    'store',
    ...(team ? ['team'] : []),
    ...(unit ? ['unit'] : []),
  ].filter((key) => (key !== 'rep' && key !== 'store') || dimensions.includes(key));
}

const grouping = (dimensions: readonly string[]): Arbitrary<string[]> => {
  const length = Math.min(2, dimensions.length);
  const pair = fc.shuffledSubarray([...dimensions], { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 5, arbitrary: pick(...dimensions).map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: pair },
  );
};

export const question = (one: Case): Arbitrary<Question> => {
  const { era, dataset } = one;
  const dimensions = dimensionsOf(dataset);
  const keys = filterKeys(dataset, dimensions);
  const filters = chance(55).chain((some) =>
    some
      ? fc
          .array(pick(...keys).chain(filter), { minLength: 1, maxLength: 2 })
          .map((list) => Object.assign({}, ...list) as Filters)
      : fc.constant<Filters>({}),
  );
  return fc
    .record({ by: grouping(dimensions), period: period(era), filters, asOf: asOf(one) })
    .map(({ by, period, filters, asOf }) => ({
      report: 'smart-list',
      by,
      where: period === undefined ? filters : { period, ...filters },
      asOf,
    }));
};

/** A dataset with questions about it. */
export interface Trial {
  dataset: Sample;
  questions: Question[];
}

export const trial = (questions: number): Arbitrary<Trial> =>
  sampleCase.chain((one) =>
    fc
      .array(question(one), { minLength: questions, maxLength: questions })
      .map((list) => ({ dataset: one.dataset, questions: list })),
  );
