import { isValid, newBitmap, type Bitmap } from '../../data/columns.js';
import { inParts } from '../parts.js';
import { codesOf, instantsOf } from '../read.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';

export interface OptOutFacts {
  /** No full opt-out in force at the window's end. */
  contactable: Bitmap;
  /** A full opt-out made in the window. */
  optedOut: Bitmap;
  /** … of which by uploaded file. */
  optedOutExternal: Bitmap;
}

/** What is known of an account. */
const IN_FORCE = 1;
const MADE = 2;
const BY_FILE = 4;

/** Null where the data have no table `optOuts`. */
export function* optOutFacts(
  base: Accounts,
  window: Window,
): Generator<undefined, OptOutFacts | null> {
  const table = base.data.tables['optOuts'];
  const accounts = codesOf(table, 'account');
  if (!accounts) return null;
  const scope = codesOf(table, 'scope')!;
  const source = codesOf(table, 'source');
  const at = instantsOf(table, 'at')!;
  const revokedAt = instantsOf(table, 'revokedAt');
  const full = scope.dictionary.codeOf('full');
  const file = source?.dictionary.codeOf('file');
  const known = new Uint8Array(base.directory.accountIds.size);
  yield* inParts(0, table!.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const made = at.values[i]!;
      if (scope.codes[i] !== full || !(made < window.end)) continue;
      const a = accounts.codes[i]!;
      if (!(revokedAt && isValid(revokedAt, i) && revokedAt.values[i]! < window.end))
        known[a]! |= IN_FORCE;
      if (made >= window.start)
        known[a]! |= source && source.codes[i] === file ? MADE | BY_FILE : MADE;
    }
  });
  const contactable = newBitmap(base.length);
  const optedOut = newBitmap(base.length);
  const optedOutExternal = newBitmap(base.length);
  const { account } = base.rows;
  yield* inParts(0, base.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const facts = known[account[row]!]!;
      const bit = 1 << (row & 31);
      if (!(facts & IN_FORCE)) contactable[row >> 5]! |= bit;
      if (facts & MADE) optedOut[row >> 5]! |= bit;
      if (facts & BY_FILE) optedOutExternal[row >> 5]! |= bit;
    }
  });
  return { contactable, optedOut, optedOutExternal };
}
