import { isValid, type Table } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { dictionaryOf, Names, refsByCode } from '../names.js';
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

  constructor({ tables }: LoadedDataset) {
    const table = (this.table = tables['prospects']!);
    const filesTable = tables['prospectFiles'];
    const file = codesOf(table, 'file');
    this.files = new Names(dictionaryOf(file, codesOf(filesTable, 'id')), filesTable);
    const rowsOf = new Uint32Array(this.files.dictionary.size);
    for (let row = 0; row < table.length; row++) rowsOf[file!.codes[row]!]!++;
    const known = [...rowsOf.keys()].filter((code) => this.files.rowOf(code) >= 0);
    this.empty = known.filter((code) => rowsOf[code] === 0);
    this.length = table.length + this.empty.length;
    this.file = new Uint32Array(this.length);
    if (file) this.file.set(file.codes);
    this.file.set(this.empty, table.length);
    const sourceOf = refsByCode(this.files, 'source');
    this.source = this.file.map((code) => sourceOf[code]!);
    this.cost = new Float64Array(this.length);
    const costs = this.#costs();
    const placed = new Uint32Array(rowsOf.length);
    for (let row = 0; row < this.length; row++) {
      const code = this.file[row]!;
      this.cost[row] = part(costs[code]!, Math.max(1, rowsOf[code]!), placed[code]!++);
    }
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
