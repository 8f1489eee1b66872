import type { Table } from '../data/columns.js';
import type { CodeArray, Described, Dimension, Many } from './base.js';
import { Names, refsByCode } from './names.js';
import { codesOf } from './read.js';

/** Where a dimension's codes are: exactly one is given. */
export type Codes = { perRun: CodeArray } | { perRow: Uint32Array } | { many: Many };

/** What a dimension is made of: the names of its values, its codes, and whether the host's books have a code for each. */
export type Made = readonly [names: Names, at: Codes, hasCode?: boolean];

/** A text that is the same in every window. */
export const describedText = (id: string, textOf: (code: number) => string | null): Described => ({
  id,
  kind: 'text',
  of: () => textOf,
});

/** A dimension whose values are rows of a table of names, or stand for themselves. */
export function namedDimension(id: string, [names, at, hasCode]: Made): Dimension {
  const { dictionary } = names;
  const codes = 'perRun' in at ? at.perRun : 'perRow' in at ? at.perRow : at.many.codes;
  let present: Uint8Array | null = null;
  return {
    id,
    perRun: null,
    perRow: null,
    ...at,
    size: dictionary.size,
    keyOf: (code) => (code === 0 ? null : dictionary.at(code)),
    labelOf: (code) => names.nameOf(code),
    codeOf: (key) => dictionary.codeOf(key),
    has: (code) =>
      names.rowOf(code) >= 0 || (present ??= presence(codes, dictionary.size))[code] === 1,
    described: hasCode ? [describedText(`${id}Code`, (code) => names.bookCodeOf(code))] : [],
  };
}

function presence(codes: CodeArray, size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (let i = 0; i < codes.length; i++) present[codes[i]!] = 1;
  return present;
}

/** The same dimension with its values in an order: codes, each once, without 0; those that are not named come behind. */
export function inOrder(dimension: Dimension, order: Iterable<number>): Dimension {
  const { perRow, size } = dimension;
  const old = [...new Set([0, ...order, ...Array(size).keys()])];
  const codeOf = new Int32Array(size);
  old.forEach((code, place) => (codeOf[code] = place));
  return {
    ...dimension,
    perRow: perRow && perRow.map((code) => codeOf[code]!),
    keyOf: (code) => dimension.keyOf(old[code]!),
    labelOf: (code) => dimension.labelOf(old[code]!),
    codeOf: (key) => codeOf[dimension.codeOf(key)] ?? -1,
    has: (code) => dimension.has(old[code]!),
  };
}

/** Names of people's teams, and the team of each person. */
export const teamsOf = (people: Names, units: Table | undefined): [Names, Uint32Array] => [
  new Names(codesOf(people.table, 'team')!.dictionary, units),
  refsByCode(people, 'team'),
];
