import type { Bitmap } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { Sheet } from '../sheet.js';
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

/** What the activities of the window say of each row; flags `…:own` look at attempts by the row's rep alone. */
export interface OutreachFacts {
  readonly flags: ReadonlyMap<string, Bitmap>;
  /** Answered calls with a known duration, and their seconds; then the same of all calls. */
  readonly calls: Amounts;
  readonly callSeconds: Amounts;
  readonly allCalls: Amounts;
  readonly allCallSeconds: Amounts;
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
  const sheet = new Sheet(length);
  const mark = sheet.marking(
    'attempted attempted:own secondAttempted secondAttempted:own reached reachedFirst reachedFirst:own replied awaiting',
  );
  const amounts = (): Amounts => ({ values: new Float64Array(length), valid: null, scale: 1 });
  const facts: OutreachFacts = {
    flags: sheet.flags,
    calls: amounts(),
    callSeconds: amounts(),
    allCalls: amounts(),
    allCallSeconds: amounts(),
  };
  const { first, at, what, day, list: lists, person, seconds } = index;
  const { start: from, end: to } = window;
  for (let run = 0; run < runs.count; run++) {
    const rep = runRep[run]!;
    for (let row = runs.start[run]!; row < runs.start[run + 1]!; row++) {
      if (row % CHECK_EVERY === 0) yield;
      const a = account[row]!;
      const last = first[a + 1]!;
      if (first[a] === last) continue;
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
            facts.allCalls.values[row]!++;
            facts.allCallSeconds.values[row]! += length_;
            if (bits & ANSWERED_CALL) {
              facts.calls.values[row]!++;
              facts.callSeconds.values[row]! += length_;
            }
          }
        }
      }
      mark(row, [
        firstDay !== NO_DAY,
        ownDay !== NO_DAY,
        second,
        ownSecond,
        reached,
        second ? reachedFirst : reached,
        ownSecond ? reachedFirstOwn : reached,
        replied,
        replied && waiting,
      ]);
    }
  }
  return facts;
}

const NO_DAY = -(2 ** 31);
