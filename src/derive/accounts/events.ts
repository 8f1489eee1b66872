import { hasBit, isValid } from '../../data/columns.js';
import { codesOf, flagsOf, instantsOf, numbersOf } from '../read.js';
import type { Accounts } from './accounts.js';
import {
  ANSWERED_CALL,
  ATTEMPT,
  CALL,
  HUMAN_TEXT,
  INBOUND_TEXT,
  type EventIndex,
} from './event-index.js';

const CHECK_EVERY = 1 << 16;

/** Null without a table `activities` that names accounts. */
export function* indexActivities(base: Accounts): Generator<undefined, EventIndex> {
  const table = base.data.tables['activities'];
  const account = codesOf(table, 'account');
  const length = account ? table!.length : 0;
  const kind = codesOf(table, 'kind');
  const direction = codesOf(table, 'direction');
  const status = codesOf(table, 'status');
  const outcome = codesOf(table, 'outcome');
  const automated = flagsOf(table, 'automated');
  const at = instantsOf(table, 'at');
  const [text, call] = [kind?.dictionary.codeOf('text'), kind?.dictionary.codeOf('call')];
  const out = direction?.dictionary.codeOf('out');
  const done = status?.dictionary.codeOf('done');
  const answered = outcome?.dictionary.codeOf('reached');

  const what = new Uint8Array(length);
  const codes = base.directory.accountIds.values.length;
  const first = new Uint32Array(codes + 1);
  let unknownAccounts = 0;
  let hasCalls = false;
  for (let i = 0; i < length; i++) {
    if (i % CHECK_EVERY === 0) yield;
    const a = account!.codes[i]!;
    if (a === 0 || (status && status.codes[i] !== 0 && status.codes[i] !== done)) continue;
    if (base.rows.firstRow[a] === base.rows.firstRow[a + 1]) {
      unknownAccounts++;
      continue;
    }
    const outbound = direction!.codes[i] === out;
    const human = !(automated && hasBit(automated.bits, i));
    let bits = 0;
    if (outbound && human) bits |= ATTEMPT;
    if (kind!.codes[i] === text) bits |= outbound ? (human ? HUMAN_TEXT : 0) : INBOUND_TEXT;
    else if (kind!.codes[i] === call) {
      hasCalls = true;
      bits |= outcome && outcome.codes[i] === answered ? CALL | ANSWERED_CALL : CALL;
    }
    if (bits === 0) continue;
    what[i] = bits;
    first[a + 1]!++;
  }
  for (let a = 0; a < codes; a++) first[a + 1]! += first[a]!;
  yield;
  const count = first[codes]!;
  const row = new Uint32Array(count);
  const next = first.slice(0, codes);
  for (let i = 0; i < length; i++) if (what[i] !== 0) row[next[account!.codes[i]!]!++] = i;
  yield;
  const times = at?.values ?? new Float64Array(0);
  yield* sortEach(row, first, times);

  const list = codesOf(table, 'list')?.codes;
  const person = codesOf(table, 'person')?.codes;
  const seconds = numbersOf(table, 'seconds');
  const { zone } = base.data;
  const index: EventIndex = {
    first,
    row,
    at: new Float64Array(count),
    what: new Uint8Array(count),
    day: new Int32Array(count),
    list: new Uint32Array(count),
    person: new Uint32Array(count),
    seconds: new Float64Array(count),
    unknownAccounts,
    hasCalls,
    hasOutcome: outcome !== null,
    hasSeconds: seconds !== null,
    hasPerson: person !== undefined,
  };
  for (let e = 0; e < count; e++) {
    if (e % CHECK_EVERY === 0) yield;
    const i = row[e]!;
    const bits = what[i]!;
    index.at[e] = times[i]!;
    index.what[e] = bits;
    if (bits & ATTEMPT) index.day[e] = zone.dayAt(times[i]!);
    if (list) index.list[e] = list[i]!;
    if (person) index.person[e] = person[i]!;
    index.seconds[e] = bits & CALL && seconds && isValid(seconds, i) ? seconds.values[i]! : NaN;
  }
  return index;
}

/** Sorts each account's activities by instant; stable, and quick because a handful belong to one account. */
function* sortEach(
  row: Uint32Array,
  first: Uint32Array,
  at: Float64Array,
): Generator<undefined, void> {
  for (let a = 0; a + 1 < first.length; a++) {
    if (a % CHECK_EVERY === 0) yield;
    const start = first[a]!;
    const end = first[a + 1]!;
    if (end - start > 64) {
      row.set(
        Array.from(row.subarray(start, end)).sort((x, y) => at[x]! - at[y]! || x - y),
        start,
      );
      continue;
    }
    for (let i = start + 1; i < end; i++) {
      const moved = row[i]!;
      const time = at[moved]!;
      let j = i;
      while (j > start && at[row[j - 1]!]! > time) {
        row[j] = row[j - 1]!;
        j--;
      }
      row[j] = moved;
    }
  }
}
