import type { Measure } from '../contract/metric.js';
import type {
  DetailRequest,
  Filters,
  Result,
  ResultColumn,
  ResultRow,
  Value,
} from '../contract/query.js';
import { hasBit, newBitmap, setBit, type Bitmap } from '../data/columns.js';
import { goalMetric, type Asked } from './asked.js';
import type { Base, DetailKind, Facts, RowColumn } from '../derive/base.js';
import { and, andNot, eachBit, union } from '../derive/bits.js';
import { bucketWindow, isBucket } from './bucket.js';
import { inTableOrder, placesOf, searched, sortedPage, sumOf } from './detail-rows.js';
import type { Counted } from './measure.js';
import { Lacking, lackOf, realRows, rowsWith } from './rows-with.js';
import { notice } from './notices.js';
import { findMetric, queryError, type PlannedMetric } from './plan.js';
import { select } from './select.js';
import { checkTold } from './told.js';

type Answer = Omit<Result, 'notices' | 'updatedAt' | 'context'>;

/** The base rows behind one figure; `counted` is 1 for those in a ratio's numerator. */
export function* answerDetail(asked: Asked, detail: DetailRequest): Generator<undefined, Answer> {
  const { base, notices, catalogue, query } = asked;
  const planned = findMetric(detail.metric, catalogue, asked.report);
  const kind = kindOf(base, planned, detail.as);
  let group: Filters = {};
  let window: Asked['window'] | null = asked.window;
  for (const [id, key] of Object.entries(detail.group ?? {}))
    if (isBucket(base, id)) window = bucketWindow(asked, id, key);
    else group[id] = [key];
  const { formula } = planned;
  if ('goal' in formula && formula.of && detail.group)
    group = yield* ownersOf(asked, formula.of, group, window);
  const none = { columns: [], rows: [], totals: {}, totalParts: {}, count: 0 };
  if (!window) return none;
  const facts = yield* base.facts(window);
  const owner = base.actors.find((id) => id in group);
  const selection = select(asked, { base, facts }, notices, group);
  let found: Behind;
  try {
    checkTold(asked, Object.keys(group), formulaBehind(planned, asked));
    found = rowsBehind(
      base,
      facts,
      formulaBehind(planned, asked),
      realRows(base, selection.rows),
      realRows(base, selection.anyActor),
      owner === undefined ? undefined : (detail.group![owner] ?? null),
    );
  } catch (lack) {
    if (!(lack instanceof Lacking)) throw lack;
    notices.push(notice(asked, 'absent', { needs: lack.needs }, planned.id));
    return none;
  }
  const [all, counted] = [found.all, found.counted].map(
    (rows) => rows && (kind.of?.(rows) ?? rows),
  );
  const shown = [...kind.columns];
  // Rows that hold their amounts still lack what a duration is made of.
  if (found.amounts && !(kind.hasAmounts && planned.metric.kind === 'money')) {
    const id = kind.hasAmounts ? planned.id : 'amount';
    shown.push({ ...figure(id, found.amounts), kind: planned.metric.kind });
  }
  const own = owner !== undefined;
  for (const id of kind.flags ?? []) {
    const bits = (own && facts.flags.get(`${id}:own`)) || facts.flags.get(id);
    if (bits) shown.push(figure(id, (row) => Number(hasBit(bits, row))));
  }
  const { placeOf } = kind;
  if (counted) {
    const places = placesOf(yield* inTableOrder(counted, placeOf), placeOf);
    shown.push(figure('counted', (row) => Number(hasBit(places, placeOf(row)))));
  }
  let rows = yield* inTableOrder(all!, placeOf);
  if (detail.search) rows = yield* searched(rows, kind.columns, detail.search);
  const from = detail.offset ?? 0;
  const page = yield* sortedPage(
    rows,
    shown,
    query.sort ?? planned.metric.sort ?? (counted ? [{ by: 'counted', descending: true }] : []),
    from,
    detail.limit === undefined ? rows.length : from + detail.limit,
  );
  const totals: Record<string, Value> = { rows: rows.length };
  for (const column of shown)
    if (column.id === 'counted') totals[column.id] = yield* sumOf(rows, column);
    else if (column.kind === 'money' && kind.hasAmounts)
      totals[column.id] = (yield* sumOf(rows, column)) / 10_000;
  const inDays = planned.metric.kind === 'duration' && planned.metric.unit === 'day';
  return {
    columns: shown.map(({ id, kind: of }): ResultColumn => ({
      id,
      kind: of,
      ...(inDays && of === 'duration' && { unit: 'day' }),
    })),
    rows: Array.from(page, (row) => rowOf(kind, shown, row)),
    totals,
    totalParts: {},
    count: rows.length,
  };
}

