import type { Formula } from '../contract/metric.js';
import type { Ratio, Result, ResultColumn, Value } from '../contract/query.js';
import { emptyRows, fillRows, type PartColumn } from './answer-rows.js';
import { scopeOf, type Asked } from './asked.js';
import type { Dimension, Facts } from '../derive/base.js';
import { countAll } from '../derive/bits.js';
import { bucketsOf, isBucket } from './bucket.js';
import { figuresOf, type Part } from './figures.js';
import { goalMetricId } from './goal.js';
import type { Grouping } from './group.js';
import { Measures } from './measure.js';
import { absent, assignmentToday, remark, rowsDiffer } from './notices.js';
import { findMetric, queryError, type PlannedMetric } from './plan.js';
import { RowScan, type Scan } from './scan.js';
import { select } from './select.js';
import type { Selection } from './selection.js';
import { sortRows } from './sort.js';

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

/** Rows by the view's dimensions, and totals from the base rows. */
export function* answerReport(asked: Asked): Generator<undefined, Answer> {
  const { query, report, base, window, where, notices } = asked;
  const by = query.by ?? report.by;
  const time = by.find((id) => isBucket(base, id));
  const dimensions = by.filter((id) => id !== time).map((id) => dimensionOf(asked, id));
  const texts = dimensions.flatMap((dimension, d) =>
    Object.keys(dimension.texts)
      .filter((id) => !by.includes(id))
      .map((id) => ({ id, d })),
  );
  const wanted = query.metrics ?? report.metrics;
  const preset = query.metrics === undefined;
  const metrics = wanted
    .filter((id) => !texts.some((text) => text.id === id))
    .map((id) => findMetric(id, asked.catalogue, report))
    .filter(({ metric }) => !preset || !metric.notBy?.some((id) => by.includes(id)));

  const facts = yield* base.facts(window);
  for (const { code, n, about, detail } of facts.remarks) {
    const concerns = (id: string): boolean =>
      by.includes(id) || id in where || metrics.some(({ formula }) => mentions(formula, id));
    if (!about || about.some(concerns)) notices.push(remark(code, n, detail));
  }
  const own = by.some((id) => base.actors.includes(id));
  const scan = scanOf(asked, facts, by, metrics);
  const selection = select(asked, scan, notices);
  const ofAll = new Measures(scan.adder(selection, scan.groupBy([], selection), false));
  const totalFigures = yield* figuresOf(asked, ofAll, [{}], metrics);

  const view: View = { asked, dimensions, metrics, own, ofAll };
  const parts: Part[] = [];
  if (time === undefined) parts.push(yield* partOf(view, scan, selection, null));
  else
    for (const bucket of bucketsOf(asked, time)) {
      const inside = new RowScan(base, yield* base.facts(bucket.window));
      const chosen = select(asked, inside, []);
      if (bucket.window.apart && !countAll(chosen.rows)) continue;
      parts.push(yield* partOf(view, inside, chosen, bucket.key));
    }

  const columns: ResultColumn[] = [];
  const filled: PartColumn[] = [];
  const totals: Record<string, Value> = {};
  const totalParts: Record<string, Ratio> = {};

  for (const { id, d } of texts) {
    if (!preset && !wanted.includes(id)) continue;
    const found = new Map(parts.map((part) => [part, { values: textsOf(part.grouping, d, id) }]));
    const isEmpty = [...found.values()].every(({ values }) => values.every((one) => one === null));
    if (preset && isEmpty) continue;
    columns.push({ id, kind: 'text' });
    filled.push({ id, of: (part) => found.get(part)! });
  }
  for (const id of by) {
    columns.push({ id, kind: 'dimension' });
    const d = dimensions.findIndex((dimension) => dimension.id === id);
    const named = ({ rows, grouping }: Part): Value[] =>
      rows.map(({ key }, g) => (d < 0 ? key[id]! : labelIn(grouping, d, g) || null));
    filled.push({ id, of: (part) => ({ values: named(part) }) });
  }
  for (const { id, metric } of metrics) {
    const total = totalFigures.get(id)!;
    const lacking = parts.map(({ figures }) => figures.get(id)!.missing).find(Boolean);
    const missing = total.missing ?? (time === undefined ? lacking : undefined);
    if (missing !== undefined) notices.push(absent(id, missing));
    const totalValue = total.values[0]!;
    if (preset && metric.hideWhenEmpty && !totalValue && !total.missing) continue;
    const inDays = metric.kind === 'duration' && metric.unit === 'day';
    columns.push({ id, kind: metric.kind, ...(inDays && { unit: 'day' }) });
    totals[id] = totalValue;
    if (total.parts) totalParts[id] = total.parts[0]!;
    filled.push({ id, of: ({ figures }) => figures.get(id)! });
    if (own && metric.kind === 'count' && ('count' in metric.formula || 'sum' in metric.formula)) {
      let sum = 0;
      for (const { figures } of parts)
        for (const value of figures.get(id)!.values) sum += Number(value ?? 0);
      if (typeof totalValue === 'number' && lacking === undefined && sum !== totalValue)
        notices.push(rowsDiffer(id, sum, totalValue));
    }
  }
  fillRows(parts, filled);
  if (totals['assignedRate'] !== undefined && window.period && window.end < window.now)
    notices.push(assignmentToday);
  return { columns, rows: sortRows(parts, by, query.sort), totals, totalParts };
}

interface View {
  asked: Asked;
  dimensions: readonly Dimension[];
  metrics: readonly PlannedMetric[];
  own: boolean;
  ofAll: Measures;
}

// Not a closure: each new generator function costs a map that keeps all it can see until the next full collection.
function* partOf(
  { asked, dimensions, metrics, own, ofAll }: View,
  scan: Scan,
  selection: Selection,
  bucketKey: string | null,
): Generator<undefined, Part> {
  const grouping = scan.groupBy(dimensions, selection);
  const rows = emptyRows(grouping, asked.query.by ?? asked.report.by, bucketKey);
  const measures = new Measures(scan.adder(selection, grouping, own), ofAll);
  const keys = rows.map(({ key }) => key);
  return { grouping, rows, figures: yield* figuresOf(asked, measures, keys, metrics) };
}

/** Whether a formula is made of a fact. */
const mentions = (formula: Formula, fact: string): boolean =>
  JSON.stringify(formula).includes(`"${fact}"`);

function scanOf(
  asked: Asked,
  facts: Facts,
  by: readonly string[],
  metrics: readonly PlannedMetric[],
): Scan {
  const { base, scans, where, query, catalogue, report } = asked;
  const scope = scopeOf(asked);
  const formulas = metrics.map(({ formula }) =>
    'goal' in formula ? findMetric(goalMetricId(query.goal), catalogue, report).formula : formula,
  );
  return scans.of(base, facts, by, scope ? [where, scope] : [where], formulas);
}

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

const labelIn = ({ dimensions, codes }: Grouping, d: number, group: number): string =>
  dimensions[d]!.labelOf(codes[d]![group]!);

const textsOf = ({ dimensions, codes, size }: Grouping, d: number, id: string): Value[] =>
  Array.from({ length: size }, (_, g) => dimensions[d]!.texts[id]!(codes[d]![g]!));
