import type { Metric } from '../contract/metric.js';
import type { Ratio, Result, ResultColumn, Value } from '../contract/query.js';
import { ratioOf, rowsOf, valueOf, type Filled } from './answer-rows.js';
import { goalMetric, type Asked } from './asked.js';
import type { Dimension } from '../derive/base.js';
import { countAll } from '../derive/bits.js';
import { bucketsOf, isBucket } from './bucket.js';
import { figuresOf, type Part } from './figures.js';
import { sayGoalsDiffer } from './goal-rows.js';
import type { Grouping } from './group.js';
import { Measures, type Figures } from './measure.js';
import { notice } from './notices.js';
import { partOf, type View } from './part.js';
import { findMetric, queryError } from './plan.js';
import { sayRemarks } from './remarks.js';
import { RowScan } from './scan.js';
import type { Scans } from './scans.js';
import { select } from './select.js';
import { sortRows } from './sort.js';

const CHECK_EVERY = 1 << 12;

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

/** Rows by the view's dimensions, and totals from the base rows. */
export function* answerReport(asked: Asked, scans: Scans): Generator<undefined, Answer> {
  const { query, report, base, window, notices } = asked;
  const by = query.by ?? report.by;
  const time = by.find((id) => isBucket(base, id));
  const dimensions = by.filter((id) => id !== time).map((id) => dimensionOf(asked, id));
  const preset = query.metrics === undefined;
  const wanted = query.metrics ?? report.metrics;
  const order = report.columns && (query.metrics ?? report.columns);
  const describing = dimensions.flatMap((dimension, d) =>
    dimension.described.map((column) => ({ ...column, d })),
  );
  const described = describing.filter(
    ({ id }) => !by.includes(id) && (order ?? (preset ? [id] : wanted)).includes(id),
  );
  const metrics = wanted
    .filter((id) => !describing.some((column) => column.id === id))
    .map((id) => findMetric(id, asked.catalogue, report))
    .filter(({ metric }) => !preset || !metric.notBy?.some((id) => by.includes(id)));

  const facts = yield* base.facts(window);
  const formulas = metrics.map(({ formula }) =>
    'goal' in formula ? goalMetric(asked).formula : formula,
  );
  const shown = [...by, ...described.map(({ id }) => id)];
  sayRemarks(asked, facts, metrics, shown, !!window.period || time !== undefined);
  const own = by.some((id) => base.actors.includes(id));
  const [scan, selection] = scans.of(asked, facts, by, formulas, notices);
  const ofAll = new Measures(scan.adder(selection, scan.groupBy([], selection), false));
  const totalFigured = yield* figuresOf(asked, ofAll, [{}], metrics);
  const totalFigures = totalFigured.figures;

  const view: View = { asked, dimensions, metrics, own, ofAll };
  const parts: Part[] = [];
  if (time === undefined) parts.push(yield* partOf(view, scan, selection, null));
  else
    for (const bucket of bucketsOf(asked, time)) {
      const inside = new RowScan(base, yield* base.facts(bucket.window));
      const chosen = select(asked, inside, []);
      if (bucket.window.apart && !countAll(chosen.rows)) continue;
      const inBucket = { ...view, asked: { ...asked, window: bucket.window } };
      parts.push(yield* partOf(inBucket, inside, chosen, bucket.key));
    }

  const filled: Filled[] = [];
  const totals: Record<string, Value> = {};
  const totalParts: Record<string, Ratio> = {};

  for (const { id, kind, never, needs, d, of } of described) {
    const figures: Figures[] = [];
    for (const part of parts)
      figures.push({ values: yield* describedIn(part.grouping, d, of(part.facts)), parts: null });
    const isEmpty = figures.every(({ values }) => (values as Value[]).every((one) => one === null));
    if (preset && !order && isEmpty) continue;
    const missing = needs ?? facts.missing.get(id);
    if (missing !== undefined) notices.push(notice(asked, 'absent', { needs: missing }, id));
    filled.push({ id, kind, ...(never && { never }), figures });
  }
  by.forEach((id, i) => {
    const figures = parts.map(({ names }): Figures => ({
      values: names[i]!.map((name) => name || null),
      parts: null,
    }));
    filled.push({ id, kind: 'dimension', figures });
  });
  const isOver = window.period && window.end < window.now;
  for (const { id, metric } of metrics) {
    const total = totalFigures.get(id)!;
    const lacking = parts.map(({ figures }) => figures.get(id)!.missing).find(Boolean);
    const missing = total.missing ?? (time === undefined ? lacking : undefined);
    if (missing !== undefined) notices.push(notice(asked, 'absent', { needs: missing }, id));
    const totalValue = valueOf(total.values[0]!);
    if (preset && metric.hideWhenEmpty && !totalValue && !total.missing) continue;
    const { kind, unit } = measuredBy(asked, metric);
    totals[id] = totalValue;
    if (total.parts) totalParts[id] = ratioOf(total.parts, 0);
    const here = parts.map(({ figures }) => figures.get(id)!);
    filled.push({
      id,
      kind,
      ...(kind === 'duration' && unit === 'day' && { unit }),
      figures: here,
    });
    if (metric.ofToday && isOver) notices.push(notice(asked, metric.ofToday, undefined, id));
    if (own && metric.kind === 'count' && ('count' in metric.formula || 'sum' in metric.formula)) {
      let sum = 0;
      for (const { values } of here)
        for (let g = 0; g < values.length; g++) sum += Number(values[g]) || 0;
      if (typeof totalValue === 'number' && lacking === undefined && sum !== totalValue)
        notices.push(notice(asked, 'rows-differ', { rows: sum, total: totalValue }, id));
    }
  }
  const columns = filled.map(({ figures: _, ...column }): ResultColumn => column);
  if (order) {
    const placeOf = ({ id }: { id: string }): number => order.indexOf(id);
    columns.sort((a, b) => placeOf(a) - placeOf(b));
  }
  if (time === undefined && parts[0]!.targets.length)
    sayGoalsDiffer(asked, by, parts[0]!.keys, parts[0]!.targets, totalFigured.targets[0]);
  const unsorted = yield* rowsOf(parts, filled);
  const rows = yield* sortRows(unsorted, parts, by, query.sort ?? report.sort ?? [], filled);
  return { columns, rows, totals, totalParts };
}

/** The metric whose kind a column has: amounts that goals are about are those of the goal's metric. */
const measuredBy = (asked: Asked, metric: Metric): Metric =>
  'goal' in metric.formula && metric.kind === 'count' ? goalMetric(asked).metric : metric;

function dimensionOf({ base, report }: Asked, id: string): Dimension {
  if (!report.dimensions.includes(id) && !base.ownDimensions?.includes(id))
    throw queryError(`Report "${report.id}" has no view by "${id}".`, {
      report: report.id,
      dimension: id,
    });
  const dimension = base.dimension(id);
  if (!dimension)
    throw queryError(`The data have nothing to group ${base.table} by "${id}".`, {
      dimension: id,
      table: base.table,
    });
  return dimension;
}

function* describedIn(
  { codes, size }: Grouping,
  d: number,
  valueOf: (code: number) => Value,
): Generator<undefined, Value[]> {
  const values = new Array<Value>(size).fill(null);
  for (let g = 0; g < size; g++) {
    if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
    values[g] = valueOf(codes[d]![g]!);
  }
  return values;
}
