import type { Filters, Notice, Result, ResultContext } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { valuesOf } from '../../parts/base/filters.js';

/** Dimensions offered as filters, in order, where the host names none. */
const usual = ['list', 'region', 'district', 'agency', 'store', 'rep', 'brand', 'team'];
const optional = ['company', 'unit', 'person', 'month'];

/** Levels of the organisation tree, the widest first. */
const levels = ['company', 'region', 'district', 'agency', 'store'];

export interface Option {
  /** Null: rows without a value. */
  value: string | null;
  label: string;
  /** Rows under the other filters; null: not known. */
  count: number | null;
  /** Depth in a tree, from 0. */
  depth: number;
  /** The data have no such value. */
  unknown: boolean;
}

/** Keys that the data have and the viewer may filter by: those that the host names, else the usual. */
export function keysOf(
  { dimensions, filters }: ResultContext,
  named: readonly string[] | null,
): string[] {
  const wanted = named ?? (filters ? [...usual, ...optional] : usual);
  return wanted.filter(
    (key) =>
      (!filters || filters.includes(key)) &&
      (key === 'period' ||
        (key === 'unit'
          ? levels.some((level) => dimensions.includes(level))
          : dimensions.includes(key))),
  );
}

/** Whether a field is worth its place: it can choose between values, or has something to undo. */
export const isUseful = (options: readonly Option[], selected: number, isNamed: boolean): boolean =>
  isNamed || selected > 0 || options.length > 1;

/** Dimensions to group by for the values of a key. */
export const groupsOf = (key: string, dimensions: readonly string[]): string[] =>
  key === 'unit' ? levels.filter((level) => dimensions.includes(level)) : [key];

export interface Answered {
  /** Every value of the period. */
  values: Result | null;
  /** Rows under the other filters; null: not known yet. */
  counts: Result | null;
  filters: Filters;
  notices: readonly Notice[];
}

interface Words {
  /** Metric that is counted. */
  metric: string;
  say: Say;
  compare: (a: string, b: string) => number;
}

/** Values of a key with their counts, by name; last those of no rows, then those that only the filters name. */
export function optionsOf(
  key: string,
  { values, counts, filters, notices }: Answered,
  words: Words,
): Option[] {
  const options =
    key === 'unit' ? treeOf(values, counts, words) : flatOf(key, values, counts, words);
  const unknown = new Set(
    notices
      .filter((one) => one.code === 'unknown-value' && one.detail?.['filter'] === key)
      .map((one) => one.detail!['value']),
  );
  const there = new Set(options.map(({ value }) => value));
  const missing = valuesOf(filters, key).filter((value) => !there.has(value));
  return [
    ...options,
    ...missing.map((value) => ({
      value,
      label: value ?? noValue(key, words.say),
      count: 0,
      depth: 0,
      unknown: unknown.has(String(value)),
    })),
  ];
}

const noValue = (key: string, say: Say): string =>
  say(key === 'rep' || key === 'person' ? 'common.unassigned' : 'common.noValue');

function flatOf(
  key: string,
  values: Result | null,
  counts: Result | null,
  { say, compare, metric }: Words,
): Option[] {
  const rows =
    counts &&
    new Map(counts.rows.map((row) => [row.key[key] ?? null, countOf(row.values, metric)]));
  return (values?.rows ?? [])
    .map((row) => ({
      value: row.key[key] ?? null,
      label: row.key[key] == null ? noValue(key, say) : row.label || row.key[key],
      count: rows && (rows.get(row.key[key] ?? null) ?? 0),
      depth: 0,
      unknown: false,
    }))
    .sort(
      (a, b) =>
        Number(a.count === 0) - Number(b.count === 0) ||
        (a.value === null ? 1 : b.value === null ? -1 : compare(a.label, b.label)),
    );
}

const countOf = (values: Result['totals'], metric: string): number => Number(values[metric] ?? 0);

/** Rows by several levels as a tree of units, each with the sum of what is below it. */
function treeOf(
  values: Result | null,
  counts: Result | null,
  { compare, metric }: Words,
): Option[] {
  interface Node extends Option {
    below: Map<string, Node>;
  }
  const root = new Map<string, Node>();
  const add = (result: Result, isCount: boolean): void => {
    const order = result.columns
      .filter(({ kind, id }) => kind === 'dimension' && levels.includes(id))
      .map(({ id }) => id);
    for (const row of result.rows) {
      let at = root;
      let depth = 0;
      for (const level of order) {
        const value = row.key[level];
        if (value == null) continue;
        let node = at.get(value);
        if (!node) {
          node = {
            value,
            label: String(row.values[level] ?? value),
            count: counts && 0,
            depth,
            unknown: false,
            below: new Map(),
          };
          at.set(value, node);
        }
        if (isCount) node.count! += countOf(row.values, metric);
        at = node.below;
        depth++;
      }
    }
  };
  if (values) add(values, false);
  if (counts) add(counts, true);
  const flatten = (nodes: Map<string, Node>): Option[] =>
    [...nodes.values()]
      .sort((a, b) => compare(a.label, b.label))
      .flatMap(({ below, ...option }) => [option, ...flatten(below)]);
  return flatten(root);
}

/** What a closed field says: the names chosen, or how many there are in all. */
export function summaryOf(
  key: string,
  options: readonly Option[],
  filters: Filters,
  say: Say,
): { text: string; n: number } {
  const selected = valuesOf(filters, key);
  if (!selected.length) {
    const n = options.filter(({ value }) => value !== null).length;
    return { text: say(`filters.all.${key}`, { n }), n: 0 };
  }
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return {
    text: selected.map((value) => labels.get(value) ?? String(value)).join(', '),
    n: selected.length,
  };
}

/** Values that the filters name and the data lack. */
export const unknownValues = (notices: readonly Notice[]): { key: string; value: string }[] =>
  notices
    .filter(({ code }) => code === 'unknown-value')
    .map(({ detail }) => ({ key: String(detail?.['filter']), value: String(detail?.['value']) }));

/** How many of these keys the filters restrict. */
export const activeCount = (filters: Filters, keys: readonly string[]): number =>
  keys.filter((key) => valuesOf(filters, key).length).length;
