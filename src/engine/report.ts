import type { GoalFigure } from '../contract/metric.js';
import type { Ratio, Result, ResultColumn, ResultRow, Value } from '../contract/query.js';
import type { Base, Dimension } from './base.js';
import type { Asked } from './asked.js';
import {
  goalFigures,
  goalMetricId,
  goalOwner,
  GoalTable,
  paceOf,
  targetOf,
  type GoalAnswer,
} from './goal.js';
import { groupBy, type Grouping } from './group.js';
import { Measures, realRows } from './measure.js';
import { absent, assignmentToday, remark, rowsDiffer } from './notices.js';
import { findMetric, findReport, queryError, type PlannedMetric } from './plan.js';
import { actorKeys, select } from './select.js';
import { sortRows } from './sort.js';

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

/** One metric over the groups and in total. */
interface Figures {
  values: Value[];
  parts: Ratio[] | null;
}

/** Rows by the view's dimensions, and totals from the base rows. */
export function* answerReport(asked: Asked): Generator<undefined, Answer> {
  const { query, base, window, where, notices, data, catalogue } = asked;
  const report = findReport(query.report, catalogue);
  const dimensions = viewOf(base, query.by ?? report.by, report.dimensions, report.id);
  const texts = dimensions.flatMap((dimension, d) =>
    Object.entries(dimension.texts)
      .filter(([id]) => !dimensions.some((other) => other.id === id))
      .map(([id, textOf]) => ({ id, d, textOf })),
  );
  const wanted = query.metrics ?? report.metrics;
  const preset = query.metrics === undefined;
  const planned = wanted
    .filter((id) => !texts.some((text) => text.id === id))
    .map((id) => findMetric(id, catalogue));
  const metrics = preset
    ? planned.filter(
        ({ metric }) =>
          !metric.notBy?.some((id) => dimensions.some((dimension) => dimension.id === id)),
      )
    : planned;

  const facts = yield* base.facts(window);
  for (const [code, n] of facts.remarks) notices.push(remark(code, n));
  const selection = select(base, facts, [where, data.viewer?.scope ?? {}], notices);
  const own = dimensions.some(({ id }) => actorKeys.includes(id));
  const grouping = groupBy(base, dimensions, realRows(base, selection.rows));
  const ofRows = new Measures(base, facts, selection, grouping, own);
  const ofAll = new Measures(base, facts, selection, groupBy(base, [], selection.rows), false);
  const keys = keysOf(grouping);

  const rowFigures = figuresOf(asked, ofRows, keys, metrics);
  const totalFigures = figuresOf(asked, ofAll, [{}], metrics);
  const columns: ResultColumn[] = [];
  const rows: ResultRow[] = keys.map((key, g) => ({
    key,
    label: labelOf(grouping, g),
    values: {},
    parts: {},
  }));
  const totals: Record<string, Value> = {};
  const totalParts: Record<string, Ratio> = {};

  for (const { id, d, textOf } of texts) {
    const values = keys.map((_, g) => textOf(grouping.codes[d]![g]!));
    if (preset ? values.every((value) => value === null) : !wanted.includes(id)) continue;
    columns.push({ id, kind: 'text' });
    rows.forEach((row, g) => (row.values[id] = values[g]!));
  }
  dimensions.forEach(({ id }, d) => {
    columns.push({ id, kind: 'dimension' });
    rows.forEach(
      (row, g) => (row.values[id] = dimensions[d]!.labelOf(grouping.codes[d]![g]!) || null),
    );
  });
  for (const { id, metric } of metrics) {
    const total = totalFigures.get(id)!;
    if (typeof total === 'string') notices.push(absent(id, total));
    const missing = rowFigures.get(id)!;
    if (typeof missing === 'string' && typeof total !== 'string') notices.push(absent(id, missing));
    const totalValue = typeof total === 'string' ? null : total.values[0]!;
    if (preset && metric.hideWhenEmpty && !totalValue && typeof total !== 'string') continue;
    columns.push({ id, kind: metric.kind });
    totals[id] = totalValue;
    if (typeof total !== 'string' && total.parts) totalParts[id] = total.parts[0]!;
    rows.forEach((row, g) => {
      row.values[id] = typeof missing === 'string' ? null : missing.values[g]!;
      if (typeof missing !== 'string' && missing.parts) row.parts![id] = missing.parts[g]!;
    });
    if (own && metric.kind === 'count' && !('goal' in metric.formula)) {
      const sum = rows.reduce((all, row) => all + Number(row.values[id] ?? 0), 0);
      if (
        typeof totalValue === 'number' &&
        typeof missing !== 'string' &&
        sum !== totalValue &&
        !('distinct' in metric.formula) &&
        !('minus' in metric.formula)
      )
        notices.push(rowsDiffer(id, sum, totalValue));
    }
  }
  if (totals['assignedRate'] !== undefined && window.period && window.end < window.now)
    notices.push(assignmentToday);
  sortRows(rows, grouping, query.sort);
  return { columns, rows, totals, totalParts };
}

