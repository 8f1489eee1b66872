import { newBitmap, setBit, type Bitmap, type FlagColumn } from '../columns.js';
import { BLOCK, cellError, Missing, type Place, type Reader } from './reader.js';

const yes = ['true', '1', 'yes', 'oui'];
const no = ['false', '0', 'no', 'non'];

function flagOf(cell: string): unknown {
  const word = cell.trim().toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : cell;
}

/** true or false; from CSV also 1 and 0, yes and no, oui and non, in any case. */
export class FlagReader implements Reader {
  #bits: Bitmap;
  readonly #missing = new Missing();
  readonly #expected: string;

  constructor(readonly place: Place) {
    this.#bits = newBitmap(place.capacity);
    this.#expected = place.text ? 'true or false (or 1/0, yes/no, oui/non)' : 'true or false';
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    if ((row + count + 31) >> 5 > this.#bits.length) {
      const larger = newBitmap(Math.max((row + count) * 2, BLOCK));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    const bits = this.#bits;
    for (let i = 0; i < count; i++) {
      let value = values[at + i];
      if (typeof value === 'string' && this.place.text) value = flagOf(value);
      if (value === true) setBit(bits, row + i);
      else if (value == null) this.#missing.mark(this.place, row + i, this.#expected);
      else if (value !== false) throw cellError(this.place, row + i, value, this.#expected);
    }
  }

  finish(length: number): FlagColumn {
    return {
      kind: 'flag',
      bits: this.#bits.slice(0, (length + 31) >> 5),
      valid: this.#missing.finish(length),
    };
  }
}
