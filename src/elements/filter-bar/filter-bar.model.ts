import { metricOf, reportOf } from '../../catalogue/index.js';
import type { Filters, Notice, Result, ResultContext } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { valueLabel } from '../../i18n/metric-words.js';
import { valuesOf } from '../../parts/base/filters.js';
import type { MenuOption } from '../../parts/menu/menu.model.js';

/** Levels of the organisation, the widest first. */
const levels = ['company', 'region', 'district', 'agency', 'store'];
const people = ['rep', 'owner', 'person', 'partner', 'manager', 'client-lead'];

/** Dimensions offered as filters, in order, where the host names none. */
const usual = ['list', 'pipeline', 'unit', ...levels, ...people, 'brand', 'team', 'tag', 'file', 'source', 'kind', 'outcome', 'status', 'month']; // prettier-ignore

export interface Option extends MenuOption {
  /** Rows under the other filters; null: not known. */
  count: number | null;
  /** Depth in a tree, from 0. */
  depth: number;
  /** The data have no such value. */
  unknown: boolean;
}

/** The metric that a report counts by. */
export const countMetric = (report: string): string => {
  const { metrics = [], more = [] } = reportOf(report) ?? {};
  return [...metrics, ...more].find((id) => metricOf(id, report)?.kind === 'count') ?? 'accounts';
};

/** Dimensions to group by for the values of a key; a unit that is of no level stands below its levels. */
export const groupsOf = (key: string, dimensions: readonly string[]): string[] =>
  key === 'unit' ? [...levels, key].filter((id) => dimensions.includes(id)) : [key];

/**
 * Keys that the data have and the viewer may filter by: those that the host names, else the usual. One tree of units
 * then stands for every level above the store, and reps for all people.
 */
export function keysOf(
  { dimensions, filters }: ResultContext,
  named: readonly string[] | null,
): string[] {
  const has = (key: string): boolean => dimensions.includes(key);
  const depth = levels.filter(has).length;
  const hidden = [
    'month',
    ...(has('rep') ? ['person'] : []),
    ...(depth > 1 ? levels.filter((level) => level !== 'store') : ['company', 'unit']),
  ];
  return (named ?? (filters ? usual : usual.filter((key) => !hidden.includes(key)))).filter(
    (key) =>
      (filters?.includes(key) ?? true) &&
      (key === 'period' || (key === 'unit' ? depth > 0 : has(key))),
  );
}

/** Whether a field is worth its place: it can choose between values, or has something to undo. */
export const isUseful = (options: readonly Option[], selected: number, isNamed: boolean): boolean =>
  isNamed || selected > 0 || options.length > 1;

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
  // Data that cannot tell the metric have no count.
  const known = counts && counts.totals[words.metric] !== null ? counts : null;
  const options = (key === 'unit' ? treeOf : flatOf)(key, values, known, words);
  const there = new Set(options.map(({ value }) => value));
  const unknown = unknownValues(notices).filter((one) => one.key === key);
  for (const value of valuesOf(filters, key))
    if (!there.has(value))
      options.push({
        value,
        label: value ?? noValue(key, words.say),
        count: 0,
        depth: 0,
        unknown: unknown.some((one) => one.value === value),
      });
  return options;
}

const noValue = (key: string, say: Say): string =>
  say(people.includes(key) ? 'common.unassigned' : 'common.noValue');

const countOf = ({ values }: Result['rows'][number], metric: string): number =>
  Number(values[metric] ?? 0);

function flatOf(
  key: string,
  values: Result | null,
  counts: Result | null,
  { say, compare, metric }: Words,
): Option[] {
  const rows = new Map(counts?.rows.map((row) => [row.key[key], countOf(row, metric)]));
  const options = (values?.rows ?? []).map((row): Option => {
    const value = row.key[key] ?? null;
    const label =
      value === null ? noValue(key, say) : valueLabel(say, key, value, row.label || value);
    return { value, label, count: counts && (rows.get(value) ?? 0), depth: 0, unknown: false };
  });
  return options.sort(
    (a, b) =>
      Number(a.count === 0) - Number(b.count === 0) ||
      Number(a.value === null) - Number(b.value === null) ||
      compare(a.label, b.label),
  );
}

