import { cellText, decode, type ByteCells } from './bytes/cells.js';
import type { Dictionary } from './columns.js';

/**
 * Dictionary that can grow: open addressing over codes, about three times as fast as a `Map` on a million long ids.
 * Built from `values` it makes its index at the first question.
 */
export class StringDictionary implements Dictionary {
  #slots = new Uint32Array(0);
  #hashes = new Uint32Array(0);
  /** Values that came as bytes, one behind the other; that of a code lies between its head and the next. */
  #bytes = new Uint8Array(0);
  #heads = new Uint32Array(2);
  /** Values that are in the index. */
  #indexed = 1;

  constructor(public values: string[] = ['']) {}

  codeOf(value: string): number {
    this.reserve(0);
    return value === '' ? 0 : this.#slots[this.#slotOf(value, hashOf(value))] || -1;
  }

  /** Code of a value, which is added where it is new. */
  add(value: string): number {
    if (value === '') return 0;
    this.reserve(1);
    const hash = hashOf(value);
    const slot = this.#slotOf(value, hash);
    const known = this.#slots[slot]!;
    if (known) return known;
    this.#hashes[this.#indexed] = hash;
    this.#slots[slot] = this.#indexed++;
    this.#heads[this.#indexed] = this.#heads[this.#indexed - 1]!;
    return this.values.push(value) - 1;
  }

  /**
   * Fills `out` with the codes of cells, adding what is new; 0 for an empty one. Bytes are compared with bytes: a string
   * is made for a new value alone, and for all new ones together.
   */
  addCells(cells: ByteCells, count: number, out: Float64Array): void {
    const { bytes, starts, ends, stride } = cells;
    this.reserve(count);
    const slots = this.#slots;
    const hashes = this.#hashes;
    const heads = this.#heads;
    const mask = slots.length - 1;
    let { at } = cells;
    for (let i = 0; i < count; i++, at += stride) {
      const start = starts[at]!;
      const length = ends[at]! - start;
      if (length === 0) {
        out[i] = 0;
        continue;
      }
      let hash = 0x811c9dc5;
      let all = length;
      for (let j = start; j < start + length; j++) {
        const c = bytes[j]!;
        all |= c;
        hash = Math.imul(hash ^ c, 0x01000193);
      }
      // What has other signs than ASCII, or doubled quotes, is text first.
      if (all < 0 || (all & 0x80) !== 0) {
        this.#settle();
        out[i] = this.add(cellText(cells, i));
        continue;
      }
      hash = mixed(hash);
      let slot = hash & mask;
      let code = slots[slot]!;
      for (; code !== 0; code = slots[slot]!) {
        if (hashes[code] === hash && this.#isAt(code, bytes, start, length)) break;
        slot = (slot + 1) & mask;
      }
      if (code === 0) {
        code = this.#indexed++;
        hashes[code] = hash;
        slots[slot] = code;
        const from = heads[code]!;
        if (from + length > this.#bytes.length) {
          const larger = new Uint8Array((from + length) * 2);
          larger.set(this.#bytes);
          this.#bytes = larger;
        }
        for (let j = 0; j < length; j++) this.#bytes[from + j] = bytes[start + j]!;
        heads[code + 1] = from + length;
      }
      out[i] = code;
    }
    this.#settle();
  }

  /** Whether these bytes are the value of a code. */
  #isAt(code: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = this.#heads[code]!;
    const own = this.#bytes;
    let j = 0;
    if (this.#heads[code + 1]! === from) {
      const value = this.values[code]!;
      if (value.length !== length) return false;
      while (j < length && value.charCodeAt(j) === bytes[start + j]) j++;
    } else {
      if (this.#heads[code + 1]! - from !== length) return false;
      while (j < length && own[from + j] === bytes[start + j]) j++;
    }
    return j === length;
  }

  /** Makes strings of the values that are in the index as bytes alone. */
  #settle(): void {
    const { values } = this;
    const heads = this.#heads;
    const first = heads[values.length]!;
    if (values.length === this.#indexed) return;
    const text = decode(this.#bytes.subarray(first, heads[this.#indexed]));
    for (let code = values.length; code < this.#indexed; code++)
      values.push(text.slice(heads[code]! - first, heads[code + 1]! - first));
  }

  /** Frees all but the values; the next question makes an index anew. */
  rest(): void {
    // An array that has grown has room for half as many again.
    this.values = this.values.slice();
    this.#slots = new Uint32Array(0);
    this.#hashes = new Uint32Array(0);
    this.#bytes = new Uint8Array(0);
    this.#heads = new Uint32Array(2);
    this.#indexed = 1;
  }

  /** Makes room for so many further values, so that adding them does not stop to grow, and an index of those there are. */
  reserve(count: number): void {
    const { values } = this;
    const size = values.length + count;
    if (size > this.#hashes.length) {
      let capacity = 64;
      while (capacity < size) capacity *= 2;
      const hashes = new Uint32Array(capacity);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      const heads = new Uint32Array(capacity + 1);
      heads.set(this.#heads);
      this.#heads = heads;
      this.#slots = new Uint32Array(capacity * 2);
      for (let code = 1; code < this.#indexed; code++)
        this.#slots[this.#slotOf(null, hashes[code]!)] = code;
    }
    for (; this.#indexed < values.length; this.#indexed++) {
      const hash = hashOf(values[this.#indexed]!);
      this.#hashes[this.#indexed] = hash;
      this.#slots[this.#slotOf(null, hash)] = this.#indexed;
      this.#heads[this.#indexed + 1] = this.#heads[this.#indexed]!;
    }
  }

  /** Slot of a value, or the free one where it belongs; null: the free one. */
  #slotOf(value: string | null, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (this.#hashes[code] === hash && this.values[code] === value) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

/** FNV-1a with a final mix, for ids that differ in their last characters only. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
