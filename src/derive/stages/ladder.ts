import type { Deals } from '../deals/deals.js';
import { codesOf, numbersOf, textOf } from '../read.js';

/** The stages that deals pass through, by stage code, and where each stands in its pipeline. */
export class Ladder {
  /** Place in the pipeline from 0; -1 for stages of kind lost, and those that no table tells of. */
  readonly place: Int32Array;
  readonly pipeline: Uint32Array;
  /** Stages of each pipeline in order, without the lost ones. */
  readonly steps = new Map<number, number[]>();
  /** All stages that the table tells of, by pipeline, in order. */
  readonly order: readonly number[];
  readonly #kind: (string | null)[];

  constructor({ stages }: Pick<Deals, 'stages'>) {
    const { table, dictionary } = stages;
    const size = dictionary.size;
    this.place = new Int32Array(size).fill(-1);
    this.pipeline = new Uint32Array(size);
    this.#kind = new Array<string | null>(size).fill(null);
    const order = numbersOf(table, 'order')?.values;
    const pipelines = codesOf(table, 'pipeline')?.codes;
    const kind = textOf(table, 'kind');
    const known = [...Array(size).keys()]
      .filter((stage) => stages.rowOf(stage) >= 0)
      .sort((a, b) => order![stages.rowOf(a)]! - order![stages.rowOf(b)]!);
    const all = new Map<number, number[]>();
    for (const stage of known) {
      const row = stages.rowOf(stage);
      const pipeline = (this.pipeline[stage] = pipelines![row]!);
      this.#kind[stage] = kind(row);
      put(all, pipeline, stage);
      if (kind(row) !== 'lost') this.place[stage] = put(this.steps, pipeline, stage) - 1;
    }
    this.order = [...all.values()].flat();
  }

  is(stage: number, kind: string): boolean {
    return this.#kind[stage] === kind;
  }
}

function put(lists: Map<number, number[]>, pipeline: number, stage: number): number {
  let list = lists.get(pipeline);
  if (!list) lists.set(pipeline, (list = []));
  return list.push(stage);
}