type Node = Option & { below: Map<string, Node> };

/** Rows by several levels as a tree of units, each with the sum of what is below it. */
function treeOf(
  _key: string,
  values: Result | null,
  counts: Result | null,
  { compare, metric }: Words,
): Option[] {
  const root = new Map<string, Node>();
  [values, counts].forEach((result, isCount) => {
    for (const row of result?.rows ?? []) {
      let at = root;
      let last: Node | undefined;
      let depth = 0;
      for (const { id } of result!.columns) {
        const value = row.key[id];
        if (value == null || value === last?.value) continue;
        last = at.get(value);
        if (!last)
          at.set(
            value,
            (last = {
              value,
              label: String(row.values[id] ?? value),
              count: counts && 0,
              depth,
              unknown: false,
              below: new Map(),
            }),
          );
        if (isCount) last.count! += countOf(row, metric);
        at = last.below;
        depth++;
      }
    }
  });
  const flatten = (nodes: Map<string, Node>): Option[] =>
    [...nodes.values()]
      .sort((a, b) => compare(a.label, b.label))
      .flatMap(({ below, ...option }) => [option, ...flatten(below)]);
  return flatten(root);
}

/** Options as the menu draws them: a unit below a chosen one is chosen with it. */
export function markedOptions(
  options: readonly Option[],
  selected: readonly (string | null)[],
  mark: string,
): readonly MenuOption[] {
  if (!options.some(({ depth, unknown }) => depth || unknown)) return options;
  let under = Infinity;
  return options.map((option) => {
    const within = option.depth > under;
    if (!within) under = selected.includes(option.value) ? option.depth : Infinity;
    return within || option.unknown
      ? { ...option, within, ...(option.unknown && { hint: mark }) }
      : option;
  });
}

/** A unit that was just chosen stands for all below it, and lets go of those above. */
export function settle(
  options: readonly Option[],
  before: readonly (string | null)[],
  after: readonly (string | null)[],
): (string | null)[] {
  const at = options.findIndex(({ value }) => after.includes(value) && !before.includes(value));
  let depth = options[at]?.depth ?? 0;
  const kin = new Set<string | null>();
  for (let i = at + 1; at >= 0 && (options[i]?.depth ?? 0) > depth; i++) kin.add(options[i]!.value);
  for (let i = at - 1; depth > 0; i--)
    if (options[i]!.depth < depth) {
      depth = options[i]!.depth;
      kin.add(options[i]!.value);
    }
  return after.filter((value) => !kin.has(value));
}

/** What a closed field says: the names chosen, or how many there are in all. */
export function summaryOf(
  key: string,
  options: readonly Option[],
  filters: Filters,
  say: Say,
): { text: string; n: number } {
  const selected = valuesOf(filters, key);
  const n = options.filter(({ value }) => value !== null).length;
  const text = selected.length
    ? selected
        .map((one) => options.find(({ value }) => value === one)?.label ?? String(one))
        .join(', ')
    : say(`filters.all.${key}`, { n }, say('filters.all.rep', { n }));
  return { text, n: selected.length };
}

/** Values that the filters name and the data lack. */
export const unknownValues = (notices: readonly Notice[]): { key: string; value: string }[] =>
  notices
    .filter(({ code }) => code === 'unknown-value')
    .map(({ detail }) => ({ key: String(detail?.['filter']), value: String(detail?.['value']) }));

/** How many of these keys the filters restrict. */
export const activeCount = (filters: Filters, keys: readonly string[]): number =>
  keys.filter((key) => valuesOf(filters, key).length).length;
