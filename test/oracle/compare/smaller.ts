import { type Columns, type Sample, tableNames, tableOf } from '../generate/sample.js';
import type { Row } from '../generate/organisation.js';
import type { Question } from '../generate/ask.js';
import type { Failure } from './judge.js';

type Small = Failure['trial'];

/** Runs of rows to leave out: the halves, the quarters, …, each single row. */
function runs(length: number): [number, number][] {
  const all: [number, number][] = [];
  for (let size = Math.ceil(length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < length; from += size) all.push([from, from + size]);
  return all;
}

function fewerRows(table: Row[] | Columns): (Row[] | Columns)[] {
  if (Array.isArray(table))
    return runs(table.length).map(([from, to]) => table.filter((_, i) => i < from || i >= to));
  const length = Object.values(table)[0]?.length ?? 0;
  return runs(length).map(([from, to]) =>
    Object.fromEntries(
      Object.entries(table).map(([name, column]) => [
        name,
        column.filter((_, i) => i < from || i >= to),
      ]),
    ),
  );
}

function withoutKey<T extends object>(object: T, key: string): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

const required = new Set(
  `id name level list account scope source at kind direction person bookedAt startsAt soldAt amount
  opportunity stage order type status issuedOn recurringFees exceptionalFees pipeline file`.split(
    /\s+/,
  ),
);

const places = ['store', 'parent', 'unit', 'units', 'people', 'owner'];
/** Columns and tables without which data cannot be asked for a dimension at all. */
const needs: Record<string, string[]> = {
  rep: ['rep'],
  brand: ['brand'],
  team: ['rep', 'owner', 'team', 'people'],
  store: ['store'],
  district: places,
  region: places,
  unit: places,
  company: places,
  agency: places,
  person: ['owner', 'team'],
  ...Object.fromEntries(
    ['partner', 'manager', 'client-lead', 'expert'].map((role) => [role, ['team']]),
  ),
  ...Object.fromEntries(
    ['owner', 'source', 'client', 'industry', 'lostReason', 'template'].map((name) => [
      name,
      [name],
    ]),
  ),
  tag: ['tags'],
};

const neededBy = ({ by, where }: Question): Set<string> =>
  new Set([...by, ...Object.keys(where)].flatMap((name) => needs[name] ?? []));

function fewerColumns(table: Row[] | Columns, kept: Set<string>): (Row[] | Columns)[] {
  const names = Array.isArray(table) ? Object.keys(table[0] ?? {}) : Object.keys(table);
  const optional = names.filter((name) => !required.has(name) && !kept.has(name));
  return optional.map((name) =>
    Array.isArray(table) ? table.map((row) => withoutKey(row, name)) : withoutKey(table, name),
  );
}

function datasets(dataset: Sample, question: Question): Sample[] {
  const kept = neededBy(question);
  const tables = tableNames(dataset).map((name) => [name, tableOf(dataset, name)!] as const);
  const changed = (change: (table: Row[] | Columns) => (Row[] | Columns)[]): Sample[] =>
    tables.flatMap(([name, table]) =>
      change(table).map((other) => ({ ...dataset, [name]: other })),
    );
  return [
    ...tables
      .filter(([name]) => name !== 'accounts' && name !== 'opportunities' && !kept.has(name))
      .map(([name]) => withoutKey(dataset, name)),
    ...changed(fewerRows),
    ...changed((table) => fewerColumns(table, kept)),
  ];
}

function questions(question: Question): Question[] {
  return [
    ...question.by.map((name) => ({ ...question, by: question.by.filter((one) => one !== name) })),
    ...Object.keys(question.where)
      .filter((key) => key !== 'period')
      .map((key) => ({ ...question, where: withoutKey(question.where, key) })),
  ];
}

/** Every way to make a failing trial a little smaller. */
export function smaller({ dataset, questions: [question] }: Small): Small[] {
  return [
    ...questions(question).map((other): Small => ({ dataset, questions: [other] })),
    ...datasets(dataset, question).map((other): Small => ({
      dataset: other,
      questions: [question],
    })),
  ];
}
