import { hasBit } from '../../data/columns.js';
import { flagsOf, instantsOf, textOf } from '../read.js';
import { groupedRows } from '../grouped.js';
import { grown } from '../grown.js';
import type { Campaigns } from './campaigns.js';

const CHECK_EVERY = 1 << 14;

/** Activities on deals: those that name it, or the prospect of a file that became it. By deal and time. */
export interface Touches {
  /** Those of deal d are `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  readonly at: Float64Array;
  readonly deal: Uint32Array;
  /** 1: somebody was reached. */
  readonly reached: Uint8Array;
  /** Column that the data would need to tell; null: none. */
  readonly needs: string | null;
}

/** Also tells the campaigns when they were worked on. Activities that are planned or automated are none. */
export function* touchesOf(campaigns: Campaigns): Generator<undefined, Touches> {
  const { about } = campaigns;
  const { deals, needs } = about;
  const { activities } = deals.data.tables;
  const length = activities?.length ?? 0;
  const instants = instantsOf(activities, 'at')?.values;
  const automated = flagsOf(activities, 'automated')?.bits;
  const [status, kind, direction, outcome] = ['status', 'kind', 'direction', 'outcome'].map((id) =>
    textOf(activities, id),
  );
  let count = 0;
  let dealOf = new Int32Array(64);
  let rowOf = new Uint32Array(64);
  const add = (row: number, deal: number): void => {
    if (deal < 0) return;
    if (count === dealOf.length) {
      dealOf = grown(Int32Array, dealOf, count);
      rowOf = grown(Uint32Array, rowOf, count);
    }
    dealOf[count] = deal;
    rowOf[count++] = row;
  };
  for (let row = 0; row < length; row++) {
    if (row % CHECK_EVERY === 0) yield;
    if (status!(row) === 'planned' || (automated && hasBit(automated, row))) continue;
    const [deal, became] = [about.named(row), about.became(row)];
    add(row, deal);
    add(row, became);
    campaigns.worked(about.prospect(row), deal, became, instants![row]!);
  }
  const grouped = yield* groupedRows(
    deals.length,
    dealOf.subarray(0, count),
    (a, b) => instants![rowOf[a]!]! - instants![rowOf[b]!]!,
  );
  const at = new Float64Array(count);
  const deal = new Uint32Array(count);
  const reached = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = rowOf[grouped.rows[i]!]!;
    const of = kind!(row);
    at[i] = instants![row]!;
    deal[i] = dealOf[grouped.rows[i]!]!;
    reached[i] = Number(
      of === 'meeting' ||
        of === 'visit' ||
        (of === 'call' ? outcome!(row) === 'reached' : direction!(row) === 'in'),
    );
  }
  return { first: grouped.first, at, deal, reached, needs };
}
