import { newBitmap, type Bitmap } from '../data/columns.js';
import type { Filters, Notice } from '../contract/query.js';
import { JalonError } from '../contract/error.js';
import { filtersOf, type Asked } from './asked.js';
import type { Base, Dimension, Facts, Many } from '../derive/base.js';
import { filterKeys, valuesOf } from './filters.js';
import { notice } from './notices.js';
import type { Scan } from './scan.js';
import type { Selection } from './selection.js';
import { lowestBit } from '../derive/bits.js';

/**
 * Rows that the query's filters, the viewer's and the key of a row let pass. In that key a unit is itself alone.
 * Throws a `JalonError` with code `query` for a key that no report knows.
 */
export function select(
  asked: Asked,
  { base, facts }: Pick<Scan, 'base' | 'facts'>,
  notices: Notice[],
  group: Filters = {},
): Selection {
  const { base: whole, report } = asked;
  const say = (code: string, detail: Record<string, string>): void =>
    void notices.push(notice(asked, code, detail));
  const anyActor = facts.inPeriod?.slice() ?? rowsWithAny(facts, report.of ?? [], base.length);
  const byActor: ((of: Bitmap) => void)[] = [];
  for (const filters of [...filtersOf(asked), group]) {
    for (const [key, value] of Object.entries(filters)) {
      if (!(filterKeys as readonly string[]).includes(key) && !whole.dimension(key))
        throw new JalonError('query', `No report has a filter "${key}".`, {
          detail: { filter: key },
        });
      if (key === 'period' || key === 'compare') continue;
      const values = valuesOf(value);
      if (values.length === 0) continue;
      const dimension = base.dimension(key);
      if (!dimension) {
        say('filter-not-applicable', { filter: key, table: base.table });
        continue;
      }
      const within = filters !== group;
      const wanted = wantedOf(base, dimension, values, say, within);
      const narrow = (of: Bitmap): void => keepWhere(of, base, dimension, wanted, within);
      if (base.actors.includes(key)) byActor.push(narrow);
      else narrow(anyActor);
    }
  }
  const rows = byActor.length ? anyActor.slice() : anyActor;
  for (const narrow of byActor) narrow(rows);
  return { rows, anyActor };
}

function rowsWithAny({ flags }: Facts, ids: readonly string[], length: number): Bitmap {
  const rows = newBitmap(length);
  for (const id of ids) {
    const bits = flags.get(id);
    if (bits) for (let i = 0; i < rows.length; i++) rows[i]! |= bits[i]!;
  }
  return rows;
}

/** 1 for each code of a dimension that a filter's values let pass. */
function wantedOf(
  base: Base,
  dimension: Dimension,
  values: readonly (string | null)[],
  say: (code: string, detail: Record<string, string>) => void,
  within: boolean,
): Uint8Array {
  const { id, size } = dimension;
  const wanted = new Uint8Array(size);
  for (const value of values) {
    const code = value === null ? 0 : dimension.codeOf(value);
    if (code < 0 || code >= size || (code > 0 && !dimension.has(code)))
      say('unknown-value', { filter: id, value: String(value) });
    else if (within && id === 'unit' && base.unitsWithin)
      for (const unit of base.unitsWithin(code)) wanted[unit] = 1;
    else wanted[code] = 1;
  }
  return wanted;
}

/** Clears those of `rows` that have none of the wanted codes. */
function keepWhere(
  rows: Bitmap,
  { runs: { start } }: Base,
  { perRun, perRow, many, applies }: Dimension,
  wanted: Uint8Array,
  othersPass: boolean,
): void {
  let run = 0;
  for (let i = 0; i < rows.length; i++) {
    const all = rows[i]!;
    if (all === 0) continue;
    const first = i << 5;
    let kept = applies && othersPass ? all & ~applies[i]! : 0;
    for (let word = all, left = all; word !== 0; word = left) {
      const row = first + lowestBit(word);
      if (perRun) {
        while (start[run + 1]! <= row) run++;
        const end = start[run + 1]! - first;
        left = end < 32 ? word & (-1 << end) : 0;
        if (wanted[perRun[run]!]) kept |= word & ~left;
      } else {
        left = word & (word - 1);
        if (perRow ? wanted[perRow[row]!] : isAnyWanted(many!, row, wanted)) kept |= word ^ left;
      }
    }
    rows[i] = kept;
  }
}

function isAnyWanted({ start, codes }: Many, row: number, wanted: Uint8Array): boolean {
  for (let i = start[row]!; i < start[row + 1]!; i++) if (wanted[codes[i]!]) return true;
  return false;
}