/** The group of the one value that all rows of a group have in a dimension; else the group itself. */
function* ownersOf(
  asked: Asked,
  id: string,
  group: Filters,
  window: Asked['window'] | null,
): Generator<undefined, Filters> {
  const { base } = asked;
  const dimension = base.dimension(id);
  if (!dimension?.perRow || !window) return group;
  const { rows } = select(asked, { base, facts: yield* base.facts(window) }, [], group);
  const codes = new Set<number>();
  eachBit(rows, (row) => codes.add(dimension.perRow![row]!));
  const [code] = codes;
  return codes.size === 1 ? { [id]: [dimension.keyOf(code!)] } : group;
}

/** A column of numbers that every row has. */
const figure = (id: string, numberOf: (row: number) => number): RowColumn => ({
  id,
  kind: 'flag',
  valueOf: (row) => {
    const value = numberOf(row);
    return value === value ? value : null;
  },
  numberOf,
});

function rowOf(kind: DetailKind, shown: readonly RowColumn[], row: number): ResultRow {
  const values: Record<string, Value> = {};
  for (const { id, valueOf } of shown) values[id] = valueOf(row);
  const label = values['name'] ?? values[kind.columns[0]!.id];
  return {
    key: { row: String(kind.placeOf(row)), ...kind.keyOf?.(row) },
    label: String(label ?? ''),
    values,
  };
}

function kindOf({ details, table }: Base, { metric }: PlannedMetric, as?: string): DetailKind {
  const wanted = as ?? metric.detail ?? metric.unit;
  const kind = Object.hasOwn(details, wanted) ? details[wanted] : undefined;
  if (as !== undefined && !kind)
    throw queryError(`Rows of "${table}" cannot be shown as "${as}".`, { as, table });
  return kind ?? Object.values(details)[0]!;
}

/** A goal's figures stand for the rows that its metric can count, and those that it did. */
function formulaBehind({ formula }: PlannedMetric, asked: Asked): Counted {
  if ('wanted' in formula) return { ratio: formula.times };
  if (!('goal' in formula)) return formula;
  const { metric } = goalMetric(asked);
  const done = metric.goal?.done ?? metric.formula;
  if ('goal' in done || 'wanted' in done)
    throw queryError(`"${metric.id}" has no rows of its own.`, { metric: metric.id });
  if (!metric.goal || !('count' in done) || !('count' in metric.goal.of)) return done;
  return formula.goal === 'left'
    ? { minus: [metric.goal.of, done] }
    : { ratio: [done, metric.goal.of] };
}

interface Behind {
  all: Bitmap;
  counted?: Bitmap;
  amounts?: (row: number) => number;
}

/** Rows behind a metric's figure. `actor`: whose acts count; undefined: anybody's. Throws `Lacking`. */
function rowsBehind(
  base: Base,
  facts: Facts,
  formula: Counted,
  rows: Bitmap,
  anyActor: Bitmap,
  actor: string | null | undefined,
): Behind {
  const own = actor !== undefined;
  const rowsOf = (measure: Measure): Bitmap =>
    'sum' in measure || 'median' in measure
      ? rows
      : rowsWith(facts, rows, 'count' in measure ? measure.count : measure.where, own);
  if ('minus' in formula) {
    const [all, without] = formula.minus.map(rowsOf);
    if (!('distinct' in formula.minus[1])) andNot(all!, without!);
    return { all: all! };
  }
  const [first, second] =
    'ratio' in formula ? formula.ratio : 'share' in formula ? formula.share : [formula];
  const measure = 'minus' in first ? first.minus[0] : first;
  if ('sum' in measure) return amountRows(measure.sum, measure.where);
  if (second) {
    const counted = rowsOf(measure);
    return { counted, all: union(rowsOf(second), counted) };
  }
  return 'median' in measure ? amountRows(measure.median, measure.where) : { all: rowsOf(measure) };

  /** Rows that add something; where flags choose them, all that have them. */
  function amountRows(id: string, where?: readonly string[]): Behind {
    const all = newBitmap(base.length);
    const given = facts.amounts.get(id);
    if (given) {
      eachBit(rowsWith(facts, rows, where ?? [], own), (row) => {
        if (where || given.values[row] !== 0) setBit(all, row);
      });
      const { values, valid, scale } = given;
      // What is not known is shown as that.
      return { all, amounts: (row) => (valid && !hasBit(valid, row) ? NaN : values[row]! / scale) };
    }
    const links = facts.links.get(id);
    if (!links) throw lackOf(facts, id);
    const person = own ? (base.dimension(base.actors[0]!)?.codeOf(actor ?? '') ?? -1) : null;
    const sums = new Map<number, number>();
    links.amounts.forEach((amount, e) => {
      if (person !== null && links.persons[e] !== person) return;
      for (const row of links.rows.subarray(links.rowStart[e], links.rowStart[e + 1])) {
        setBit(all, row);
        sums.set(row, (sums.get(row) ?? 0) + amount);
      }
    });
    and(all, own ? anyActor : rows);
    return { all, amounts: (row) => (sums.get(row) ?? 0) / links.scale };
  }
}
