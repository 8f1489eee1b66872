import type { Table } from '../data/columns.js';
import type { Dimension, Many } from './base.js';
import { Names, refsByCode } from './names.js';
import { codesOf } from './read.js';

/** Where a dimension's codes are: exactly one is given. */
export type Codes = { perRun: Uint32Array } | { perRow: Uint32Array } | { many: Many };

/** What a dimension is made of: the names of its values, its codes, and whether the host's books have a code for each. */
export type Made = readonly [names: Names, at: Codes, hasCode?: boolean];

/** A dimension whose values are rows of a table of names, or stand for themselves. */
export function namedDimension(id: string, [names, at, hasCode]: Made): Dimension {
  const { values } = names.dictionary;
  const codes = 'perRun' in at ? at.perRun : 'perRow' in at ? at.perRow : at.many.codes;
  let present: Set<number> | null = null;
  return {
    id,
    perRun: null,
    perRow: null,
    ...at,
    size: values.length,
    keyOf: (code) => (code === 0 ? null : values[code]!),
    labelOf: (code) => names.nameOf(code),
    codeOf: (key) => names.dictionary.codeOf(key),
    has: (code) => names.rowOf(code) >= 0 || (present ??= new Set(codes)).has(code),
    texts: hasCode ? { [`${id}Code`]: (code) => names.bookCodeOf(code) } : {},
  };
}

/** Names of people's teams, and the team of each person. */
export const teamsOf = (people: Names, units: Table | undefined): [Names, Uint32Array] => [
  new Names(codesOf(people.table, 'team')!.dictionary, units),
  refsByCode(people, 'team'),
];
