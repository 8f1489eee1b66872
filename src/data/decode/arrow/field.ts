import { fault } from '../../fault.js';
import type { FlatTable } from './flat.js';

const UTF8 = 5;
const DICTIONARY_ID = 0;
const names: Readonly<Record<number, string>> = {
  1: 'null',
  2: 'int',
  3: 'float',
  [UTF8]: 'text',
  6: 'bool',
  7: 'decimal',
  8: 'date',
  10: 'timestamp',
  20: 'large text',
};

/** A column of the schema. */
export interface Field {
  name: string;
  type: string;
  /** Bits of an integer, a float or a decimal. */
  width: number;
  signed: boolean;
  /** Decimals of a `decimal`. */
  scale: number;
  /** Units in a millisecond of a `timestamp`, or in a day of a `date`. */
  per: number;
  /** Whether a `timestamp` is an instant, not a civil time. */
  zoned: boolean;
  /** Where the values stand in a dictionary: its number, and the type of the codes. */
  dictionary: { id: number; codes: Field } | null;
}

const integer = (type: FlatTable | null): Field => ({
  name: '',
  type: 'int',
  width: type?.int(0) || 32,
  signed: type ? type.byte(1) === 1 : true,
  scale: 0,
  per: 1,
  zoned: false,
  dictionary: null,
});

/** Throws an `unsupported` error for a type that is no column of Jalon. */
export function fieldOf(table: string, flat: FlatTable): Field {
  const name = flat.text(0) ?? '';
  const kind = flat.byte(2);
  const type = names[kind];
  const details = flat.table(3)!;
  const encoding = flat.table(4);
  const bits =
    type === 'decimal' ? details.int(2, 128) : 16 << (type === 'float' ? details.short(0) : 0);
  if (!type || (type === 'decimal' && bits > 128) || (type === 'float' && bits < 32))
    throw fault(
      'unsupported',
      { table, column: name },
      'its Arrow type is none of integer, float, decimal, bool, text, date and timestamp; leave it out, or cast it to one of these',
    );
  const units = type === 'date' ? [1, 86_400_000] : [0.001, 1, 1_000, 1_000_000];
  return {
    ...integer(details),
    name,
    type,
    ...(type !== 'int' && { width: bits }),
    scale: type === 'decimal' ? details.int(1) : 0,
    per: units[details.short(0, type === 'date' ? 1 : 0)] ?? 1,
    zoned: type === 'timestamp' && !!details.text(1),
    dictionary: encoding && { id: encoding.long(DICTIONARY_ID), codes: integer(encoding.table(1)) },
  };
}
