import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FilterValue, Filters } from '../../../src/contract/query.js';
import { type Columns, type Sample, tableOf } from '../generate/sample.js';
import type { Row } from '../generate/organisation.js';
import type { Question, Trial } from '../generate/ask.js';
import { accountFilters, asks, sets, tables } from './tables.js';

type Line = Record<string, unknown>;

const rowsOf = (table: Row[] | Columns): Row[] => {
  if (Array.isArray(table)) return table;
  const names = Object.keys(table);
  const length = names.length === 0 ? 0 : table[names[0]!]!.length;
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(names.map((name) => [name, table[name]![i]!])),
  );
};

/** Usual columns that a table without rows or column names lacks nothing of. */
const ordinary: Record<string, string[]> = {
  accounts: ['rep', 'subscribers'],
  activities: 'account opportunity person outcome seconds status prospect'.split(' '),
  sales: ['category'],
  opportunities:
    'prospect amount createdAt closedAt stage client probability lastContactAt owner expectedCloseOn'.split(
      ' ',
    ),
  stages: ['probability'],
  documents: ['decidedOn'],
  prospects: ['person', 'opportunity'],
  prospectFiles: ['source', 'cost'],
};

function givenBy(name: string, table: Row[] | Columns): string[] {
  const empty = Array.isArray(table) && table.length === 0;
  const columns = Array.isArray(table)
    ? table.flatMap((row) => Object.keys(row))
    : Object.keys(table);
  const known = empty ? (ordinary[name] ?? []) : [...new Set(columns)];
  return [`${name}.`, ...known.map((column) => `${name}.${column}`)];
}

function setLine(dataset: Sample, ds: number): Line {
  const given = Object.keys(tables).flatMap((name) => {
    const table = tableOf(dataset, name);
    return table === undefined ? [] : givenBy(name, table);
  });
  return {
    ds,
    zone: dataset.timeZone,
    opening: dataset.fiscalYearStart ?? null,
    viewer: dataset.viewer?.id ?? null,
    scope: dataset.viewer?.scope ? filterLists(dataset.viewer.scope) : null,
    given,
  };
}

function filterList(value: FilterValue | undefined): string[] | null {
  if (value === undefined || value === null) return null;
  const list = Array.isArray(value) ? (value as (string | null)[]) : [value as string | null];
  return list.length === 0 ? null : list.map((item) => item ?? '∅');
}

const filterLists = (filters: Filters): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]) => {
      const list = filterList(value);
      return list === null ? [] : [[key, list]];
    }),
  );

function askLine(question: Question, ds: number, q: number): Line {
  const { period, ...filters } = question.where;
  return {
    q,
    ds,
    report: question.report,
    asOf: question.asOf,
    period: period ?? null,
    periodGiven: 'period' in question.where && period !== undefined,
    goal: question.goal?.value ?? null,
    by1: question.by[0] ?? null,
    by2: question.by[1] ?? null,
    goalMetric: question.goal?.metric ?? null,
    goalDay: question.goal?.day ?? null,
    goalValue: question.goal?.value ?? null,
    filters: filterLists(filters),
    ...Object.fromEntries(accountFilters.map((key) => [key, filterList(filters[key])])),
  };
}

async function write(
  duck: DuckDBConnection,
  folder: string,
  table: string,
  schema: Record<string, string>,
  lines: readonly Line[],
): Promise<void> {
  const file = join(folder, `${table}.ndjson`);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const columns = Object.entries(schema).map(([name, type]) => `"${name}": '${type}'`);
  await duck.run(
    `create or replace temp table ${table} as
     select * from read_json('${file}', format = 'newline_delimited', columns = {${columns.join(', ')}})`,
  );
}

/** Puts all datasets and questions into DuckDB; question `q` is the q-th over all trials. */
export async function load(
  duck: DuckDBConnection,
  folder: string,
  trials: readonly Trial[],
): Promise<void> {
  for (const [name, schema] of Object.entries(tables)) {
    const lines = trials.flatMap(({ dataset }, ds) =>
      rowsOf(tableOf(dataset, name) ?? []).map((row, i): Line => ({ ds, n: i + 1, ...row })),
    );
    await write(duck, folder, `raw_${name}`, { ds: 'INTEGER', n: 'INTEGER', ...schema }, lines);
  }
  const setLines = trials.map(({ dataset }, ds) => setLine(dataset, ds));
  const askLines = trials.flatMap(({ questions }, ds) => questions.map((one) => ({ one, ds })));
  await write(duck, folder, 'raw_sets', sets, setLines);
  await write(
    duck,
    folder,
    'raw_asks',
    asks,
    askLines.map(({ one, ds }, q) => askLine(one, ds, q)),
  );
}
