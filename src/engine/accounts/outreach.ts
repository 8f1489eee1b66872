import { newBitmap, type Bitmap } from '../../data/columns.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import {
  ANSWERED_CALL,
  ATTEMPT,
  CALL,
  HUMAN_TEXT,
  INBOUND_TEXT,
  type EventIndex,
} from './event-index.js';

/** What the activities of the window say of each row. The `own` twins look at attempts by the row's rep alone. */
export interface OutreachFacts {
  attempted: Bitmap;
  attemptedOwn: Bitmap;
  /** Attempts on two or more civil days. */
  secondAttempted: Bitmap;
  secondAttemptedOwn: Bitmap;
  reached: Bitmap;
  /** Reached before the second attempt, or at all where there is none. */
  reachedFirst: Bitmap;
  reachedFirstOwn: Bitmap;
  replied: Bitmap;
  awaiting: Bitmap;
  /** Answered calls with a known duration, and their seconds; then the same of all calls. */
  calls: Float64Array;
  callSeconds: Float64Array;
  allCalls: Float64Array;
  allCallSeconds: Float64Array;
}

const CHECK_EVERY = 1 << 14;

/** One pass over the events of each row's account, in time order. */
export function* outreachFacts(
  base: Accounts,
  index: EventIndex,
  window: Window,
): Generator<undefined, OutreachFacts> {
  const { length, runs } = base;
  const { account, list, runRep } = base.rows;
  const bitmap = (): Bitmap => newBitmap(length);
  const facts: OutreachFacts = {
    attempted: bitmap(),
    attemptedOwn: bitmap(),
    secondAttempted: bitmap(),
    secondAttemptedOwn: bitmap(),
    reached: bitmap(),
    reachedFirst: bitmap(),
    reachedFirstOwn: bitmap(),
    replied: bitmap(),
    awaiting: bitmap(),
    calls: new Float64Array(length),
    callSeconds: new Float64Array(length),
    allCalls: new Float64Array(length),
    allCallSeconds: new Float64Array(length),
  };
  const { first, at, what, day, list: lists, person, seconds } = index;
  const { start: from, end: to } = window;
  for (let run = 0; run < runs.count; run++) {
    const rep = runRep[run]!;
    for (let row = runs.start[run]!; row < runs.start[run + 1]!; row++) {
      if (row % CHECK_EVERY === 0) yield;
      const a = account[row]!;
      const last = first[a + 1]!;
      let firstDay = NO_DAY;
      let ownDay = NO_DAY;
      let second = false;
      let ownSecond = false;
      let reached = false;
      let reachedFirst = false;
      let reachedFirstOwn = false;
      let replied = false;
      let waiting = false;
      for (let e = first[a]!; e < last; e++) {
        const time = at[e]!;
        if (time < from) continue;
        if (!(time < to)) break;
        if (lists[e] !== 0 && lists[e] !== list[row]) continue;
        const bits = what[e]!;
        if (bits & ATTEMPT) {
          if (firstDay === NO_DAY) firstDay = day[e]!;
          else if (day[e] !== firstDay && !second) {
            second = true;
            reachedFirst = reached;
          }
          if (rep !== 0 && person[e] === rep) {
            if (ownDay === NO_DAY) ownDay = day[e]!;
            else if (day[e] !== ownDay && !ownSecond) {
              ownSecond = true;
              reachedFirstOwn = reached;
            }
          }
        }
        if (bits & INBOUND_TEXT) {
          reached = true;
          if (firstDay !== NO_DAY) replied = true;
          waiting = true;
        }
        if (bits & ANSWERED_CALL) reached = true;
        if (bits & (ANSWERED_CALL | HUMAN_TEXT)) waiting = false;
        if (bits & CALL) {
          const length_ = seconds[e]!;
          if (length_ === length_) {
            facts.allCalls[row]!++;
            facts.allCallSeconds[row]! += length_;
            if (bits & ANSWERED_CALL) {
              facts.calls[row]!++;
              facts.callSeconds[row]! += length_;
            }
          }
        }
      }
      const word = row >> 5;
      const bit = 1 << (row & 31);
      if (firstDay !== NO_DAY) facts.attempted[word]! |= bit;
      if (ownDay !== NO_DAY) facts.attemptedOwn[word]! |= bit;
      if (second) facts.secondAttempted[word]! |= bit;
      if (ownSecond) facts.secondAttemptedOwn[word]! |= bit;
      if (reached) facts.reached[word]! |= bit;
      if (second ? reachedFirst : reached) facts.reachedFirst[word]! |= bit;
      if (ownSecond ? reachedFirstOwn : reached) facts.reachedFirstOwn[word]! |= bit;
      if (replied) facts.replied[word]! |= bit;
      if (replied && waiting) facts.awaiting[word]! |= bit;
    }
  }
  return facts;
}

const NO_DAY = -(2 ** 31);
