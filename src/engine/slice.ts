import type { Bitmap, NumberArray } from '../data/columns.js';
import type { Base, CodeArray, Dimension, Facts, Links } from '../derive/base.js';
import { countRange, onesOf } from '../derive/bits.js';
import { endOfCode, runAt } from '../derive/runs.js';

/** Rows `[from, to)` of a base. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Rows that lie together, as a base of their own; all of them are in the period. */
export interface Slice {
  readonly base: Base;
  readonly facts: Facts;
  /** The first row in the whole. */
  readonly from: number;
}

/** Those of equal code in what rows are clustered by that a period has; null where it has a part of one. */
const known = new WeakMap<Bitmap, readonly (Stretch & { code: number })[] | null>();

/**
 * The stretches of equal code in what rows are clustered by that a period has wholly, and that a filter lets through.
 * Null where rows are not clustered, or where the period has a part of a stretch.
 * @param passes whether a code may be there
 */
export function stretchesIn(
  base: Base,
  inPeriod: Bitmap,
  passes: (code: number, of: Dimension) => boolean,
): Stretch[] | null {
  const of = base.clusteredBy === undefined ? null : base.dimension(base.clusteredBy);
  if (!of?.perRun) return null;
  let all = known.get(inPeriod);
  if (all === undefined) known.set(inPeriod, (all = wholeIn(base, inPeriod, of.perRun)));
  return all && all.filter(({ code }) => passes(code, of));
}

function wholeIn({ runs: { start, count } }: Base, inPeriod: Bitmap, codes: CodeArray) {
  const found: (Stretch & { code: number })[] = [];
  for (let run = 0, next: number; run < count; run = next) {
    next = endOfCode(codes, run);
    const [from, to] = [start[run]!, start[next]!];
    const rows = countRange(inPeriod, from, to);
    if (rows !== 0 && rows !== to - from) return null;
    if (rows) found.push({ from, to, code: codes[run]! });
  }
  return found;
}

/** One stretch where they follow each other, else null. */
export function joined(stretches: readonly Stretch[]): Stretch | null {
  for (let i = 1; i < stretches.length; i++)
    if (stretches[i]!.from !== stretches[i - 1]!.to) return null;
  return stretches.length ? { from: stretches[0]!.from, to: stretches.at(-1)!.to } : null;
}

/**
 * Rows that are made from those of another base, and mean the same.
 * @param of makes a dimension from one of the other base
 */
export function basedOn(
  whole: Base,
  rows: Pick<Base, 'length' | 'runs' | 'real'>,
  of: (dimension: Dimension) => Dimension | null,
): Base {
  const known = new Map<string, Dimension | null>();
  return {
    table: whole.table,
    dimensions: whole.dimensions,
    actors: whole.actors,
    details: {},
    facts: (window) => whole.facts(window),
    unitsWithin: (code) => whole.unitsWithin?.(code) ?? [code],
    scopeOf: (viewer) => whole.scopeOf?.(viewer) ?? {},
    ...rows,
    dimension(id) {
      if (!known.has(id)) {
        const dimension = whole.dimension(id);
        known.set(id, dimension && of(dimension));
      }
      return known.get(id)!;
    },
  };
}

/** The flags and amounts of other rows. */
export const factsOf = (
  { flags, amounts }: Facts,
  bits: (of: Bitmap) => Bitmap,
  numbers: (of: NumberArray) => NumberArray,
): Pick<Facts, 'flags' | 'amounts'> => ({
  flags: each(flags, bits),
  amounts: each(amounts, ({ values, valid, scale }) => ({
    values: numbers(values),
    valid: valid && bits(valid),
    scale,
  })),
});

/** Views into the columns of the whole, from the word of bits on in which the first row is. Nothing is copied but links. */
export function sliceOf(base: Base, facts: Facts, { from, to }: Stretch): Slice {
  const word = from >> 5;
  const first = word << 5;
  const run = runAt(base, first);
  const end = runAt(base, to - 1) + 1;
  const start = base.runs.start.slice(run, end + 1).map((row) => Math.max(row, first) - first);
  const bits = (of: Bitmap): Bitmap => of.subarray(word, (to + 31) >> 5);
  const inPeriod = onesOf(to - first);
  inPeriod[0]! &= -1 << (from & 31);
  return {
    from,
    base: basedOn(
      base,
      {
        length: to - first,
        runs: { count: end - run, start },
        real: base.real && bits(base.real),
      },
      dimensionIn,
    ),
    facts: {
      ...facts,
      inPeriod,
      ...factsOf(facts, bits, (values) => values.subarray(first, to)),
      links: each(facts.links, linksIn),
    },
  };

  function dimensionIn(dimension: Dimension): Dimension {
    const { perRun, perRow, many, applies } = dimension;
    return {
      ...dimension,
      perRun: perRun && perRun.subarray(run, end),
      perRow: perRow && perRow.subarray(first, to),
      ...(many && { many: { ...many, start: many.start.subarray(first, to + 1) } }),
      ...(applies && { applies: bits(applies) }),
    };
  }

  function linksIn(links: Links): Links {
    return {
      ...links,
      rows: links.rows.map((row) => (row < first || row >= to ? -1 : row - first)),
    };
  }
}

/** The same keys with what is made of each value. */
const each = <T, U>(of: ReadonlyMap<string, T>, make: (one: T) => U): Map<string, U> =>
  new Map([...of].map(([id, one]) => [id, make(one)]));
