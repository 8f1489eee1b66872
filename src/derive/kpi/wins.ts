import { monthsAfter } from '../../calendar/civil.js';
import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Deals } from '../deals/deals.js';
import { codesOf } from '../read.js';

const CHECK_EVERY = 1 << 14;

/** The first deal that each client gave, and whether another followed within a year. Readings: docs/decisions/0009. */
export interface Wins {
  /** First wins of clients, by date; those without one are behind all others. */
  readonly firsts: Uint32Array;
  /** Deals among those whose client gave another on a later day, at most 12 months after. */
  readonly again: Bitmap;
  /** Deals won of which the client is not known. */
  readonly loose: Bitmap;
}

export function* winsOf(deals: Deals): Generator<undefined, Wins> {
  const { closedAt, length, data } = deals;
  const clients = codesOf(deals.table, 'client');
  const again = newBitmap(length);
  const loose = newBitmap(length);
  const size = clients?.dictionary.size ?? 0;
  const firstOf = new Int32Array(size).fill(-1);
  const won: number[] = [];
  for (let deal = 0; deal < length; deal++) {
    if (deal % CHECK_EVERY === 0) yield;
    if (deals.statusOf(deal) !== 'won') continue;
    const client = clients?.codes[deal] ?? 0;
    if (!client) {
      setBit(loose, deal);
      continue;
    }
    won.push(deal);
    const first = firstOf[client]!;
    const isKnown = first >= 0 && closedAt[first] === closedAt[first];
    if (first < 0 || (isKnown ? closedAt[deal]! < closedAt[first]! : closedAt[deal]! >= -Infinity))
      firstOf[client] = deal;
  }
  const day = new Int32Array(size);
  const last = new Int32Array(size);
  for (let client = 1; client < size; client++) {
    const at = firstOf[client]! < 0 ? NaN : closedAt[firstOf[client]!]!;
    if (at !== at) continue;
    day[client] = data.zone.dayAt(at);
    last[client] = monthsAfter(day[client]!, 12);
  }
  yield;
  for (const deal of won) {
    const client = clients!.codes[deal]!;
    const at = closedAt[deal]!;
    if (at !== at || firstOf[client] === deal) continue;
    const here = data.zone.dayAt(at);
    if (here > day[client]! && here <= last[client]!) setBit(again, firstOf[client]!);
  }
  yield;
  const firsts = Uint32Array.from(firstOf.filter((deal) => deal >= 0));
  const rank = (deal: number): number =>
    closedAt[deal] === closedAt[deal] ? closedAt[deal]! : Number.MAX_VALUE;
  return { firsts: firsts.sort((a, b) => rank(a) - rank(b)), again, loose };
}
