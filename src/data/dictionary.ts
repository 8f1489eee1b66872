import { cellText, decode, type ByteCells } from './bytes/cells.js';
import { EMPTY, hashCells, hashOf, tailOf, TEXT } from './bytes/words.js';
import type { Dictionary } from './columns.js';
import { BLOCK } from './read.js';

/** A dictionary without its methods, as `postMessage` takes it. */
export type DictionaryParts = Readonly<{
  texts: string[];
  words: Int32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}>;

/** Of the cells that are added, at most a block. */
const hashes = new Int32Array(BLOCK);

/** Where the bytes of a value begin that follows one with this end. */
const after = (end: number): number => (end + 3) & ~3;

/**
 * Dictionary that can grow: open addressing over codes, about three times as fast as a `Map` on a million long ids. Values
 * that come as bytes stay bytes until somebody asks for all as strings. What was read or came from elsewhere gets an index
 * at the first question.
 */
export class StringDictionary implements Dictionary {
  /** The first values as strings; there are as many as `#indexed` says, or all. */
  #texts: string[];
  /** Values that came as bytes, each from a whole word on. */
  #words = new Int32Array(0);
  /** End in `#words` of each value, in bytes; one that came as a string takes none. */
  #ends = new Uint32Array(1);
  #hashes = new Int32Array(0);
  /** Codes in the lower bits and the upper bits of their hashes. */
  #slots = new Int32Array(0);
  /** Values that are in the index. */
  #indexed = 1;

  constructor(texts: string[] = ['']) {
    this.#texts = texts;
  }

  static from({ texts, words, ends }: DictionaryParts): StringDictionary {
    const found = new StringDictionary([...texts]);
    found.#words = words;
    found.#ends = ends;
    found.#indexed = Math.max(1, ends.length);
    return found;
  }

