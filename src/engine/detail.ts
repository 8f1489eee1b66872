import type { Formula, Measure } from '../contract/metric.js';
import type {
  DetailRequest,
  Filters,
  Query,
  Result,
  ResultColumn,
  ResultRow,
  Value,
} from '../contract/query.js';
import { hasBit, type Bitmap } from '../data/columns.js';
import type { Asked } from './asked.js';
import type { Base, DetailKind, Facts, Links } from './base.js';
import { and, andNot, eachBit } from './bits.js';
import { bucketWindow, isBucket } from './bucket.js';
import { goalMetricId } from './goal.js';
import { realRows, rowsWith } from './measure.js';
import { absent } from './notices.js';
import { findMetric, queryError, type Catalogue, type PlannedMetric } from './plan.js';
import { select } from './select.js';
import { compareRows } from './sort.js';

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

/** The base rows behind one figure; `counted` is 1 for those in a ratio's numerator. */
export function* answerDetail(asked: Asked, detail: DetailRequest): Generator<undefined, Answer> {
  const { base, notices, catalogue, query } = asked;
  const planned = findMetric(detail.metric, catalogue);
  const kind = kindOf(base, planned, detail.as);
  const group: Filters = {};
  let window: Asked['window'] | null = asked.window;
  for (const [id, key] of Object.entries(detail.group ?? {}))
    if (isBucket(base, id)) window = bucketWindow(asked, id, key);
    else group[id] = [key];
  const none = { columns: [], rows: [], totals: {}, totalParts: {}, count: 0 };
  if (!window) return none;
  const facts = yield* base.facts(window);
  const owner = base.actors.find((id) => id in group);
  const selection = select(asked, facts, notices, group);
  const found = rowsBehind(
    base,
    facts,
    formulaBehind(planned, query, catalogue),
    realRows(base, selection.rows),
    realRows(base, selection.anyActor),
    owner === undefined ? undefined : (detail.group![owner] ?? null),
  );
  if (typeof found === 'string') {
    notices.push(absent(planned.id, found));
    return none;
  }
  const all = kind.of?.(found.all) ?? found.all;
  const counted = found.counted && (kind.of?.(found.counted) ?? found.counted);
  const amounts = kind.hasAmounts ? null : found.amounts;
  const own = owner !== undefined;
  const flags = kind.flags?.filter((id) => facts.flags.has(id)) ?? [];
  const columns: ResultColumn[] = [
    ...kind.columns.map(({ id, kind: of }): ResultColumn => ({ id, kind: of })),
    ...(amounts ? [{ id: 'amount', kind: planned.metric.kind }] : []),
    ...flags.map((id): ResultColumn => ({ id, kind: 'flag' })),
    ...(counted ? [{ id: 'counted', kind: 'flag' as const }] : []),
  ];
  let answers: ResultRow[] = [];
  const seen = new Set<string>();
  const inNumerator = new Set<string>();
  if (counted) eachBit(counted, (row) => inNumerator.add(kind.keyOf(row)['row']!));
  eachBit(all, (row) => {
    const key = kind.keyOf(row);
    if (seen.has(key['row']!)) return;
    seen.add(key['row']!);
    const values: Record<string, Value> = {};
    for (const { id, valueOf } of kind.columns) values[id] = valueOf(row);
    if (amounts) values['amount'] = amounts(row);
    for (const id of flags) {
      const bits = (own && facts.flags.get(`${id}:own`)) || facts.flags.get(id)!;
      values[id] = Number(hasBit(bits, row));
    }
    if (counted) values['counted'] = Number(inNumerator.has(key['row']!));
    const label = values['name'] ?? values[kind.columns[0]!.id];
    answers.push({ key, label: String(label ?? ''), values });
  });
  if (detail.search) {
    const wanted = folded(detail.search);
    answers = answers.filter(({ values }) =>
      kind.columns.some(
        ({ id, kind: of }) => of === 'text' && folded(String(values[id] ?? '')).includes(wanted),
      ),
    );
  }
  const keys = query.sort ?? (counted ? [{ by: 'counted', descending: true }] : []);
  answers.sort((a, b) => compareRows(a, b, keys) || Number(a.key['row']) - Number(b.key['row']));
  const from = detail.offset ?? 0;
  const totals: Record<string, Value> = { rows: answers.length };
  for (const { id, kind: of } of columns)
    if (id === 'counted' || (of === 'money' && kind.hasAmounts)) totals[id] = sumOf(answers, id);
  return {
    columns,
    rows: answers.slice(from, detail.limit === undefined ? undefined : from + detail.limit),
    totals,
    totalParts: {},
    count: answers.length,
  };
}

