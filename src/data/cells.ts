import { firstDayOfMonth, monthOf, parseDay, parseMonth } from '../calendar/civil.js';
import { parseInstant } from '../calendar/instant.js';
import type { Zone } from '../calendar/zone.js';
import { newBitmap, type CodeColumn, type Column, type Table } from './columns.js';
import { each, isWithin, moneyOf, toMoney, within, type Convert } from './bytes/checks.js';
import { memoOf } from './bytes/memo.js';
import { readDays, readDecimals, readInstants } from './bytes/numbers.js';
import type { StringDictionary } from './dictionary.js';
import { compact, narrow, narrowCivil } from './narrow.js';
import type { Unit } from './native.js';
import type { Cells } from './numbers-reader.js';
import { cellError, type Place, type Reader, type TextCells } from './read.js';
import type { ColumnSpec } from './schema/tables.js';

const DAY = 86_400_000;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const COMMA = /^([+-]?\d*),(\d+)$/;
const FLAG = /^\s*(?:(true|1|yes|oui)|false|0|no|non)\s*$/i;

/** Number of a CSV cell; NaN where it is none. Where commas may be decimal, `1,5` is one, but `1,234` is not: it may be a thousand. */
function numberOf(cell: string, style: TextCells): number {
  const text = cell.trim();
  if (NUMBER.test(text)) return Number(text);
  const parts = style === 'point or comma' ? COMMA.exec(text) : null;
  return parts && parts[2]!.length !== 3 ? Number(`${parts[1]}.${parts[2]}`) : NaN;
}

const EXPECTED = {
  ref: 'an id (text, or an integer)',
  money: 'an amount with at most 4 decimals',
  flag: 'true or false',
  day: 'a date that exists, such as 2026-11-30',
  month: 'a month such as 2026-11',
  instant: 'a date or time that exists, such as 2026-11-30T14:05:00-05:00',
};

/** Ids are codes of the domain's dictionary, enums their places in the specification from 1. */
export const codes = (
  { values, test, expected = EXPECTED.ref }: ColumnSpec,
  dictionary: StringDictionary,
): Cells => ({
  store: Uint32Array,
  none: 0,
  blank: true,
  expected: values ? `one of ${values.join(', ')}` : expected,
  bytes:
    values || test
      ? memoOf(
          (text) =>
            (values ? values.indexOf(text) + 1 : test!(text) && dictionary.add(text)) || NaN,
        )
      : (cells, count, out) => dictionary.addCells(cells, count, out),
  parse: values
    ? (value) => values.indexOf(value as string) + 1 || NaN
    : (value) => {
        if (typeof value === 'number' && Number.isSafeInteger(value)) value = String(value);
        return typeof value === 'string' && (!test || test(value)) ? dictionary.add(value) : NaN;
      },
  column: (numbers) => ({ kind: 'code', codes: compact(numbers as Uint32Array), dictionary }),
});

