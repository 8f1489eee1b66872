import { newBitmap, setBit, type Bitmap, type CodeColumn, type Table } from '../../data/columns.js';
import { codesOf, numbersOf } from '../read.js';
import { known, type Deals } from './deals.js';

/** The table `documents`: versions of offers, with their dates as first instants of days (NaN: none). */
export class Offers {
  readonly table: Table;
  /** Deal of each document, -1 where the table `opportunities` lacks it. */
  readonly deal: Int32Array;
  readonly issuedOn: Float64Array;
  readonly decidedOn: Float64Array;
  /** Which offer each document is a version of. */
  readonly #offer: Uint32Array;
  readonly #version: Float64Array;
  readonly #status: CodeColumn;

  constructor(deals: Deals, table: Table) {
    this.table = table;
    const codes = codesOf(table, 'opportunity')!.codes;
    this.deal = Int32Array.from(codes, (code) => deals.dealOf(code));
    this.issuedOn = deals.startsOf(table, 'issuedOn');
    this.decidedOn = deals.startsOf(table, 'decidedOn');
    this.#version = known(numbersOf(table, 'version'), table.length).map((version) =>
      Number.isNaN(version) ? -Infinity : version,
    );
    const numbers = codesOf(table, 'number')?.codes;
    const offers = new Map<string, number>();
    this.#offer = Uint32Array.from(codes, (deal, document) => {
      const number = numbers?.[document];
      const key = number ? `${deal} ${number}` : `#${document}`;
      if (!offers.has(key)) offers.set(key, offers.size);
      return offers.get(key)!;
    });
    this.#status = codesOf(table, 'status')!;
  }

  is(document: number, status: string): boolean {
    const { codes, dictionary } = this.#status;
    return dictionary.values[codes[document]!] === status;
  }

  /** The version of each offer that counts at an instant. */
  countingAt(instant: number): Bitmap {
    const { table, issuedOn, decidedOn } = this;
    const best = new Int32Array(table.length).fill(-1);
    for (let i = 0; i < table.length; i++) {
      if (!(issuedOn[i]! < instant)) continue;
      if (this.is(i, 'cancelled') && !(decidedOn[i]! >= instant)) continue;
      const offer = this.#offer[i]!;
      if (best[offer]! < 0 || !this.#isBefore(i, best[offer]!)) best[offer] = i;
    }
    const bits = newBitmap(table.length);
    for (const document of best) if (document >= 0) setBit(bits, document);
    return bits;
  }

  #isBefore(a: number, b: number): boolean {
    const [version, issuedOn] = [this.#version, this.issuedOn];
    return version[a] !== version[b] ? version[a]! < version[b]! : issuedOn[a]! < issuedOn[b]!;
  }
}
