import { dayOf } from '../../calendar/civil.js';
import type { Zone } from '../../calendar/zone.js';
import type { ByteCells } from './cells.js';

/** Fills `out` with the numbers of cells: `none` for an empty one, NaN for one that has to be read as text. */
export type ReadCells = (cells: ByteCells, count: number, out: Float64Array, none: number) => void;

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);
const MINUS = 45;
const POINT = 46;

/** Decimal numbers of at most 15 digits; the division of two exact doubles rounds as reading the text does. */
export const readDecimals: ReadCells = ({ bytes, starts, ends, at }, count, out, none) => {
  for (let i = 0; i < count; i++, at++) {
    let j = starts[at]!;
    const end = ends[at]!;
    if (j === end) {
      out[i] = none;
      continue;
    }
    const minus = bytes[j] === MINUS;
    if (minus) j++;
    let point = end;
    let value = 0;
    const first = j;
    for (; j < end; j++) {
      const digit = bytes[j]! - 48;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (bytes[j] === POINT && point === end) point = j;
      else break;
    }
    const decimals = point === end ? 0 : end - point - 1;
    if (j < end || end < 0 || j === first || j - first > 15 || (point < end && j - first < 2))
      out[i] = NaN;
    else {
      if (decimals) value /= POWERS[decimals]!;
      out[i] = minus ? -value : value;
    }
  }
};

const two = (bytes: Uint8Array, at: number): number => {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
};

/** Civil day of `YYYY-MM-DD` at a place; NaN where there is none. */
function dayAt(bytes: Uint8Array, at: number): number {
  const year = two(bytes, at) * 100 + two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  if (bytes[at + 4] !== MINUS || bytes[at + 7] !== MINUS) return NaN;
  if (!(month >= 1 && month <= 12 && day >= 1 && year >= 0)) return NaN;
  const found = dayOf(year, month, day);
  return day < 29 || found < dayOf(year, month + 1, 1) ? found : NaN;
}

export const readDays: ReadCells = ({ bytes, starts, ends, at }, count, out, none) => {
  for (let i = 0; i < count; i++, at++) {
    const start = starts[at]!;
    const length = ends[at]! - start;
    out[i] = length === 0 ? none : length === 10 ? dayAt(bytes, start) : NaN;
  }
};

/** Instants with seconds and without a fraction, with an offset (`Z`, `+02:00`) or in civil time of the zone. */
export const readInstants =
  (zone: Zone): ReadCells =>
  ({ bytes, starts, ends, at }, count, out, none) => {
    for (let i = 0; i < count; i++, at++) {
      const start = starts[at]!;
      const length = ends[at]! - start;
      out[i] = NaN;
      if (length === 0) out[i] = none;
      if (length !== 19 && length !== 20 && length !== 25) continue;
      const hour = two(bytes, start + 11);
      const minute = two(bytes, start + 14);
      const second = two(bytes, start + 17);
      const sign = bytes[start + 10];
      if (
        (sign !== 84 && sign !== 32) ||
        bytes[start + 13] !== 58 ||
        bytes[start + 16] !== 58 ||
        !(hour < 24 && minute < 60 && second < 60)
      )
        continue;
      const local =
        dayAt(bytes, start) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000;
      const end = bytes[start + 19];
      if (length === 19) out[i] = zone.instantOf(local);
      else if (length === 20) {
        if (end === 90) out[i] = local;
      } else if ((end === 43 || end === MINUS) && bytes[start + 22] === 58) {
        const hours = two(bytes, start + 20);
        const minutes = two(bytes, start + 23);
        if (hours < 24 && minutes < 60)
          out[i] = local + (end === MINUS ? 1 : -1) * (hours * 60 + minutes) * 60_000;
      }
    }
  };
