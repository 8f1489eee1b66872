import {
  hasBit,
  isValid,
  type CodeColumn,
  type FlagColumn,
  type NumberColumn,
} from '../../data/columns.js';
import { inParts } from '../parts.js';
import { codesOf, flagsOf, instantsOf, numbersOf } from '../read.js';
import { timeOrder } from '../time-order.js';
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
import type { AccountRows } from './rows.js';

/** Says of each activity what it is and for which row it counts; empty where none names an account. */
export function* indexActivities(base: Accounts): Generator<undefined, EventIndex> {
  const reading = new Reading(base, yield* homesOf(base));
  const { length, at, what, row, account, list, person, seconds, outcome } = reading;
  yield;
  yield* inParts(0, length, (from, to) => reading.read(from, to));
  return {
    order: yield* timeOrder(at),
    at,
    what,
    row,
    account,
    list,
    person,
    seconds: seconds?.values ?? null,
    unknownAccounts: reading.unknownAccounts,
    hasCalls: reading.hasCalls,
    hasOutcome: outcome !== null,
    hasSeconds: seconds !== null,
    hasPerson: person !== null,
  };
}

class Reading {
  readonly length: number;
  readonly account: Uint32Array;
  readonly at: Float64Array;
  readonly kind: CodeColumn | null;
  readonly direction: CodeColumn | null;
  readonly status: CodeColumn | null;
  readonly outcome: CodeColumn | null;
  readonly automated: FlagColumn | null;
  readonly seconds: NumberColumn | null;
  readonly list: Uint32Array | null;
  readonly person: Uint32Array | null;
  readonly what: Uint8Array;
  readonly row: Uint32Array;
  unknownAccounts = 0;
  hasCalls = false;

  constructor(
    base: Accounts,
    readonly homes: Uint32Array,
  ) {
    const table = base.data.tables['activities'];
    const account = codesOf(table, 'account');
    this.length = account ? table!.length : 0;
    this.account = account?.codes ?? new Uint32Array(0);
    this.at = instantsOf(table, 'at')?.values.subarray(0, this.length) ?? new Float64Array(0);
    this.kind = codesOf(table, 'kind');
    this.direction = codesOf(table, 'direction');
    this.status = codesOf(table, 'status');
    this.outcome = codesOf(table, 'outcome');
    this.automated = flagsOf(table, 'automated');
    this.seconds = numbersOf(table, 'seconds');
    this.list = codesOf(table, 'list')?.codes ?? null;
    this.person = codesOf(table, 'person')?.codes ?? null;
    this.what = new Uint8Array(this.length);
    this.row = new Uint32Array(this.length);
  }

  read(from: number, to: number): void {
    const { account, homes, list, person, seconds, automated, what, row } = this;
    const [kinds, directions] = [this.kind!.codes, this.direction!.codes];
    const statuses = this.status?.codes ?? null;
    const outcomes = this.outcome?.codes ?? null;
    const text = this.kind!.dictionary.codeOf('text');
    const call = this.kind!.dictionary.codeOf('call');
    const out = this.direction!.dictionary.codeOf('out');
    const done = this.status?.dictionary.codeOf('done');
    const answered = this.outcome?.dictionary.codeOf('reached');
    for (let i = from; i < to; i++) {
      if (account[i] === 0 || (statuses && statuses[i] !== 0 && statuses[i] !== done)) continue;
      const home = account[i]! * HOME;
      const place = homes[home]!;
      if (place === 0) {
        this.unknownAccounts++;
        continue;
      }
      const outbound = directions[i] === out;
      const human = outbound && !(automated && hasBit(automated.bits, i));
      let bits = human ? ATTEMPT : 0;
      if (kinds[i] === text) bits |= outbound ? (human ? HUMAN_TEXT : 0) : INBOUND_TEXT;
      else if (kinds[i] === call) {
        this.hasCalls = true;
        if (outcomes && outcomes[i] === answered) bits |= ANSWERED_CALL;
        if (seconds && isValid(seconds, i)) bits |= TIMED_CALL;
      }
      if (bits === 0) continue;
      if (place === SEVERAL) row[i] = SEVERAL;
      else if (!list || list[i] === 0 || list[i] === homes[home + 1]) {
        row[i] = place;
        if (human && person && person[i] !== 0 && person[i] === homes[home + 2]) bits |= OWN;
      }
      what[i] = bits;
    }
  }
}

/** Numbers by account code in `homesOf`. */
const HOME = 3;

/** By account code, side by side: its row + 1 (0: none, or `SEVERAL`), and that row's list and rep. */
function* homesOf(base: Accounts): Generator<undefined, Uint32Array> {
  const homes = new Uint32Array(base.directory.accountIds.size * HOME);
  const reps = repsOf(base);
  yield* inParts(0, base.length, (from, to) => fillHomes(base.rows, reps, homes, from, to));
  return homes;
}

function fillHomes(
  { account, list }: AccountRows,
  reps: Uint32Array,
  homes: Uint32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const home = account[row]! * HOME;
    homes[home] = homes[home] === 0 ? row + 1 : SEVERAL;
    homes[home + 1] = list[row]!;
    homes[home + 2] = reps[row]!;
  }
}

/** Rep codes by row. */
export function repsOf({ length, rows, runs }: Accounts): Uint32Array {
  const reps = new Uint32Array(length);
  for (let run = 0; run < runs.count; run++)
    reps.fill(rows.runRep[run]!, runs.start[run], runs.start[run + 1]);
  return reps;
}
