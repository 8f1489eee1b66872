import type { Formula } from '../contract/metric.js';
import type { Ratio, Result, ResultColumn, ResultRow, Value } from '../contract/query.js';
import type { Asked } from './asked.js';
import type { Dimension, Facts } from '../derive/base.js';
import { bucketsOf, isBucket, type Bucket } from './bucket.js';
import { figuresOf, type Part } from './figures.js';
import { groupBy, type Grouping } from './group.js';
import { Measures, realRows } from './measure.js';
import { absent, assignmentToday, remark, rowsDiffer } from './notices.js';
import { findMetric, queryError } from './plan.js';
import { select, type Selection } from './select.js';
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
    .map((id) => findMetric(id, asked.catalogue))
    .filter(({ metric }) => !preset || !metric.notBy?.some((id) => by.includes(id)));

  const facts = yield* base.facts(window);
  for (const { code, n, about } of facts.remarks) {
    const concerns = (id: string): boolean =>
      by.includes(id) || id in where || metrics.some(({ formula }) => mentions(formula, id));
    if (!about || about.some(concerns)) notices.push(remark(code, n));
  }
  const selection = select(asked, facts, notices);
  const own = by.some((id) => base.actors.includes(id));
  const ofAll = new Measures(base, facts, selection, groupBy(base, [], selection.rows), false);
  const totalFigures = figuresOf(asked, ofAll, [{}], metrics);

  const parts: Part[] = [];
  const add = (of: Facts, selected: Selection, bucket?: Bucket): void => {
    const grouping = groupBy(base, dimensions, realRows(base, selected.rows));
    const rows = rowsOf(grouping, by, time, bucket);
    const measures = new Measures(base, of, selected, grouping, own);
    const keys = rows.map(({ key }) => key);
    parts.push({ grouping, rows, figures: figuresOf(asked, measures, keys, metrics) });
  };
  if (time === undefined) add(facts, selection);
  else
    for (const bucket of bucketsOf(asked, time)) {
      const inside = yield* base.facts(bucket.window);
      add(inside, select(asked, inside, []), bucket);
    }

  const columns: ResultColumn[] = [];
  const rows = parts.flatMap((part) => part.rows);
  const totals: Record<string, Value> = {};
  const totalParts: Record<string, Ratio> = {};
  const each = (visit: (row: ResultRow, part: Part, g: number) => void): void =>
    parts.forEach((part) => part.rows.forEach((row, g) => visit(row, part, g)));

  for (const { id, d } of texts) {
    const read = (g: number, { grouping: { dimensions: of, codes } }: Part): string | null =>
      of[d]!.texts[id]!(codes[d]![g]!);
    if (preset && parts.every((part) => part.rows.every((_, g) => read(g, part) === null)))
      continue;
    if (!preset && !wanted.includes(id)) continue;
    columns.push({ id, kind: 'text' });
    each((row, part, g) => (row.values[id] = read(g, part)));
  }
  for (const id of by) {
    columns.push({ id, kind: 'dimension' });
    const d = dimensions.findIndex((dimension) => dimension.id === id);
    each((row, { grouping }, g) => {
      row.values[id] = d < 0 ? row.key[id]! : labelIn(grouping, d, g) || null;
    });
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
    each((row, { figures }, g) => {
      const { values, parts: ratios } = figures.get(id)!;
      row.values[id] = values[g]!;
      if (ratios) row.parts![id] = ratios[g]!;
    });
    if (own && metric.kind === 'count' && ('count' in metric.formula || 'sum' in metric.formula)) {
      const sum = rows.reduce((all, row) => all + Number(row.values[id] ?? 0), 0);
      if (typeof totalValue === 'number' && lacking === undefined && sum !== totalValue)
        notices.push(rowsDiffer(id, sum, totalValue));
    }
  }
  if (totals['assignedRate'] !== undefined && window.period && window.end < window.now)
    notices.push(assignmentToday);
  return { columns, rows: sortRows(parts, by, query.sort), totals, totalParts };
}

/** Whether a formula is made of a fact. */
const mentions = (formula: Formula, fact: string): boolean =>
  JSON.stringify(formula).includes(`"${fact}"`);

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

/** A row for each group, without figures yet. */
function rowsOf(
  grouping: Grouping,
  by: readonly string[],
  time: string | undefined,
  bucket: Bucket | undefined,
): ResultRow[] {
  const { dimensions, codes, size } = grouping;
  return Array.from({ length: by.length ? size : 0 }, (_, g) => {
    const key: ResultRow['key'] = {};
    const labels: string[] = [];
    for (const id of by) {
      const d = dimensions.findIndex((dimension) => dimension.id === id);
      key[id] = id === time ? bucket!.key : dimensions[d]!.keyOf(codes[d]![g]!);
      labels.push(id === time ? bucket!.key : labelIn(grouping, d, g));
    }
    return { key, label: labels.join(' · '), values: {}, parts: {} };
  });
}
