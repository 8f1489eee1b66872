import { cellText, cellTexts, type ByteCells } from './bytes/cells.js';
import type { Dictionary } from './columns.js';

/**
 * Dictionary that can grow: open addressing over codes, about three times as fast as a `Map` on a million long ids.
 * Built from `values` it makes its index at the first question.
 */
export class StringDictionary implements Dictionary {
  #slots = new Uint32Array(0);
  #hashes = new Uint32Array(0);
  /** Values that are in the index. */
  #indexed = 1;

  constructor(readonly values: string[] = ['']) {}

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
    return this.values.push(value) - 1;
  }

  /**
   * Fills `out` with the codes of cells, adding what is new; 0 for an empty one. The bytes are looked up as they are:
   * a string is made for a new value alone, and for all new ones together.
   */
  addCells(cells: ByteCells, count: number, out: Float64Array): void {
    const { bytes, starts, ends, stride } = cells;
    const { values } = this;
    this.reserve(count);
    /** Cells whose values are in the index but not yet among `values`. */
    let fresh = new Int32Array(64);
    let news = 0;
    const settle = (): void => {
      if (!news) return;
      const found = fresh.subarray(0, news);
      const where = { starts: found.map((at) => starts[at]!), ends: found.map((at) => ends[at]!) };
      for (const text of cellTexts({ bytes, ...where, at: 0, stride: 1 }, news)) values.push(text!);
      news = 0;
    };
    let { at } = cells;
    for (let i = 0; i < count; i++, at += stride) {
      const start = starts[at]!;
      const end = ends[at]!;
      if (start === end) {
        out[i] = 0;
        continue;
      }
      let hash = 0x811c9dc5;
      let all = 0;
      for (let j = start; j < end; j++) {
        const c = bytes[j]!;
        all |= c;
        hash = Math.imul(hash ^ c, 0x01000193);
      }
      if (end < 0 || all > 0x7f) {
        settle();
        out[i] = this.add(cellText(cells, i));
        continue;
      }
      hash = mixed(hash);
      const slots = this.#slots;
      const hashes = this.#hashes;
      const mask = slots.length - 1;
      let slot = hash & mask;
      let code = slots[slot]!;
      for (; code !== 0; code = slots[slot]!) {
        if (hashes[code] === hash) {
          let j = start;
          if (code < values.length) {
            const value = values[code]!;
            if (value.length === end - start)
              while (j < end && value.charCodeAt(j - start) === bytes[j]) j++;
          } else {
            const other = fresh[code - values.length]!;
            const shift = starts[other]! - start;
            if (ends[other]! - shift === end) while (j < end && bytes[j + shift] === bytes[j]) j++;
          }
          if (j === end) break;
        }
        slot = (slot + 1) & mask;
      }
      if (code === 0) {
        code = this.#indexed++;
        hashes[code] = hash;
        slots[slot] = code;
        if (news === fresh.length) {
          const larger = new Int32Array(news * 4);
          larger.set(fresh);
          fresh = larger;
        }
        fresh[news++] = at;
      }
      out[i] = code;
    }
    settle();
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
      this.#slots = new Uint32Array(capacity * 2);
      for (let code = 1; code < this.#indexed; code++)
        this.#slots[this.#slotOf(null, hashes[code]!)] = code;
    }
    for (; this.#indexed < values.length; this.#indexed++) {
      const hash = hashOf(values[this.#indexed]!);
      this.#hashes[this.#indexed] = hash;
      this.#slots[this.#slotOf(null, hash)] = this.#indexed;
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
