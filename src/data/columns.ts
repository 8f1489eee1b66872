/**
 * Typed columns. Everywhere: a missing value is 0 (or code 0) plus, where any is missing, a cleared bit in `valid`;
 * `valid: null` says that none is missing. Bit i of a bitmap is `words[i >> 5] & (1 << (i & 31))`.
 */
export type Bitmap = Uint32Array;

/** Distinct strings of one domain (account ids, person ids …), shared by every column that refers to them. Code 0 is "no value". */
export interface Dictionary {
  /** Values, the empty one among them. */
  readonly size: number;
  /** `values[0]` is the empty string and stands for null. The first call may make a string of each: for few, use `at`. */
  readonly values: readonly string[];
  /** Value of a code. */
  at(code: number): string;
  /** Code of a value, or -1 where the dictionary lacks it. */
  codeOf(value: string): number;
}

export interface CodeColumn {
  kind: 'code';
  codes: Uint32Array;
  dictionary: Dictionary;
}

/** The narrowest of these that holds each value of a column exactly. */
export type NumberArray = Uint8Array | Int16Array | Uint16Array | Int32Array | Float64Array;

/** Numbers; `money` columns hold integers, ten-thousandths of the currency's major unit. */
export interface NumberColumn {
  kind: 'number' | 'money';
  values: NumberArray;
  valid: Bitmap | null;
}

export interface FlagColumn {
  kind: 'flag';
  /** Bits of true; a null is a cleared bit here and in `valid`. */
  bits: Bitmap;
  valid: Bitmap | null;
}

/** `day`: civil days since 1970-01-01. `month`: months since 1970-01. */
export interface DayColumn {
  kind: 'day' | 'month';
  values: Int16Array | Int32Array;
  valid: Bitmap | null;
}

/** Epoch milliseconds, with a fraction where the text has one. */
export interface InstantColumn {
  kind: 'instant';
  values: Float64Array;
  valid: Bitmap | null;
}

/**
 * Free text, as strings or as UTF-8: the text of row r then ends at `ends[r]`, where that of the next begins. An empty
 * text is null.
 */
export type TextColumn =
  | { kind: 'text'; values: readonly (string | null)[] }
  | { kind: 'text'; bytes: Uint8Array; ends: Uint32Array };

export type Column =
  CodeColumn | NumberColumn | FlagColumn | DayColumn | InstantColumn | TextColumn;

export interface Table {
  name: string;
  length: number;
  columns: Readonly<Record<string, Column | undefined>>;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function textAt(column: TextColumn, row: number): string | null {
  if ('values' in column) return column.values[row] ?? null;
  const { bytes, ends } = column;
  return decoder.decode(bytes.subarray(row ? ends[row - 1] : 0, ends[row])) || null;
}

export const hasBit = (bits: Bitmap, index: number): boolean =>
  ((bits[index >> 5]! >>> (index & 31)) & 1) === 1;
export const setBit = (bits: Bitmap, index: number): void => {
  bits[index >> 5]! |= 1 << (index & 31);
};
export const newBitmap = (length: number): Bitmap => new Uint32Array((length + 31) >> 5);
export const isValid = (column: { valid: Bitmap | null }, index: number): boolean =>
  column.valid === null || hasBit(column.valid, index);
