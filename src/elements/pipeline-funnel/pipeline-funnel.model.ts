import type { Span } from '../../calendar/span.js';
import { metricOf } from '../../catalogue/index.js';
import type { JalonError } from '../../contract/error.js';
import type { Filters, Query, Ratio, Result, ResultRow } from '../../contract/query.js';
import { wrong } from '../../parts/base/check.js';
import { compareQuery, type Earlier } from '../../parts/compare/compare.model.js';
import type { Figure } from '../../parts/why/why.model.js';

export const rules = ['reached', 'strict', 'actual'] as const;
/** By which a deal counts in a stage: it came this far, it took every stage in order, it was really there. */
export type Rule = (typeof rules)[number];
export const measures = ['count', 'amount'] as const;
export type Measure = (typeof measures)[number];

/** What the host got wrong; null: nothing. */
export function faultOf(given: {
  measure: string;
  rule: string;
  by: string | null;
}): JalonError | null {
  const may = { measure: measures, rule: rules, by: ['stage', 'owner'] };
  for (const name of ['measure', 'rule', 'by'] as const) {
    const value = given[name] ?? 'stage';
    const values: readonly string[] = may[name];
    if (!values.includes(value)) return wrong(name, values.join(', '), value);
  }
  return null;
}

/** Column of a metric by a rule; those that no rule touches stay as they are. */
export const columnOf = (id: string, rule: Rule): string =>
  metricOf(id, 'pipeline')?.variants?.[rule] ? `${id}:${rule}` : id;

/** Columns of what owners are compared by: beyond the first stage, and to the last. */
export const ratesBy = (rule: Rule): [string, string] => [
  columnOf('conversion', rule),
  columnOf('conversionFromStart', rule),
];

const history = [
  'entered',
  'amount',
  'advanced',
  'conversion',
  'conversionFromStart',
  'lostHere',
  'waiting',
  'medianDays',
];
const today = ['openCount', 'openAmount'];

/** Figures of a stage in order, the measure that the bars are of first. */
export const columnsOf = (measure: Measure, rule: Rule, hasHistory: boolean): string[] => {
  const ids = hasHistory ? history : today;
  const [count, amount, ...rest] = ids as [string, string];
  return (measure === 'amount' ? [amount, count, ...rest] : [count, amount, ...rest]).map((id) =>
    columnOf(id, rule),
  );
};

/** The question of the stages; of the earlier period only what is drawn. */
export const stagesQuery = (where: Query['where'], rule: Rule, isBefore = false): Query => ({
  by: ['stage'],
  metrics: history.slice(0, isBefore ? 2 : undefined).map((id) => columnOf(id, rule)),
  where,
});

/** The question in its place where the data have no history: the current stage tells of today only. */
export const todayQuery = (where: Query['where']): Query => ({
  by: ['stage'],
  metrics: today,
  where: { ...where, period: null },
});

/** Rows that are a stage. */
export const stagesOf = ({ rows }: Result): ResultRow[] =>
  rows.filter(({ key }) => key['stage'] !== null);

/** The rates by owner, each in one stage. */
export const ownersQueries = (
  where: Query['where'],
  rule: Rule,
  stages: readonly ResultRow[],
): Record<string, Query> =>
  Object.fromEntries(
    ratesBy(rule).map((id, i) => [
      i ? 'closes' : 'qualifies',
      {
        by: ['owner'],
        metrics: [id],
        where: { ...where, stage: stages.at(-i)?.key['stage'] ?? null },
      },
    ]),
  );

export interface Stage {
  key: string | null;
  label: string;
  row: ResultRow;
  /** In the measure; null: not known. */
  size: number | null;
  /** The same of the earlier period; null: not compared. */
  before: number | null;
}

export interface FunnelView {
  /** Rule by which the answers count. */
  rule: Rule;
  /** Without, the stages are those in which open deals are today. */
  hasHistory: boolean;
  stages: Stage[];
  /** The largest size of both periods; 0: none. */
  most: number;
  /** Column of the bars. */
  main: string;
  /** All columns in order. */
  columns: string[];
  /** Of the earlier period; null: not compared. */
  before: Span | null;
}

export const numberOf = ({ values }: Pick<ResultRow, 'values'>, id: string): number | null => {
  const value = values[id];
  return typeof value === 'number' ? value : null;
};

/** The data tell when deals came into their stages. */
export const hasHistory = ({ notices }: Result): boolean =>
  !notices.some(({ code, metric }) => code === 'absent' && metric?.startsWith('entered'));

