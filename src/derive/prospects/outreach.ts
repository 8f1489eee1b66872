import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Activities } from '../activities/activities.js';
import { dictionaryOf, Names } from '../names.js';
import { inParts } from '../parts.js';
import { codesOf } from '../read.js';
import type { Prospects } from './prospects.js';
import type { Outreach } from './rows.js';

/** The status of a row that nobody has worked; all others say that somebody has. */
const FRESH = 'new';

/** What was done with prospects; `length`: of all rows. */
export function* outreachTo(
  { table }: Prospects,
  activities: Activities | null,
  length: number,
): Generator<undefined, Outreach> {
  const count = activities?.length ?? 0;
  const prospectOf = new Int32Array(count).fill(-1);
  const named = activities && codesOf(activities.table, 'prospect')?.codes;
  const names = new Names(dictionaryOf(codesOf(table, 'id')), table);
  yield;
  if (named)
    yield* inParts(0, count, (from, to) => {
      for (let i = from; i < to; i++) if (named[i]) prospectOf[i] = names.rowOf(named[i]!);
    });
  const kinds = activities && (yield* activities.where(count, 'kind', { call: 'call' }));
  const ways = activities && (yield* activities.where(count, 'direction', { out: 'out' }));
  const isOut = ways?.get('out') ?? newBitmap(0);
  const is = newBitmap(count);
  const hasAny = newBitmap(length);
  yield* inParts(0, count, (from, to) => {
    for (let i = from; i < to; i++) {
      const isDone = !activities!.isPlanned(i) && !activities!.isAutomated(i);
      if (prospectOf[i]! < 0 || !isDone || !hasBit(isOut, i)) continue;
      setBit(is, i);
      setBit(hasAny, prospectOf[i]!);
    }
  });
  const byStatus = newBitmap(length);
  const status = codesOf(table, 'status');
  const fresh = status?.dictionary.codeOf(FRESH);
  yield* inParts(0, table.length, (from, to) => {
    for (let row = from; row < to; row++)
      if (!hasBit(hasAny, row) && status!.codes[row] !== fresh) setBit(byStatus, row);
  });
  return { prospectOf, is, isCall: kinds?.get('call') ?? newBitmap(0), byStatus };
}
