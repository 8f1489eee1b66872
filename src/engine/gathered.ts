import { newBitmap, setBit, type Bitmap } from '../data/columns.js';
import type { Dimension } from '../derive/base.js';
import { countAll, eachBit } from '../derive/bits.js';
import type { Selection } from './selection.js';
import { basedOn, factsOf, type Slice } from './slice.js';

/** The selected rows alone, copied out of a base whose dimensions have a code a run, and whose facts have no links. */
export function gathered({ base, facts, from }: Slice, selection: Selection): [Slice, Selection] {
  const rows = new Uint32Array(countAll(selection.anyActor));
  const runs = new Uint32Array(rows.length);
  const { start } = base.runs;
  let [n, run] = [0, 0];
  eachBit(selection.anyActor, (row) => {
    while (start[run + 1]! <= row) run++;
    runs[n] = run;
    rows[n++] = row;
  });
  const bits = (of: Bitmap): Bitmap => {
    const out = newBitmap(n);
    for (let i = 0; i < n; i++) if ((of[rows[i]! >> 5]! >>> (rows[i]! & 31)) & 1) setBit(out, i);
    return out;
  };
  const inPeriod = bits(selection.anyActor);
  const small: Slice = {
    from,
    base: basedOn(
      base,
      {
        length: n,
        runs: { count: 1, start: Uint32Array.of(0, n) },
        real: base.real && bits(base.real),
      },
      dimensionIn,
    ),
    facts: {
      ...facts,
      inPeriod,
      ...factsOf(facts, bits, (values) => {
        const here = new Float64Array(n);
        for (let i = 0; i < n; i++) here[i] = values[rows[i]!]!;
        return here;
      }),
    },
  };
  return [small, { rows: bits(selection.rows), anyActor: inPeriod }];

  function dimensionIn(dimension: Dimension): Dimension | null {
    const codes = dimension.perRun;
    return codes ? { ...dimension, perRun: null, perRow: runs.map((run) => codes[run]!) } : null;
  }
}
