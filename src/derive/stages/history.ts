import type { Table } from '../../data/columns.js';
import type { Deals } from '../deals/deals.js';
import { codesOf, instantsOf, numbersOf, textOf } from '../read.js';

/** The stages that deals pass through, by stage code, and where each stands in its pipeline. */
export class Ladder {
  /** Place in the pipeline from 0; -1 for stages of kind lost, and those that no table tells of. */
  readonly place: Int32Array;
  readonly pipeline: Uint32Array;
  /** Stages of each pipeline in order, without the lost ones. */
  readonly steps = new Map<number, number[]>();
  readonly #kind: (string | null)[];

  constructor({ stages }: Deals) {
    const { table, dictionary } = stages;
    const size = dictionary.values.length;
    this.place = new Int32Array(size).fill(-1);
    this.pipeline = new Uint32Array(size);
    this.#kind = new Array<string | null>(size).fill(null);
    const order = numbersOf(table, 'order')?.values;
    const pipelines = codesOf(table, 'pipeline')?.codes;
    const kind = textOf(table, 'kind');
    const known = [...Array(size).keys()]
      .filter((stage) => stages.rowOf(stage) >= 0)
      .sort((a, b) => order![stages.rowOf(a)]! - order![stages.rowOf(b)]!);
    for (const stage of known) {
      const row = stages.rowOf(stage);
      const pipeline = (this.pipeline[stage] = pipelines![row]!);
      this.#kind[stage] = kind(row);
      if (kind(row) === 'lost') continue;
      const steps = this.steps.get(pipeline) ?? [];
      this.place[stage] = steps.push(stage) - 1;
      this.steps.set(pipeline, steps);
    }
  }

  is(stage: number, kind: string): boolean {
    return this.#kind[stage] === kind;
  }
}

/** Entries into stages, by deal and time; at one instant in table order. */
export interface Entries {
  /** Entries of deal d: `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  readonly stage: Uint32Array;
  readonly at: Float64Array;
  /** Instants of all changes, also those into the stage where a deal already is. */
  readonly dated: Float64Array;
}

/** An entry into the stage where the deal already is, is none. */
export function entriesOf(deals: Deals, table: Table): Entries {
  const ids = codesOf(table, 'opportunity')!.codes;
  const stages = codesOf(table, 'stage')!.codes;
  const instants = instantsOf(table, 'at')!.values;
  const rowsOf = Array.from({ length: deals.length }, (): number[] => []);
  ids.forEach((id, row) => rowsOf[deals.dealOf(id)]?.push(row));
  const first = new Uint32Array(deals.length + 1);
  const kept: number[] = [];
  rowsOf.forEach((rows, deal) => {
    rows.sort((a, b) => instants[a]! - instants[b]!);
    rows.forEach((row, i) => {
      if (stages[row] !== stages[rows[i - 1] ?? -1]) kept.push(row);
    });
    first[deal + 1] = kept.length;
  });
  return {
    first,
    stage: Uint32Array.from(kept, (row) => stages[row]!),
    at: Float64Array.from(kept, (row) => instants[row]!),
    dated: Float64Array.from(rowsOf.flat(), (row) => instants[row]!),
  };
}
