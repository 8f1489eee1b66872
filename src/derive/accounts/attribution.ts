import type { Table } from '../../data/columns.js';
import { Days } from '../days.js';
import { inParts } from '../parts.js';
import { codesOf, instantsOf } from '../read.js';
import { firstAt, timeOrder } from '../time-order.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import { ATTEMPT, type EventIndex } from './event-index.js';

const ATTRIBUTION_DAYS = 30;

/** In what `attemptsOf` gives: no attempt; a sale that is not of the window, or of another category. */
export const NONE = -1;
export const NOT_ASKED = -2;

/**
 * By sale, the row in `activities` of the attempt it is attributed to: the one it names, else the last on its account
 * before it and at most 30 civil days earlier.
 */
export function* attemptsOf(
  base: Accounts,
  index: EventIndex,
  window: Window,
  sales: Table,
): Generator<undefined, Int32Array> {
  const account = codesOf(sales, 'account')!.codes;
  const soldAt = instantsOf(sales, 'soldAt')!.values;
  const category = codesOf(sales, 'category');
  const accessory = category?.dictionary.codeOf('accessory');
  const activity = codesOf(sales, 'activity');
  const attempts = new Int32Array(sales.length).fill(NOT_ASKED);
  const unnamed = new Uint32Array(sales.length);
  let count = 0;
  let isNamed = false;
  yield* inParts(0, sales.length, (from, to) => {
    for (let sale = from; sale < to; sale++) {
      if (!(soldAt[sale]! >= window.start && soldAt[sale]! < window.end)) continue;
      if (category && category.codes[sale] !== accessory) continue;
      attempts[sale] = NONE;
      if (activity && activity.codes[sale] !== 0) isNamed = true;
      else unnamed[count++] = sale;
    }
  });
  if (isNamed) yield* findNamed();
  if (count) yield* findLast(unnamed.subarray(0, count));
  return attempts;

  function* findNamed(): Generator<undefined, void> {
    const ids = codesOf(base.data.tables['activities'], 'id');
    /** By activity code. */
    const eventPlusOne = new Uint32Array(activity!.dictionary.size);
    yield* inParts(0, index.at.length, (from, to) => {
      for (let e = from; e < to; e++) eventPlusOne[ids!.codes[e]!] = e + 1;
    });
    yield* inParts(0, sales.length, (from, to) => {
      for (let sale = from; sale < to; sale++) {
        const code = activity!.codes[sale]!;
        if (attempts[sale] === NOT_ASKED || code === 0) continue;
        const e = eventPlusOne[code]! - 1;
        if (e < 0 || !(index.what[e]! & ATTEMPT) || !(index.at[e]! < window.end)) continue;
        if (index.account[e] === account[sale]) attempts[sale] = e;
      }
    });
  }

  /** Walks through the attempts and these sales in time order. */
  function* findLast(chosen: Uint32Array): Generator<undefined, void> {
    const { order, at, what } = index;
    const { zone } = base.data;
    const times = Float64Array.from(chosen, (sale) => soldAt[sale]!);
    const inTime = yield* timeOrder(times);
    const saleAt = (place: number): number => (inTime ? inTime[place]! : place);
    const days = new Days(zone);
    /** By account code, its last attempt so far + 1. */
    const last = new Uint32Array(base.directory.accountIds.size);
    let next = 0;
    const attribute = (): void => {
      const sale = chosen[saleAt(next++)]!;
      const e = last[account[sale]!]! - 1;
      if (e >= 0 && zone.dayAt(at[e]!) >= days.at(soldAt[sale]!) - ATTRIBUTION_DAYS)
        attempts[sale] = e;
    };
    const firstDay = zone.dayAt(times[saleAt(0)]!) - ATTRIBUTION_DAYS;
    const from = firstAt(index, zone.startOf(firstDay - 1));
    const to = firstAt(index, times[saleAt(count - 1)]!);
    yield* inParts(from, to, (begin, finish) => {
      for (let place = begin; place < finish; place++) {
        const e = order ? order[place]! : place;
        while (times[saleAt(next)]! <= at[e]!) attribute();
        if (what[e]! & ATTEMPT) last[index.account[e]!] = e + 1;
      }
    });
    yield* inParts(next, count, (_, finish) => {
      while (next < finish) attribute();
    });
  }
}
