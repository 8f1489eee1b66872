import type { SortKey, Value } from '../contract/query.js';
import { newBitmap, setBit, type Bitmap } from '../data/columns.js';
import type { DetailKind, RowColumn } from '../derive/base.js';
import { countAll, lowestBit } from '../derive/bits.js';
import { comparing, firstOf, type Key } from './sorted.js';

type Place = DetailKind['placeOf'];

const CHECK_EVERY = 1 << 12;
/** Texts of a column whose test is remembered: names of people or stages come again, those of deals do not. */
const REMEMBERED = 1 << 12;

/** Rows in the order of their table, one for each place. */
export function* inTableOrder(bits: Bitmap, placeOf: Place): Generator<undefined, Uint32Array> {
  const rows = new Uint32Array(countAll(bits));
  let [found, most, isOrdered] = [0, -1, true];
  for (let i = 0; i < bits.length; i++) {
    if (i % CHECK_EVERY === 0) yield;
    for (let word = bits[i]!; word !== 0; word &= word - 1) {
      const row = (i << 5) + lowestBit(word);
      const place = placeOf(row);
      rows[found++] = row;
      if (place > most) most = place;
      else isOrdered = false;
    }
  }
  if (isOrdered) return rows;
  const rowAt = new Uint32Array(most + 1);
  for (let i = rows.length - 1; i >= 0; i--) {
    if (i % (CHECK_EVERY << 5) === 0) yield;
    rowAt[placeOf(rows[i]!)] = rows[i]! + 1;
  }
  yield;
  found = 0;
  for (let place = 0; place <= most; place++) if (rowAt[place]) rows[found++] = rowAt[place]! - 1;
  return rows.subarray(0, found);
}

/** The places of rows that are in the order of their table. */
export function placesOf(rows: Uint32Array, placeOf: Place): Bitmap {
  const places = newBitmap(rows.length ? placeOf(rows[rows.length - 1]!) + 1 : 0);
  for (let i = 0; i < rows.length; i++) setBit(places, placeOf(rows[i]!));
  return places;
}

/** Rows of which a text contains another, whatever its case and accents. */
export function* searched(
  rows: Uint32Array,
  columns: readonly RowColumn[],
  text: string,
): Generator<undefined, Uint32Array> {
  const wanted = folded(text);
  const tests = columns
    .filter(({ kind }) => kind === 'text')
    .map(({ valueOf }) => {
      const known = new Map<Value, boolean>();
      return (row: number): boolean => {
        const value = valueOf(row);
        let found = known.get(value);
        if (found === undefined) {
          found = folded(String(value ?? '')).includes(wanted);
          if (known.size < REMEMBERED) known.set(value, found);
        }
        return found;
      };
    });
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % CHECK_EVERY === 0) yield;
    if (tests.some((test) => test(rows[i]!))) kept[count++] = rows[i]!;
  }
  return kept.subarray(0, count);
}

// Most texts are plain, and need no look at their accents.
const plain = /^[\0-\x7f]*$/;
const folded = (text: string): string =>
  (plain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** Rows `[from, to)` by columns, the first that differs deciding, then as they are; null is last both ways. */
export function* sortedPage(
  rows: Uint32Array,
  columns: readonly RowColumn[],
  sort: readonly SortKey[],
  from: number,
  to: number,
): Generator<undefined, Uint32Array> {
  const keys: Key[] = [];
  for (const { by, descending } of sort) {
    const column = columns.find(({ id }) => id === by);
    if (column) keys.push({ values: yield* keysOf(column, rows), descending });
  }
  if (keys.length === 0) return rows.subarray(from, to);
  const order = yield* firstOf(rows.length, Math.min(to, rows.length), comparing(keys));
  return order.subarray(from).map((i) => rows[i]!);
}

function* keysOf(
  { numberOf, valueOf }: RowColumn,
  rows: Uint32Array,
): Generator<undefined, ArrayLike<Value>> {
  const values: Value[] | Float64Array = numberOf
    ? new Float64Array(rows.length)
    : new Array<Value>(rows.length).fill(null);
  for (let i = 0; i < rows.length; i++) {
    if (i % CHECK_EVERY === 0) yield;
    values[i] = (numberOf ?? valueOf)(rows[i]!) as number;
  }
  return values;
}

/** Sum of a column of numbers; null is 0. */
export function* sumOf(rows: Uint32Array, { numberOf }: RowColumn): Generator<undefined, number> {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % (CHECK_EVERY << 3) === 0) yield;
    sum += numberOf!(rows[i]!) || 0;
  }
  return sum;
}
