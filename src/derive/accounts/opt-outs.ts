import { isValid, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
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

/** Null where the data have no table `optOuts`. */
export function optOutFacts(base: Accounts, window: Window): OptOutFacts | null {
  const table = base.data.tables['optOuts'];
  const account = codesOf(table, 'account');
  if (!account) return null;
  const scope = codesOf(table, 'scope')!;
  const source = codesOf(table, 'source');
  const at = instantsOf(table, 'at')!;
  const revokedAt = instantsOf(table, 'revokedAt');
  const full = scope.dictionary.codeOf('full');
  const file = source?.dictionary.codeOf('file');
  const codes = base.directory.accountIds.values.length;
  const inForce = new Uint8Array(codes);
  const made = new Uint8Array(codes);
  const byFile = new Uint8Array(codes);
  for (let i = 0; i < table!.length; i++) {
    const made_ = at.values[i]!;
    if (scope.codes[i] !== full || !(made_ < window.end)) continue;
    const a = account.codes[i]!;
    if (!(revokedAt && isValid(revokedAt, i) && revokedAt.values[i]! < window.end)) inForce[a] = 1;
    if (made_ >= window.start) {
      made[a] = 1;
      if (source && source.codes[i] === file) byFile[a] = 1;
    }
  }
  const rowsWhere = (test: (account: number) => boolean): Bitmap => {
    const bits = newBitmap(base.length);
    for (let row = 0; row < base.length; row++)
      if (test(base.rows.account[row]!)) setBit(bits, row);
    return bits;
  };
  return {
    contactable: rowsWhere((a) => inForce[a] === 0),
    optedOut: rowsWhere((a) => made[a] === 1),
    optedOutExternal: rowsWhere((a) => byFile[a] === 1),
  };
}
