import { newBitmap, type Bitmap } from '../data/columns.js';
import type { Filters, Notice } from '../contract/query.js';
import { JalonError } from '../contract/error.js';
import { filtersOf, type Asked } from './asked.js';
import type { Base, Dimension, Facts } from '../derive/base.js';
import { filterKeys, valuesOf } from './filters.js';
import { notice } from './notices.js';
import type { Scan } from './scan.js';
import type { Selection } from './selection.js';
import { and, setRange } from '../derive/bits.js';

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
  const byActor: Bitmap[] = [];
  for (const filters of [...filtersOf(asked), group]) {
    for (const [key, value] of Object.entries(filters)) {
      if (!(filterKeys as readonly string[]).includes(key) && !whole.dimension(key))
        throw new JalonError('query', `No report has a filter "${key}".`, {
          detail: { filter: key },
        });
      if (key === 'period' || key === 'compare') continue;
      const values = valuesOf(value);
      if (values.length === 0) continue;
      const rows = rowsOf(base, key, values, say, filters !== group);
      if (!rows) continue;
      if (base.actors.includes(key)) byActor.push(rows);
      else and(anyActor, rows);
    }
  }
  const rows = byActor.length ? anyActor.slice() : anyActor;
  for (const bits of byActor) and(rows, bits);
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

/** Rows whose dimension has one of the values, or null where the table has no such dimension. */
function rowsOf(
  base: Base,
  key: string,
  values: readonly (string | null)[],
  say: (code: string, detail: Record<string, string>) => void,
  within: boolean,
): Bitmap | null {
  const dimension = base.dimension(key);
  if (!dimension) {
    say('filter-not-applicable', { filter: key, table: base.table });
    return null;
  }
  const wanted = new Uint8Array(dimension.size);
  for (const value of values) {
    const code = value === null ? 0 : dimension.codeOf(value);
    if (code < 0 || code >= dimension.size || (code > 0 && !dimension.has(code))) {
      say('unknown-value', { filter: key, value: String(value) });
    } else if (within && key === 'unit' && base.unitsWithin)
      for (const unit of base.unitsWithin(code)) wanted[unit] = 1;
    else wanted[code] = 1;
  }
  return rowsWhere(base, dimension, wanted, within);
}

function rowsWhere(
  base: Base,
  { perRun, perRow, many, applies }: Dimension,
  wanted: Uint8Array,
  othersPass: boolean,
): Bitmap {
  const bits = new Uint32Array((base.length + 31) >> 5);
  if (perRun) {
    const { start, count } = base.runs;
    for (let run = 0; run < count; run++)
      if (wanted[perRun[run]!]) setRange(bits, start[run]!, start[run + 1]!);
  } else if (perRow) {
    for (let row = 0; row < perRow.length; row++)
      if (wanted[perRow[row]!]) bits[row >> 5]! |= 1 << (row & 31);
  } else if (many) {
    for (let row = 0; row < base.length; row++)
      for (let i = many.start[row]!; i < many.start[row + 1]!; i++)
        if (wanted[many.codes[i]!]) bits[row >> 5]! |= 1 << (row & 31);
  }
  if (applies && othersPass) for (let i = 0; i < bits.length; i++) bits[i]! |= ~applies[i]!;
  return bits;
}