/** Exact for money: sums are of ten-thousandths. */
function sumOf(rows: readonly ResultRow[], id: string): number {
  return (
    rows.reduce((sum, { values }) => sum + Math.round(Number(values[id] ?? 0) * 10_000), 0) / 10_000
  );
}

function kindOf({ details, table }: Base, { metric }: PlannedMetric, as?: string): DetailKind {
  const wanted = as ?? metric.detail ?? metric.unit;
  const kind = Object.hasOwn(details, wanted) ? details[wanted] : undefined;
  if (as !== undefined && !kind)
    throw queryError(`Rows of "${table}" cannot be shown as "${as}".`, { as, table });
  return kind ?? Object.values(details)[0]!;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A goal's figures stand for the rows that its metric can count, and those that it did. */
function formulaBehind(
  { formula }: PlannedMetric,
  query: Query,
  catalogue: Catalogue,
): Exclude<Formula, { goal: unknown }> {
  if (!('goal' in formula)) return formula;
  const { metric } = findMetric(goalMetricId(query.goal), catalogue);
  const done = metric.goal?.done ?? metric.formula;
  if ('goal' in done)
    throw queryError(`"${metric.id}" has no rows of its own.`, { metric: metric.id });
  if (!metric.goal || !('count' in done) || !('count' in metric.goal.of)) return done;
  return formula.goal === 'left'
    ? { minus: [metric.goal.of, done] }
    : { ratio: [done, metric.goal.of] };
}

interface Behind {
  all: Bitmap;
  counted: Bitmap | null;
  amounts: ((row: number) => number) | null;
}

/** Rows behind a metric's figure, or the columns that the data would need. `actor`: whose acts count; undefined: anybody's. */
function rowsBehind(
  base: Base,
  facts: Facts,
  formula: Exclude<Formula, { goal: unknown }>,
  rows: Bitmap,
  anyActor: Bitmap,
  actor: string | null | undefined,
): Behind | string {
  const own = actor !== undefined;
  if ('ratio' in formula) {
    const [num, den] = formula.ratio;
    if ('sum' in num) return amountRows(num);
    const counted = rowsOf(num);
    const all = rowsOf(den);
    return typeof counted === 'string'
      ? counted
      : typeof all === 'string'
        ? all
        : { all, counted, amounts: null };
  }
  if ('minus' in formula) {
    const [all, without] = formula.minus.map(rowsOf);
    if (typeof all === 'string' || typeof without === 'string')
      return (typeof all === 'string' ? all : without) as string;
    if (!('distinct' in formula.minus[1])) andNot(all!, without!);
    return { all: all!, counted: null, amounts: null };
  }
  if ('sum' in formula) return amountRows(formula);
  if ('median' in formula) return amountRows({ sum: formula.median, where: formula.where });
  const all = rowsOf(formula);
  return typeof all === 'string' ? all : { all, counted: null, amounts: null };

  function rowsOf(measure: Measure): Bitmap | string {
    if ('sum' in measure || 'median' in measure) return rows;
    return rowsWith(facts, rows, 'count' in measure ? measure.count : measure.where, own);
  }

  /** Rows that add something; where flags choose them, all that have them. */
  function amountRows({
    sum: id,
    where,
  }: {
    sum: string;
    where?: readonly string[];
  }): Behind | string {
    const given = facts.amounts.get(id);
    if (given) {
      const chosen = rowsWith(facts, rows, where ?? [], own);
      if (typeof chosen === 'string') return chosen;
      const all = new Uint32Array(rows.length);
      eachBit(chosen, (row) => {
        if (where || given.values[row] !== 0) all[row >> 5]! |= 1 << (row & 31);
      });
      return { all, counted: null, amounts: (row) => given.values[row]! / given.scale };
    }
    const links = facts.links.get(id);
    if (!links) return facts.missing.get(id) ?? id;
    const code = own ? (base.dimension(base.actors[0]!)?.codeOf(actor ?? '') ?? -1) : 0;
    return linkRows(links, own ? anyActor : rows, own ? code : null);
  }

  function linkRows(
    { amounts, persons, rowStart, rows: linked, scale }: Links,
    selected: Bitmap,
    person: number | null,
  ): Behind {
    const all = new Uint32Array(selected.length);
    const sums = new Map<number, number>();
    for (let e = 0; e < amounts.length; e++) {
      if (person !== null && persons[e] !== person) continue;
      for (let i = rowStart[e]!; i < rowStart[e + 1]!; i++) {
        const row = linked[i]!;
        all[row >> 5]! |= 1 << (row & 31);
        sums.set(row, (sums.get(row) ?? 0) + amounts[e]!);
      }
    }
    and(all, selected);
    return { all, counted: null, amounts: (row) => (sums.get(row) ?? 0) / scale };
  }
}