/** What the cells of a column of the other types are. */
export function cellsOf({ text }: Place, spec: ColumnSpec, zone: Zone): Cells {
  const { min = -Infinity, max = Infinity, integer = false } = spec;
  const bounds = { min, max, integer };
  const type = spec.type as Exclude<ColumnSpec['type'], 'ref' | 'enum' | 'text' | 'list'>;
  const noun = integer ? 'an integer' : 'a finite number';
  const written = (value: unknown): number =>
    text && typeof value === 'string' ? numberOf(value, text) : NaN;
  const parsed =
    (parse: (text: string, zone: Zone) => number | null) =>
    (value: unknown): number =>
      typeof value === 'string' ? (parse(value, zone) ?? NaN) : NaN;
  const parse = {
    number: (value: unknown) => {
      const number = typeof value === 'number' ? value : written(value);
      return isWithin(bounds, number) ? number : NaN;
    },
    money: (value: unknown) => moneyOf(typeof value === 'number' ? value : written(value)),
    flag: (value: unknown) => {
      if (value === true) return 1;
      if (value === false) return 0;
      const word = text && typeof value === 'string' ? FLAG.exec(value) : null;
      return word ? (word[1] ? 1 : 0) : NaN;
    },
    day: parsed(parseDay),
    month: parsed(parseMonth),
    instant: parsed(parseInstant),
  }[type];
  const expected =
    type === 'number'
      ? max < Infinity
        ? `${noun} from ${min} to ${max}`
        : min === 0
          ? `${noun} of 0 or more`
          : noun
      : EXPECTED[type] + (text && type === 'flag' ? ' (or 1/0, yes/no, oui/non)' : '');
  // Texts of numbers and flags are for CSV alone.
  const bytes =
    type === 'day'
      ? readDays
      : type === 'instant'
        ? readInstants(zone)
        : text && (type === 'number' || type === 'money')
          ? readDecimals
          : memoOf(parse);
  const numbers = type === 'money' ? toMoney : within(bounds);
  const same: Convert = () => {};
  const wholeDay = (value: number): number => (value % DAY ? NaN : value / DAY);
  const firstOf = (day: number): number => {
    const month = monthOf(day);
    return firstDayOfMonth(month) === day ? month : NaN;
  };
  const units: Record<string, Convert> = {
    'number number': numbers,
    'money number': numbers,
    'flag flag': same,
    'day day': same,
    'day local': each(wholeDay),
    'month day': each(firstOf),
    'instant instant': same,
    'instant local': each((value) => zone.instantOf(value)),
    'instant day': each((value) => zone.instantOf(value * DAY)),
  };
  const from = (unit: Unit) => units[`${type} ${unit}`] ?? null;
  if (type === 'flag')
    return {
      store: Uint8Array,
      none: 2,
      expected,
      parse,
      bytes,
      from,
      column(numbers, valid) {
        const bits = newBitmap(numbers.length);
        for (let row = 0; row < numbers.length; row++)
          bits[row >> 5]! |= numbers[row]! << (row & 31);
        return { kind: 'flag', bits, valid };
      },
    };
  const civil = type === 'day' || type === 'month';
  return {
    store: civil ? Int32Array : Float64Array,
    none: civil ? -(2 ** 31) : -Infinity,
    expected,
    parse,
    bytes,
    convert: bytes === readDecimals ? numbers : undefined,
    from,
    column: (values, valid) =>
      ({
        kind: type,
        values: civil
          ? narrowCivil(values as Int32Array)
          : type === 'instant'
            ? compact(values as Float64Array)
            : narrow(values as Float64Array),
        valid,
      }) as Column,
  };
}

/**
 * Lists of ids in a cell: `["a", "b"]`, or `[{"person": "p1", "role": "partner"}]` where an item has several columns;
 * in CSV `a|b` and `p1:partner|p2`. They become a table of their own, one row an item: `row` (of the owner, from 0),
 * `id` (of the owner) and the item's columns.
 */
export function listReader(
  place: Place,
  item: Readonly<Record<string, ColumnSpec>>,
  dictionaryOf: (domain: string) => StringDictionary,
): Reader & { table(name: string, owner: Column): Table } {
  const rows: number[] = [];
  const parts = Object.entries(item).map(([name, spec]) => ({
    name,
    required: spec.required,
    cells: codes(spec, dictionaryOf(spec.domain!)),
    codes: [] as number[],
  }));
  const bare = parts.length === 1;
  const expected = `a list of ${bare ? 'ids' : `{${Object.keys(item).join(', ')}}`}`;
  const split = (cell: string): unknown[] =>
    cell.split('|').map((one) => {
      const values = one.trim().split(':');
      return bare ? one.trim() : Object.fromEntries(parts.map(({ name }, i) => [name, values[i]]));
    });
  return {
    read(values, at, row, count) {
      for (let i = row; i < row + count; i++) {
        let list = values[at++];
        if (list == null) continue;
        if (typeof list === 'string' && place.text) list = split(list);
        if (!Array.isArray(list)) throw cellError(place, i, list, expected);
        for (const one of list as unknown[]) {
          if (!bare && (typeof one !== 'object' || !one)) throw cellError(place, i, one, expected);
          rows.push(i);
          for (const { name, required, cells, codes: out } of parts) {
            const value = bare ? one : (one as Record<string, unknown>)[name];
            const code = value == null || value === '' ? (required ? NaN : 0) : cells.parse(value);
            if (code !== code) throw cellError(place, i, value, cells.expected);
            out.push(code);
          }
        }
      }
    },
    finish: () => null,
    table: (name, owner) => ({
      name,
      length: rows.length,
      columns: {
        row: { kind: 'number', values: narrow(Float64Array.from(rows)), valid: null },
        id: {
          ...(owner as CodeColumn),
          codes: Uint32Array.from(rows, (row) => (owner as CodeColumn).codes[row]!),
        },
        ...Object.fromEntries(
          parts.map(({ name: part, cells, codes: out }) => [
            part,
            cells.column(Uint32Array.from(out), null),
          ]),
        ),
      },
    }),
  };
}