/** `main`: stages by a rule, or those of today; `before`: the earlier period, which counts only if anything came in then. */
export function funnelView(main: Result, before: Result | undefined, measure: Measure): FunnelView {
  const counted = rules.find((one) =>
    main.columns.some(({ id }) => id === columnOf('entered', one)),
  );
  const isPast = counted !== undefined;
  const rule = counted ?? rules[0];
  const columns = columnsOf(measure, rule, isPast);
  const column = columns[0]!;
  const then = new Map(
    isPast && before ? before.rows.map((row) => [row.key['stage'], numberOf(row, column)]) : [],
  );
  const isCompared = [...then.values()].some(Boolean);
  const stages = stagesOf(main).map((row) => ({
    key: row.key['stage'] ?? null,
    label: row.label,
    row,
    size: numberOf(row, column),
    before: isCompared ? (then.get(row.key['stage']) ?? 0) : null,
  }));
  return {
    rule,
    hasHistory: isPast,
    stages,
    most: Math.max(0, ...stages.flatMap(({ size, before: past }) => [size ?? 0, past ?? 0])),
    main: column,
    columns,
    before: isCompared ? before!.context.period : null,
  };
}

/** Nothing to draw: no stage has any figure. */
export const isBlank = (view: FunnelView | null): boolean =>
  !view?.stages.some(({ row }) => view.columns.some((id) => numberOf(row, id)));

/** Column that counts deals. */
export const countOf = ({ columns }: FunnelView): string =>
  columns.find((id) => metricOf(id, 'pipeline')!.kind === 'count')!;

/** A figure of a stage as the why popover takes it. */
export const figureOf = ({ row, label }: Pick<Stage, 'row' | 'label'>, id: string): Figure => ({
  metric: id,
  kind: metricOf(id, 'pipeline')!.kind,
  value: row.values[id] ?? null,
  part: row.parts?.[id],
  group: row.key,
  groupLabel: label,
});

export interface Owner {
  key: string | null;
  label: string;
  /** Rows of the two answers; none: no deal of that owner in that stage. */
  rows: [qualifies: ResultRow | undefined, closes: ResultRow | undefined];
  /** Names the best of each. */
  best: [boolean, boolean];
}

/** Beneath it a rate is luck, and makes nobody the best. */
export const fewest = 5;

const ratioOf = (row: ResultRow | undefined, id: string): Ratio | undefined => row?.parts?.[id];

/** Who qualifies and who closes, the best closers first; ties share the title. */
export function ownersView(qualifies: Result, closes: Result, rule: Rule): Owner[] {
  const ids = ratesBy(rule);
  const answers = [qualifies, closes];
  const keys = new Map(
    answers.flatMap(({ rows }) => rows.map((row) => [row.key['owner'] ?? null, row.label])),
  );
  const owners = [...keys].map(([key, label]): Owner => ({
    key,
    label,
    rows: answers.map(({ rows }) =>
      rows.find((row) => (row.key['owner'] ?? null) === key),
    ) as Owner['rows'],
    best: [false, false],
  }));
  const rate = ({ rows }: Owner, i: number): number =>
    rows[i] ? (numberOf(rows[i], ids[i]!) ?? -1) : -1;
  for (const i of [0, 1]) {
    const judged = owners.filter(
      ({ key, rows }) => key !== null && (ratioOf(rows[i], ids[i]!)?.den ?? 0) >= fewest,
    );
    const top = Math.max(...judged.map((owner) => rate(owner, i)));
    for (const owner of judged) owner.best[i] = top > 0 && rate(owner, i) === top;
  }
  const isNobody = ({ key }: Owner): number => Number(key === null);
  return owners.sort(
    (a, b) => isNobody(a) - isNobody(b) || rate(b, 1) - rate(a, 1) || rate(b, 0) - rate(a, 0),
  );
}

export interface Asked {
  where: Filters;
  rule: Rule;
  earlier: Earlier | null;
  isByOwner: boolean;
}

/** What must be asked; `main`: the last answer about the stages, of which the rest depends. */
export function queriesOf(
  { where, rule, earlier, isByOwner }: Asked,
  main: Result | undefined,
): Record<string, Query> {
  const isPast = main && hasHistory(main);
  return {
    main: stagesQuery(where, rule),
    ...(isPast && compareQuery(stagesQuery(where, rule, true), where, earlier)),
    ...(main && !isPast && { open: todayQuery(where) }),
    ...(isPast && isByOwner && ownersQueries(where, rule, stagesOf(main))),
  };
}
