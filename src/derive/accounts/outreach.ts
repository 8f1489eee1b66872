import { newBitmap, type Bitmap } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { Days } from '../days.js';
import { inParts } from '../parts.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import {
  ANSWERED_CALL,
  ATTEMPT,
  HUMAN_TEXT,
  INBOUND_TEXT,
  OWN,
  SEVERAL,
  TIMED_CALL,
  firstAt,
  type EventIndex,
} from './event-index.js';
import { repsOf } from './events.js';

/** What the activities of the window say of each row; flags `…:own` look at attempts by the row's rep alone. */
export interface OutreachFacts {
  readonly flags: ReadonlyMap<string, Bitmap>;
  /** Answered calls with a known duration, and their seconds; then the same of all calls. */
  readonly calls: Amounts;
  readonly callSeconds: Amounts;
  readonly allCalls: Amounts;
  readonly allCallSeconds: Amounts;
}

/** What is known of a row so far; in the order of `flagIds`. */
const ATTEMPTED = 1;
const OWN_ATTEMPTED = 2;
const SECOND = 4;
const OWN_SECOND = 8;
const REACHED = 16;
const REPLIED = 128;
const WAITING = 256;
const flagIds =
  'attempted attempted:own secondAttempted secondAttempted:own reached reachedFirst reachedFirst:own replied awaiting';

/** One pass over the window's events in time order. */
export function* outreachFacts(
  base: Accounts,
  index: EventIndex,
  window: Window,
): Generator<undefined, OutreachFacts> {
  const { length, rows } = base;
  const { order, at, what, row: home, account, list, person, seconds } = index;
  const state = new Uint16Array((length + 31) & ~31);
  /** By row, the days of the first attempt and of the rep's first. */
  const firstDays = new Int32Array(length * 2);
  const amounts = (): Amounts => ({ values: new Float64Array(length), valid: null, scale: 1 });
  const facts = {
    flags: new Map<string, Bitmap>(),
    calls: amounts(),
    callSeconds: amounts(),
    allCalls: amounts(),
    allCallSeconds: amounts(),
  };
  const calls = facts.calls.values;
  const callSeconds = facts.callSeconds.values;
  const allCalls = facts.allCalls.values;
  const allCallSeconds = facts.allCallSeconds.values;
  const days = new Days(base.data.zone);
  let reps: Uint32Array | null = null;
  yield;

  const from = firstAt(index, window.start);
  const to = firstAt(index, window.end);
  yield* inParts(from, to, (begin, finish) => {
    for (let place = begin; place < finish; place++) {
      const e = order ? order[place]! : place;
      if (home[e] === SEVERAL) spread(e);
      else if (home[e] !== 0) judge(home[e]! - 1, e, what[e]!);
    }
  });
  yield* inParts(0, length, settle);
  let mask = 1;
  for (const id of flagIds.split(' ')) {
    facts.flags.set(id, rowsWith(state, mask, length));
    mask *= 2;
    yield;
  }
  return facts;

  function judge(row: number, e: number, bits: number): void {
    let now = state[row]!;
    if (bits & ATTEMPT) {
      const day = days.at(at[e]!);
      if (!(now & ATTEMPTED)) {
        now |= ATTEMPTED;
        firstDays[row * 2] = day;
      } else if (!(now & SECOND) && day !== firstDays[row * 2]) now |= SECOND | reachedFirst(now);
      if (bits & OWN) {
        if (!(now & OWN_ATTEMPTED)) {
          now |= OWN_ATTEMPTED;
          firstDays[row * 2 + 1] = day;
        } else if (!(now & OWN_SECOND) && day !== firstDays[row * 2 + 1])
          now |= OWN_SECOND | ownReachedFirst(now);
      }
    }
    if (bits & INBOUND_TEXT)
      now |= now & ATTEMPTED ? REACHED | WAITING | REPLIED : REACHED | WAITING;
    if (bits & ANSWERED_CALL) now |= REACHED;
    if (bits & (ANSWERED_CALL | HUMAN_TEXT)) now &= ~WAITING;
    state[row] = now;
    if (bits & TIMED_CALL) {
      allCalls[row]!++;
      allCallSeconds[row]! += seconds![e]!;
      if (bits & ANSWERED_CALL) {
        calls[row]!++;
        callSeconds[row]! += seconds![e]!;
      }
    }
  }

  /** An event of an account with several rows. */
  function spread(e: number): void {
    reps ??= repsOf(base);
    const on = list ? list[e]! : 0;
    const by = person && what[e]! & ATTEMPT ? person[e]! : 0;
    for (let k = rows.firstRow[account[e]!]!; k < rows.firstRow[account[e]! + 1]!; k++) {
      const row = rows.rowsOf[k]!;
      if (on !== 0 && on !== rows.list[row]) continue;
      judge(row, e, by !== 0 && by === reps[row] ? what[e]! | OWN : what[e]!);
    }
  }

  /** Turns what is known at the end into the flags. */
  function settle(begin: number, finish: number): void {
    for (let row = begin; row < finish; row++) {
      let now = state[row]!;
      if (!(now & SECOND)) now |= reachedFirst(now);
      if (!(now & OWN_SECOND)) now |= ownReachedFirst(now);
      if (!(now & REPLIED)) now &= ~WAITING;
      state[row] = now;
    }
  }
}

const reachedFirst = (state: number): number => (state & REACHED) << 1;
const ownReachedFirst = (state: number): number => (state & REACHED) << 2;

function rowsWith(state: Uint16Array, mask: number, length: number): Bitmap {
  const bits = newBitmap(length);
  const shift = 31 - Math.clz32(mask);
  for (let word = 0, row = 0; word < bits.length; word++) {
    let found = 0;
    for (let bit = 0; bit < 32; bit++) found |= ((state[row++]! >>> shift) & 1) << bit;
    bits[word] = found;
  }
  return bits;
}
