import { newBitmap, type Bitmap, type NumberArray } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { Days } from '../days.js';
import { inParts } from '../parts.js';
import { firstAt } from '../time-order.js';
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
  const pass = new Pass(base, index);
  yield;
  const from = firstAt(index, window.start);
  const to = firstAt(index, window.end);
  yield* inParts(from, to, (begin, end) => pass.read(begin, end));
  yield* inParts(0, base.length, (begin, end) => pass.settle(begin, end));
  const flags = new Map<string, Bitmap>();
  for (const id of flagIds.split(' ')) {
    flags.set(id, rowsWith(pass.state, flags.size, base.length));
    yield;
  }
  const amounts = (values: Float64Array): Amounts => ({ values, valid: null, scale: 1 });
  return {
    flags,
    calls: amounts(pass.calls),
    callSeconds: amounts(pass.callSeconds),
    allCalls: amounts(pass.allCalls),
    allCallSeconds: amounts(pass.allCallSeconds),
  };
}

/** A class, as functions made anew for each pass would be compiled anew. */
class Pass {
  readonly state: Uint16Array;
  /** By row, the days of the first attempt and of the rep's first. */
  readonly firstDays: Int32Array;
  readonly calls: Float64Array;
  readonly callSeconds: Float64Array;
  readonly allCalls: Float64Array;
  readonly allCallSeconds: Float64Array;
  readonly days: Days;
  readonly seconds: NumberArray;
  reps: Uint32Array | null = null;

  constructor(
    readonly base: Accounts,
    readonly index: EventIndex,
  ) {
    const { length } = base;
    this.state = new Uint16Array((length + 31) & ~31);
    this.firstDays = new Int32Array(length * 2);
    this.calls = new Float64Array(length);
    this.callSeconds = new Float64Array(length);
    this.allCalls = new Float64Array(length);
    this.allCallSeconds = new Float64Array(length);
    this.days = new Days(base.data.zone);
    this.seconds = index.seconds ?? new Float64Array(0);
  }

  read(from: number, to: number): void {
    const { order, what, row } = this.index;
    for (let place = from; place < to; place++) {
      const e = order ? order[place]! : place;
      const home = row[e]!;
      if (home === SEVERAL) this.spread(e);
      else if (home !== 0) this.judge(home - 1, e, what[e]!);
    }
  }

  judge(row: number, e: number, bits: number): void {
    const { state, firstDays } = this;
    let now = state[row]!;
    if (bits & ATTEMPT) {
      const day = this.days.at(this.index.at[e]!);
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
      const seconds = this.seconds[e]!;
      this.allCalls[row]!++;
      this.allCallSeconds[row]! += seconds;
      if (bits & ANSWERED_CALL) {
        this.calls[row]!++;
        this.callSeconds[row]! += seconds;
      }
    }
  }

  /** An event of an account with several rows. */
  spread(e: number): void {
    const { firstRow, rowsOf, list: lists } = this.base.rows;
    const { account, list, person, what } = this.index;
    const reps = (this.reps ??= repsOf(this.base));
    const a = account[e]!;
    const on = list ? list[e]! : 0;
    const by = person && what[e]! & ATTEMPT ? person[e]! : 0;
    for (let k = firstRow[a]!; k < firstRow[a + 1]!; k++) {
      const row = rowsOf[k]!;
      if (on !== 0 && on !== lists[row]) continue;
      this.judge(row, e, by !== 0 && by === reps[row] ? what[e]! | OWN : what[e]!);
    }
  }

  /** Turns what is known of rows at the end into the flags. */
  settle(from: number, to: number): void {
    const { state } = this;
    for (let row = from; row < to; row++) {
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

/** Rows whose state has bit `shift`. */
function rowsWith(state: Uint16Array, shift: number, length: number): Bitmap {
  const bits = newBitmap(length);
  for (let word = 0, row = 0; word < bits.length; word++) {
    let found = 0;
    for (let bit = 0; bit < 32; bit++) found |= ((state[row++]! >>> shift) & 1) << bit;
    bits[word] = found;
  }
  return bits;
}
