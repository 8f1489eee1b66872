import type { Measure } from '../contract/metric.js';
import type { Bitmap } from '../data/columns.js';
import type { Base, Facts } from '../derive/base.js';
import { and, andNot } from '../derive/bits.js';

/** Thrown for a figure that the data cannot tell; no error, as others are answered beside it. */
export class Lacking {
  /** @param needs the columns that the data would need */
  constructor(readonly needs: string) {}
}

export const lackOf = ({ missing }: Facts, id: string): Lacking =>
  new Lacking(missing.get(id) ?? id);

/** Those of `rows` that stand for a row of the table. */
export const realRows = ({ real }: Base, rows: Bitmap): Bitmap => intersection(rows, real);

/** Those of `rows` in which a bitmap is set; null: all. */
export function intersection(rows: Bitmap, bits: Bitmap | null): Bitmap {
  if (!bits) return rows;
  const both = rows.slice();
  and(both, bits);
  return both;
}

/** Rows of `from` in which all flags hold (`!flag`: does not). Throws `Lacking`. */
export function rowsWith(
  facts: Facts,
  from: Bitmap,
  flags: readonly string[],
  own: boolean,
): Bitmap {
  const rows = from.slice();
  for (const name of flags) {
    const id = name.replace('!', '');
    const ownId = `${id}:own`;
    if (own && facts.missing.has(ownId)) throw lackOf(facts, ownId);
    const bits =
      facts.related?.get(id)?.(from) ?? ((own && facts.flags.get(ownId)) || facts.flags.get(id));
    if (!bits) throw lackOf(facts, id);
    (name === id ? and : andNot)(rows, bits);
  }
  return rows;
}

/** Flags that a measure's rows must have. */
export const flagsOf = (measure: Measure): readonly string[] =>
  'count' in measure ? measure.count : (measure.where ?? []);

/** Throws `Lacking` where the data do not say whose acts a sum is made of. */
export function checkOwn({ missing }: Facts, id: string, own: boolean): void {
  const lack = own && missing.get(`${id}:own`);
  if (lack) throw new Lacking(lack);
}