function viewOf(
  base: Base,
  by: readonly string[],
  known: readonly string[],
  report: string,
): Dimension[] {
  return by.map((id) => {
    if (!known.includes(id))
      throw queryError(`Report "${report}" has no view by "${id}".`, { report, dimension: id });
    const dimension = base.dimension(id);
    if (!dimension)
      throw queryError(`The data have nothing to group ${base.table} by "${id}".`, {
        dimension: id,
        table: base.table,
      });
    return dimension;
  });
}

function keysOf({ dimensions, codes, size }: Grouping): Record<string, string | null>[] {
  return Array.from({ length: dimensions.length ? size : 0 }, (_, g) =>
    Object.fromEntries(
      dimensions.map((dimension, d) => [dimension.id, dimension.keyOf(codes[d]![g]!)]),
    ),
  );
}

const labelOf = ({ dimensions, codes }: Grouping, group: number): string =>
  dimensions.map((dimension, d) => dimension.labelOf(codes[d]![group]!)).join(' · ');

/** Each metric's figures over the given groups; a string names the columns that it lacks. */
function figuresOf(
  asked: Asked,
  measures: Measures,
  keys: readonly Record<string, string | null>[],
  metrics: readonly PlannedMetric[],
): Map<string, Figures | string> {
  const goals = metrics.some(({ formula }) => 'goal' in formula)
    ? goalsOf(asked, measures, keys)
    : null;
  const found = new Map<string, Figures | string>();
  for (const { id, formula } of metrics) {
    if (!('goal' in formula)) {
      const answer = measures.answer(formula);
      found.set(id, answer.missing ?? { values: answer.values!, parts: answer.parts! });
    } else if (typeof goals === 'string') found.set(id, goals);
    else {
      const answers = goals!.map((figures): GoalAnswer => figures[formula.goal]);
      const parts = answers.flatMap(({ part }) => part ?? []);
      found.set(id, {
        values: answers.map(({ value }) => value),
        parts: parts.length ? parts : null,
      });
    }
  }
  return found;
}

function goalsOf(
  asked: Asked,
  measures: Measures,
  keys: readonly Record<string, string | null>[],
): Record<GoalFigure, GoalAnswer>[] | string {
  const { query, data, window, where, catalogue } = asked;
  const { metric, formula } = findMetric(goalMetricId(query.goal), catalogue);
  if ('goal' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula);
  const of = metric.goal ? measures.answer(metric.goal.of) : null;
  if (done.missing !== undefined) return done.missing;
  if (of?.missing !== undefined) return of.missing;
  const table = new GoalTable(data, metric.id, window);
  const pace = paceOf(window, query.goal?.day);
  return keys.map((key, g) => {
    const owner = goalOwner(where, key);
    const given = query.goal?.value ?? (of ? 1 : undefined);
    const wholeQuantity = given !== undefined && (!of || given > 1);
    const fallback = wholeQuantity && Object.keys(key).length > 0 ? undefined : given;
    const goal = (owner && table.find(owner)) ?? fallback;
    const target = goal === undefined ? null : targetOf(goal, of ? of.values![g]! : null);
    return goalFigures(done.values![g]!, target, pace);
  });
}
