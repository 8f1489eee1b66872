import type { Dimension, Many } from './base.js';
import type { Names } from './names.js';

/** Where a dimension's codes are: exactly one is given. */
export type Codes = { perRun: Uint32Array } | { perRow: Uint32Array } | { many: Many };

/** A dimension whose values are rows of a table of names, or stand for themselves. */
export function namedDimension(id: string, names: Names, at: Codes): Dimension {
  const { dictionary } = names;
  const codes = 'perRun' in at ? at.perRun : 'perRow' in at ? at.perRow : at.many.codes;
  let present: Set<number> | null = null;
  return {
    id,
    perRun: null,
    perRow: null,
    ...at,
    size: dictionary.values.length,
    keyOf: (code) => (code === 0 ? null : dictionary.values[code]!),
    labelOf: (code) => names.nameOf(code),
    codeOf: (key) => dictionary.codeOf(key),
    has: (code) => names.rowOf(code) >= 0 || (present ??= new Set(codes)).has(code),
    texts: {},
  };
}

/** The code of a value in the host's books, as a text column beside a dimension. */
export const bookCode = (id: string, names: Names): Dimension['texts'] => ({
  [`${id}Code`]: (code) => names.bookCodeOf(code),
});
