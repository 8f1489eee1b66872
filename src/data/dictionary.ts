import type { Dictionary } from './columns.js';

/**
 * Dictionary that can grow: open addressing over codes, about three times as fast as a `Map` on a million long ids.
 * Built from `values` it makes its index at the first question.
 */
export class StringDictionary implements Dictionary {
  readonly values: string[];
  #slots = new Uint32Array(0);
  #hashes = new Uint32Array(0);
  /** Values that are in the index. */
  #indexed = 1;

  constructor(values: string[] = ['']) {
    this.values = values;
  }

  codeOf(value: string): number {
    if (value === '') return 0;
    this.#fit(this.values.length);
    const slot = this.#find(value, hashOf(value));
    return this.#slots[slot] || -1;
  }

  /** Code of a value, which is added where it is new. */
  add(value: string): number {
    if (value === '') return 0;
    const next = this.values.length;
    this.#fit(next + 1);
    const hash = hashOf(value);
    const slot = this.#find(value, hash);
    const known = this.#slots[slot]!;
    if (known) return known;
    this.values.push(value);
    this.#slots[slot] = next;
    this.#hashes[next] = hash;
    this.#indexed = next + 1;
    return next;
  }

  /** Makes room for so many further values, so that adding them does not stop to grow. */
  reserve(count: number): void {
    this.#fit(this.values.length + count);
  }

  #find(value: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (this.#hashes[code] === hash && this.values[code] === value) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Room for `size` values, and an index of those there are. */
  #fit(size: number): void {
    if (size > this.#hashes.length) {
      let capacity = 64;
      while (capacity < size) capacity *= 2;
      const hashes = new Uint32Array(capacity);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      this.#slots = new Uint32Array(capacity * 2);
      for (let code = 1; code < this.#indexed; code++) this.#place(code);
    }
    for (; this.#indexed < this.values.length; this.#indexed++) {
      this.#hashes[this.#indexed] = hashOf(this.values[this.#indexed]!);
      this.#place(this.#indexed);
    }
  }

  #place(code: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[code]! & mask;
    while (this.#slots[slot]) slot = (slot + 1) & mask;
    this.#slots[slot] = code;
  }
}

/** FNV-1a with a final mix, for ids that differ in their last characters only. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** Dictionaries by domain; made at the first question. */
export class Dictionaries {
  readonly #byDomain = new Map<string, StringDictionary>();

  of(domain: string, values: readonly string[] = []): StringDictionary {
    let found = this.#byDomain.get(domain);
    if (!found) {
      this.#byDomain.set(domain, (found = new StringDictionary()));
      for (const value of values) found.add(value);
    }
    return found;
  }
}
