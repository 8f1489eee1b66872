import { isValid, type Table } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { dictionaryOf, Names, refsByCode } from '../names.js';
import { inParts } from '../parts.js';
import { codesOf, numbersOf } from '../read.js';

/** Rows of prospect files, and behind them the files that have no rows. */
export class Prospects {
  readonly table: Table;
  readonly files: Names;
  /** Files without rows, by code. */
  readonly empty: readonly number[];
  readonly length: number;
  /** By row, as all below: rows of the table, then empty files. */
  readonly file: Uint32Array;
  readonly source: Uint32Array;
  /** Ten-thousandths; a file's cost is shared by its rows. NaN where it is not known. */
  readonly cost: Float64Array;

  private constructor({ tables }: LoadedDataset, rowsOf: Uint32Array, files: Names) {
    this.table = tables['prospects']!;
    this.files = files;
    this.empty = [...rowsOf.keys()].filter((code) => files.rowOf(code) >= 0 && rowsOf[code] === 0);
    this.length = this.table.length + this.empty.length;
    this.file = new Uint32Array(this.length);
    this.source = new Uint32Array(this.length);
    this.cost = new Float64Array(this.length);
    const file = codesOf(this.table, 'file');
    if (file) this.file.set(file.codes);
    this.file.set(this.empty, this.table.length);
  }

  static *of(data: LoadedDataset): Generator<undefined, Prospects> {
    const { prospects: table, prospectFiles } = data.tables;
    const file = codesOf(table, 'file');
    const files = new Names(dictionaryOf(file, codesOf(prospectFiles, 'id')), prospectFiles);
    const rowsOf = new Uint32Array(files.dictionary.size);
    yield* inParts(0, table!.length, (from, to) => {
      for (let row = from; row < to; row++) rowsOf[file!.codes[row]!]!++;
    });
    const prospects = new Prospects(data, rowsOf, files);
    const sourceOf = refsByCode(files, 'source');
    const costs = prospects.#costs();
    const placed = new Uint32Array(rowsOf.length);
    yield* inParts(0, prospects.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const code = prospects.file[row]!;
        prospects.source[row] = sourceOf[code]!;
        prospects.cost[row] = part(costs[code]!, Math.max(1, rowsOf[code]!), placed[code]!++);
      }
    });
    return prospects;
  }

  codes(column: string): Uint32Array {
    const codes = new Uint32Array(this.length);
    const given = codesOf(this.table, column);
    if (given) codes.set(given.codes);
    return codes;
  }

  #costs(): Float64Array {
    const { files } = this;
    const column = numbersOf(files.table, 'cost');
    return Float64Array.from(files.dictionary.values, (_, code) => {
      const row = files.rowOf(code);
      return column && row >= 0 && isValid(column, row) ? column.values[row]! : NaN;
    });
  }
}

/** What falls on one of `of` equal parts; the first ones take what does not divide. */
function part(amount: number, of: number, place: number): number {
  const whole = Math.floor(amount / of);
  return whole + Number(place < amount - whole * of);
}