  parts(): DictionaryParts {
    return { texts: this.#texts, words: this.#words, ends: this.#ends };
  }

  get size(): number {
    return Math.max(this.#indexed, this.#texts.length);
  }

  get values(): readonly string[] {
    this.#settle();
    return this.#texts;
  }

  at(code: number): string {
    if (code < this.#texts.length) return this.#texts[code]!;
    const from = after(this.#ends[code - 1]!);
    return decode(new Uint8Array(this.#words.buffer, from, this.#ends[code]! - from));
  }

  codeOf(value: string): number {
    this.reserve(0);
    return value === '' ? 0 : this.#codeAt(this.#slotOf(value, hashOf(value))) || -1;
  }

  /** Code of a value, which is added where it is new. */
  add(value: string): number {
    if (value === '') return 0;
    this.reserve(1);
    this.#settle();
    const hash = hashOf(value);
    const slot = this.#slotOf(value, hash);
    const known = this.#codeAt(slot);
    if (known) return known;
    this.#texts.push(value);
    this.#enter(slot, hash, after(this.#ends[this.#indexed - 1]!));
    return this.#indexed - 1;
  }

  /** Fills `out` with the codes of cells, adding what is new; 0 for an empty one. Bytes are compared with bytes. */
  addCells(cells: ByteCells, count: number, out: Float64Array): void {
    const { bytes, starts, ends } = cells;
    this.reserve(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // All hashes come first: the look-ups, which wait for memory, then overlap.
    hashCells(cells, view, count, hashes);
    const slots = this.#slots;
    const mask = slots.length - 1;
    const codeMask = mask >> 1;
    let { at } = cells;
    for (let i = 0; i < count; i++, at++) {
      const hash = hashes[i]!;
      if (hash === EMPTY || hash === TEXT) {
        out[i] = hash === EMPTY ? 0 : this.add(cellText(cells, i));
        continue;
      }
      const start = starts[at]!;
      const length = ends[at]! - start;
      let slot = hash & mask;
      let found = slots[slot]!;
      for (; found !== 0; found = slots[slot]!) {
        if (((found ^ hash) & ~codeMask) === 0 && this.#isAt(found & codeMask, view, start, length))
          break;
        slot = (slot + 1) & mask;
      }
      if (found === 0) {
        out[i] = this.#indexed;
        this.#enter(slot, hash, this.#keep(view, start, length));
      } else out[i] = found & codeMask;
    }
  }

  /** Frees the index; the next question makes it anew. */
  rest(): void {
    // An array that has grown has room for half as many again.
    this.#texts = this.#texts.slice();
    const isSettled = this.#texts.length >= this.#indexed;
    this.#ends = isSettled ? new Uint32Array(1) : this.#ends.slice(0, this.#indexed);
    this.#words = this.#words.slice(0, isSettled ? 0 : after(this.#ends.at(-1)!) >> 2);
    this.#slots = new Int32Array(0);
    this.#hashes = new Int32Array(0);
    if (isSettled) this.#indexed = 1;
  }

  /** Makes room for so many further values, so that adding them does not stop to grow, and an index of those there are. */
  reserve(count: number): void {
    // An index is made anew of strings.
    if (!this.#slots.length) this.#settle();
    const texts = this.#texts;
    const size = this.size + count;
    if (size > this.#hashes.length) {
      let capacity = 64;
      while (capacity < size) capacity *= 2;
      const hashes = new Int32Array(capacity);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      const ends = new Uint32Array(capacity);
      ends.set(this.#ends);
      this.#ends = ends;
      this.#slots = new Int32Array(capacity * 2);
      for (let code = 1; code < this.#indexed; code++) {
        const slot = this.#slotOf(null, hashes[code]!);
        this.#slots[slot] = (hashes[code]! & -capacity) | code;
      }
    }
    while (this.#indexed < texts.length) {
      const hash = hashOf(texts[this.#indexed]!);
      this.#enter(this.#slotOf(null, hash), hash, after(this.#ends[this.#indexed - 1]!));
    }
  }

  /** Puts the next code into a slot. */
  #enter(slot: number, hash: number, end: number): void {
    const code = this.#indexed++;
    this.#hashes[code] = hash;
    this.#slots[slot] = (hash & (-this.#slots.length >> 1)) | code;
    this.#ends[code] = end;
  }

  #codeAt(slot: number): number {
    return this.#slots[slot]! & ((this.#slots.length - 1) >> 1);
  }

  /** Slot of a value, or the free one where it belongs; null: the free one. */
  #slotOf(value: string | null, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
      if (value !== null && this.#texts[found & (mask >> 1)] === value) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Takes the bytes of the next value; tells their end. */
  #keep(view: DataView, start: number, length: number): number {
    const from = after(this.#ends[this.#indexed - 1]!);
    let to = from >> 2;
    if (to + (length >> 2) >= this.#words.length) {
      const larger = new Int32Array((to + (length >> 2) + 8) * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    const words = this.#words;
    const whole = start + (length & ~3);
    for (let j = start; j < whole; j += 4) words[to++] = view.getInt32(j, true);
    if (length & 3) words[to] = tailOf(view, start + length, length & 3);
    return from + length;
  }

  /** Whether these bytes are the value of a code. */
  #isAt(code: number, view: DataView, start: number, length: number): boolean {
    const from = after(this.#ends[code - 1]!);
    const known = this.#ends[code]! - from;
    if (known === 0) {
      const text = this.#texts[code]!;
      let j = text.length === length ? 0 : -1;
      while (j >= 0 && j < length && text.charCodeAt(j) === view.getUint8(start + j)) j++;
      return j === length;
    }
    if (known !== length) return false;
    const words = this.#words;
    const whole = start + (length & ~3);
    let to = from >> 2;
    for (let j = start; j < whole; j += 4) if (words[to++] !== view.getInt32(j, true)) return false;
    return (length & 3) === 0 || words[to] === tailOf(view, start + length, length & 3);
  }

  /** Makes strings of the values that are bytes alone. */
  #settle(): void {
    const texts = this.#texts;
    if (texts.length >= this.#indexed) return;
    const ends = this.#ends;
    let from = after(ends[texts.length - 1]!);
    const last = ends[this.#indexed - 1]!;
    const text = decode(new Uint8Array(this.#words.buffer, from, last - from));
    for (const first = from; texts.length < this.#indexed;) {
      const end = ends[texts.length]!;
      texts.push(text.slice(from - first, end - first));
      from = after(end);
    }
    if (!this.#slots.length) this.rest();
  }
}
