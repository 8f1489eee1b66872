import { hasBit, isValid } from '../../data/columns.js';
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

/** Says of each activity what it is and for which row it counts; empty where none names an account. */
export function* indexActivities(base: Accounts): Generator<undefined, EventIndex> {
  const table = base.data.tables['activities'];
  const accounts = codesOf(table, 'account');
  const length = accounts ? table!.length : 0;
  const account = accounts?.codes ?? new Uint32Array(0);
  const at = instantsOf(table, 'at')?.values.subarray(0, length) ?? new Float64Array(0);
  const kind = codesOf(table, 'kind');
  const direction = codesOf(table, 'direction');
  const status = codesOf(table, 'status');
  const outcome = codesOf(table, 'outcome');
  const automated = flagsOf(table, 'automated');
  const seconds = numbersOf(table, 'seconds');
  const list = codesOf(table, 'list')?.codes ?? null;
  const person = codesOf(table, 'person')?.codes ?? null;
  const [text, call] = [kind?.dictionary.codeOf('text'), kind?.dictionary.codeOf('call')];
  const out = direction?.dictionary.codeOf('out');
  const done = status?.dictionary.codeOf('done');
  const answered = outcome?.dictionary.codeOf('reached');

  const homes = yield* homesOf(base);
  const what = new Uint8Array(length);
  const row = new Uint32Array(length);
  let unknownAccounts = 0;
  let hasCalls = false;
  yield;
  yield* inParts(0, length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (account[i] === 0 || (status && status.codes[i] !== 0 && status.codes[i] !== done))
        continue;
      const home = account[i]! * HOME;
      const place = homes[home]!;
      if (place === 0) {
        unknownAccounts++;
        continue;
      }
      const outbound = direction!.codes[i] === out;
      const human = outbound && !(automated && hasBit(automated.bits, i));
      let bits = human ? ATTEMPT : 0;
      if (kind!.codes[i] === text) bits |= outbound ? (human ? HUMAN_TEXT : 0) : INBOUND_TEXT;
      else if (kind!.codes[i] === call) {
        hasCalls = true;
        if (outcome && outcome.codes[i] === answered) bits |= ANSWERED_CALL;
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
  });
  return {
    order: yield* timeOrder(at),
    at,
    what,
    row,
    account,
    list,
    person,
    seconds: seconds?.values ?? null,
    unknownAccounts,
    hasCalls,
    hasOutcome: outcome !== null,
    hasSeconds: seconds !== null,
    hasPerson: person !== null,
  };
}

/** Numbers by account code in `homesOf`. */
const HOME = 4;

/** By account code, side by side: its row + 1 (0: none, or `SEVERAL`), and that row's list and rep. */
function* homesOf(base: Accounts): Generator<undefined, Uint32Array> {
  const { firstRow, rowsOf, list } = base.rows;
  const codes = base.directory.accountIds.values.length;
  const homes = new Uint32Array(codes * HOME);
  const rep = repsOf(base);
  yield* inParts(1, codes, (from, to) => {
    for (let a = from; a < to; a++) {
      const count = firstRow[a + 1]! - firstRow[a]!;
      if (count === 0) continue;
      const row = rowsOf[firstRow[a]!]!;
      homes[a * HOME] = count > 1 ? SEVERAL : row + 1;
      homes[a * HOME + 1] = list[row]!;
      homes[a * HOME + 2] = rep[row]!;
    }
  });
  return homes;
}

/** Rep codes by row. */
export function repsOf({ length, rows, runs }: Accounts): Uint32Array {
  const reps = new Uint32Array(length);
  for (let run = 0; run < runs.count; run++)
    reps.fill(rows.runRep[run]!, runs.start[run], runs.start[run + 1]);
  return reps;
}
