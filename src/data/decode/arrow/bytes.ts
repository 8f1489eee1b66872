import type { JalonError } from '../../../contract/error.js';
import { joined } from '../../stream.js';
import { isStream, pieces, type Body, type Wait } from '../text.js';

export const EARLY = 'the Arrow data end early; the transfer was cut off, so load them again';

function* whole(body: string | Uint8Array) {
  const part = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  yield { part, done: part.length, last: true };
}

/** Takes a body apart into pieces of given lengths. */
export class ByteTaker {
  readonly #source: Generator<
    { part: string | Uint8Array; done: number; last: boolean } | Wait,
    void
  >;
  #part = new Uint8Array(0);
  #ended = false;
  #done = 0;

  constructor(
    body: Body,
    readonly fail: (sentence: string) => JalonError,
  ) {
    this.#source = isStream(body) ? pieces(body) : whole(body);
  }

  /** How much of the body lies behind what was taken. */
  get done(): number {
    return this.#done - this.#part.length;
  }

  /** All bytes that were not taken; they can be taken still. */
  *rest(): Generator<Wait, Uint8Array> {
    const parts = [this.#part];
    for (const piece of this.#source)
      if (piece instanceof Promise) yield piece;
      else {
        parts.push(piece.part as Uint8Array<ArrayBuffer>);
        this.#done = piece.done;
      }
    this.#ended = true;
    return (this.#part = joined(parts));
  }

  /** So many bytes, aligned to 8; none where the body ends before the first and `optional` is set. */
  *take(length: number, optional = false): Generator<Wait, Uint8Array> {
    if (length <= this.#part.length && !(this.#part.byteOffset & 7)) return this.#cut(length);
    let out = new Uint8Array(Math.min(length, 1 << 20));
    let have = 0;
    while (have < length) {
      if (!this.#part.length) {
        if (this.#ended) {
          if (optional && !have) return out.subarray(0, 0);
          throw this.fail(EARLY);
        }
        const { value, done } = this.#source.next();
        if (done) this.#ended = true;
        else if (value instanceof Promise) yield value;
        else {
          this.#part = value.part as Uint8Array<ArrayBuffer>;
          this.#ended = value.last;
          this.#done = value.done;
        }
        continue;
      }
      const some = this.#cut(Math.min(length - have, this.#part.length));
      if (have + some.length > out.length) {
        const larger = new Uint8Array(Math.min(length, (have + some.length) * 2));
        larger.set(out.subarray(0, have));
        out = larger;
      }
      out.set(some, have);
      have += some.length;
    }
    return out;
  }

  /** The first bytes of what is there. */
  #cut(length: number): Uint8Array {
    const some = this.#part.subarray(0, length);
    this.#part = this.#part.subarray(length);
    return some;
  }
}
