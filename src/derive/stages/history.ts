import type { Table } from '../../data/columns.js';
import type { Deals } from '../deals/deals.js';
import { groupedRows } from '../grouped.js';
import { codesOf, instantsOf } from '../read.js';

const CHECK_EVERY = 1 << 14;

/** Entries into stages, by deal and time; at one instant in table order. */
export interface Entries {
  /** Entries of deal d: `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  readonly deal: Uint32Array;
  readonly stage: Uint32Array;
  readonly at: Float64Array;
  /** Instants of all changes, also those into the stage where a deal already is. */
  readonly dated: Float64Array;
}

/** An entry into the stage where the deal already is, is none. */
export function* entriesOf(deals: Deals, table: Table): Generator<undefined, Entries> {
  const ids = codesOf(table, 'opportunity')!.codes;
  const stages = codesOf(table, 'stage')!.codes;
  const instants = instantsOf(table, 'at')!.values;
  const dealOf = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) dealOf[row] = deals.dealOf(ids[row]!);
  yield;
  const { first: all, rows } = yield* groupedRows(
    deals.length,
    dealOf,
    (a, b) => instants[a]! - instants[b]!,
  );
  const first = new Uint32Array(deals.length + 1);
  const deal = new Uint32Array(rows.length);
  const stage = new Uint32Array(rows.length);
  const at = new Float64Array(rows.length);
  const dated = new Float64Array(rows.length);
  let kept = 0;
  for (let d = 0; d < deals.length; d++) {
    if (d % CHECK_EVERY === 0) yield;
    for (let i = all[d]!; i < all[d + 1]!; i++) {
      const row = rows[i]!;
      dated[i] = instants[row]!;
      if (i > all[d]! && stages[row] === stages[rows[i - 1]!]) continue;
      deal[kept] = d;
      stage[kept] = stages[row]!;
      at[kept++] = instants[row]!;
    }
    first[d + 1] = kept;
  }
  const trim = <T extends Uint32Array | Float64Array>(of: T): T => of.subarray(0, kept) as T;
  return { first, deal: trim(deal), stage: trim(stage), at: trim(at), dated };
}
