import type { Formula, Measure } from '../contract/metric.js';
import type {
  DetailRequest,
  Query,
  Result,
  ResultColumn,
  ResultRow,
  Value,
} from '../contract/query.js';
import { hasBit, type Bitmap } from '../data/columns.js';
import type { Base, Facts, Links } from './base.js';
import { and, andNot, eachBit } from './bits.js';
import type { Asked } from './asked.js';
import { realRows, rowsWith } from './measure.js';
import { absent } from './notices.js';
import { goalMetricId } from './goal.js';
import { findMetric, queryError, type Catalogue, type PlannedMetric } from './plan.js';
import { actorKeys, select } from './select.js';
import { compareRows } from './sort.js';

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

const shownFlags = ['attempted', 'reached', 'replied', 'awaiting', 'contactable'];

/** The base rows behind one figure; `counted` is 1 for those in a ratio's numerator. */
export function* answerDetail(asked: Asked, detail: DetailRequest): Generator<undefined, Answer> {
  const { base, window, where, notices, data, catalogue, query } = asked;
  if (detail.as !== undefined && detail.as !== 'account')
    throw queryError(`Rows of "${base.table}" cannot be shown as "${detail.as}".`, {
      as: detail.as,
      table: base.table,
    });
  const planned = findMetric(detail.metric, catalogue);
  const group = detail.group ?? {};
  const facts = yield* base.facts(window);
  const own = actorKeys.some((id) => id in group);
  const actor = actorKeys.map((id) => group[id]).find((key) => key !== undefined) ?? null;
  const groupFilter = Object.fromEntries(Object.entries(group).map(([id, key]) => [id, [key]]));
  const selection = select(base, facts, [where, data.viewer?.scope ?? {}, groupFilter], notices);
  const rows = realRows(base, selection.rows);
  const found = rowsBehind(
    base,
    facts,
    formulaBehind(planned, query, catalogue),
    rows,
    realRows(base, selection.anyActor),
    own ? actor : undefined,
  );
  if (typeof found === 'string') {
    notices.push(absent(planned.id, found));
    return { columns: [], rows: [], totals: {}, totalParts: {}, count: 0 };
  }
  const { all, counted, amounts } = found;
  const flags = shownFlags.filter((id) => facts.flags.has(id));
  const columns: ResultColumn[] = [
    ...base.describe.map(({ id, kind }): ResultColumn => ({ id, kind })),
    ...(amounts ? [{ id: 'amount', kind: planned.metric.kind }] : []),
    ...flags.map((id): ResultColumn => ({ id, kind: 'flag' })),
    ...(counted ? [{ id: 'counted', kind: 'flag' as const }] : []),
  ];
  const positions: number[] = [];
  eachBit(all, (row) => positions.push(row));
  let answers = positions.map((row): ResultRow => {
    const values: Record<string, Value> = {};
    for (const { id, valueOf } of base.describe) values[id] = valueOf(row);
    if (amounts) values['amount'] = amounts(row);
    for (const id of flags) {
      const flag = facts.flags.get(id)!;
      values[id] = Number(hasBit((own && flag.own) || flag.bits, row));
    }
    if (counted) values['counted'] = Number(hasBit(counted, row));
    return {
      key: { row: String(base.sourceRow(row) + 1) },
      label: String(values['name'] ?? values['account'] ?? ''),
      values,
    };
  });
  if (detail.search) {
    const wanted = folded(detail.search);
    answers = answers.filter(({ values }) =>
      base.describe.some(({ id }) => folded(String(values[id] ?? '')).includes(wanted)),
    );
  }
  const keys = query.sort ?? (counted ? [{ by: 'counted', descending: true }] : []);
  answers.sort((a, b) => compareRows(a, b, keys) || Number(a.key['row']) - Number(b.key['row']));
  const from = detail.offset ?? 0;
  const totals: Record<string, Value> = { rows: answers.length };
  if (counted)
    totals['counted'] = answers.reduce((sum, { values }) => sum + Number(values['counted']), 0);
  return {
    columns,
    rows: answers.slice(from, detail.limit === undefined ? undefined : from + detail.limit),
    totals,
    totalParts: {},
    count: answers.length,
  };
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
    if ('sum' in num) return amountRows(num.sum);
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
  if ('sum' in formula) return amountRows(formula.sum);
  const all = rowsOf(formula);
  return typeof all === 'string' ? all : { all, counted: null, amounts: null };

  function rowsOf(measure: Measure): Bitmap | string {
    if ('sum' in measure) return rows;
    return rowsWith(facts, rows, 'count' in measure ? measure.count : measure.where, own);
  }

  function amountRows(id: string): Behind | string {
    const given = facts.amounts.get(id);
    if (given) {
      const all = new Uint32Array(rows.length);
      eachBit(rows, (row) => given.values[row] !== 0 && (all[row >> 5]! |= 1 << (row & 31)));
      return { all, counted: null, amounts: (row) => given.values[row]! / given.scale };
    }
    const links = facts.links.get(id);
    if (!links) return facts.missing.get(id) ?? id;
    const code = own ? (base.dimension('rep')?.codeOf(actor ?? '') ?? -1) : 0;
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
