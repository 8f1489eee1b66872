import { newBitmap, type Bitmap } from '../data/columns.js';
import type { Filters, Notice } from '../contract/query.js';
import { filtersOf, type Asked } from './asked.js';
import type { Base, CodeArray, Dimension, Facts } from '../derive/base.js';
import { isPeriod, valuesOf } from './filters.js';
import { notice } from './notices.js';
import { queryError } from './plan.js';
import type { Scan } from './scan.js';
import type { Selection } from './selection.js';
import { eachBit, onesOf, setRange, union } from '../derive/bits.js';
import { runAt } from '../derive/runs.js';

/** Clears those of rows that a filter leaves out. */
type Narrow = (rows: Bitmap) => void;

/** Rows that the query's filters, the viewer's and the key of a row let pass. In that key a unit is itself alone. */
export function select(
  asked: Asked,
  { base, facts }: Pick<Scan, 'base' | 'facts'>,
  notices: Notice[],
  group: Filters = {},
): Selection {
  const anyActor =
    facts.inPeriod?.slice() ?? rowsWithAny(facts, asked.report.of ?? [], base.length);
  const { others, byActor } = narrowing(asked, base, notices, group);
  for (const narrow of others) narrow(anyActor);
  const rows = byActor.length ? anyActor.slice() : anyActor;
  for (const narrow of byActor) narrow(rows);
  return { rows, anyActor };
}

/** The base with the facts that rows have once the question's filters chose among them: see `Base.chosenBy`. */
export function chosenBase(asked: Asked): Base {
  const { base } = asked;
  const ids = base.chosenBy ?? [];
  const { others } = ids.length ? narrowing(asked, base, [], {}, ids) : { others: [] };
  if (!others.length) return base;
  const rows = onesOf(base.length);
  for (const narrow of others) narrow(rows);
  return base.among!(rows);
}

/**
 * What the filters of a question leave out; apart, those by whose acts count.
 * Throws a `JalonError` with code `query` for a key that no report knows.
 * @param only filters by these dimensions alone
 */
export function narrowing(
  asked: Asked,
  base: Base,
  notices: Notice[],
  group: Filters = {},
  only?: readonly string[],
): { others: Narrow[]; byActor: Narrow[] } {
  const { base: whole, catalogue } = asked;
  const say = (code: string, detail: Record<string, string>): void =>
    void notices.push(notice(asked, code, detail));
  const [others, byActor]: [Narrow[], Narrow[]] = [[], []];
  for (const filters of [...filtersOf(asked), group]) {
    for (const [key, value] of Object.entries(filters)) {
      if (isPeriod(key) || only?.includes(key) === false) continue;
      if (!whole.dimension(key) && !catalogue.reports.some((one) => one.dimensions.includes(key)))
        throw queryError(`No report has a filter "${key}".`, { filter: key });
      const values = valuesOf(value);
      if (!values.length) continue;
      const dimension = base.dimension(key);
      if (!dimension) {
        say('filter-not-applicable', { filter: key, table: base.table });
        continue;
      }
      const within = filters !== group;
      const { size } = dimension;
      const wanted = new Uint8Array(size);
      for (const one of values) {
        const code = one === null ? 0 : dimension.codeOf(one);
        if (code < 0 || code >= size || (code > 0 && !dimension.has(code)))
          say('unknown-value', { filter: key, value: String(one) });
        else if (within && key === 'unit' && base.unitsWithin)
          for (const unit of base.unitsWithin(code)) wanted[unit] = 1;
        else wanted[code] = 1;
      }
      const narrow = (rows: Bitmap): void => keepWhere(rows, base, dimension, wanted, within);
      (base.actors.includes(key) ? byActor : others).push(narrow);
    }
  }
  return { others, byActor };
}

const rowsWithAny = ({ flags }: Facts, ids: readonly string[], length: number): Bitmap =>
  ids.flatMap((id) => flags.get(id) ?? []).reduce(union, newBitmap(length));

/** Clears those of `rows` that have none of the wanted codes. */
function keepWhere(
  rows: Bitmap,
  base: Base,
  { perRun, perRow, many, applies }: Dimension,
  wanted: Uint8Array,
  othersPass: boolean,
): void {
  const others = applies && othersPass ? rows.map((word, i) => word & ~applies[i]!) : null;
  if (many)
    eachBit(rows.slice(), (row) => {
      const codes = many.codes.subarray(many.start[row], many.start[row + 1]);
      if (!codes.some((code) => wanted[code])) setRange(rows, row, row + 1, 0);
    });
  else keepRuns(rows, perRun && base.runs, (perRun ?? perRow)!, wanted);
  if (others) for (let i = 0; i < rows.length; i++) rows[i]! |= others[i]!;
}

/** The same where each run, or each row without runs, has a code. Words without a row are passed over. */
function keepRuns(
  rows: Bitmap,
  runs: Base['runs'] | null,
  codes: CodeArray,
  wanted: Uint8Array,
): void {
  const startOf = (run: number): number => (runs ? runs.start[run]! : run);
  const count = codes.length;
  for (let run = 0, end: number; run < count; run = end) {
    let word = startOf(run) >> 5;
    if (rows[word] === 0) {
      while (rows[word] === 0) word++;
      if (word >= rows.length) return;
      run = runs ? runAt({ runs }, word << 5) : word << 5;
    }
    const isWanted = wanted[codes[run]!];
    end = run + 1;
    while (end < count && wanted[codes[end]!] === isWanted) end++;
    if (!isWanted) setRange(rows, startOf(run), startOf(end), 0);
  }
}
