import type { Progress } from '../../contract/source.js';
import { notText } from '../bytes/cells.js';
import type { ByteStream } from '../stream.js';

/** Text, or bytes of it: UTF-8, or UTF-16 with a byte order mark. */
export type Body = string | Uint8Array | ByteStream;

/** What a generator yields that has to wait: whoever drives it goes on when the promise is settled. */
export type Wait = Promise<unknown>;

export const isStream = (body: Body): body is ByteStream =>
  typeof body === 'object' && !(body instanceof Uint8Array);

/** Characters or bytes; null where nobody knows. */
export const sizeOf = (body: Body): number | null => (isStream(body) ? body.size : body.length);

/** Characters of a text, or bytes, that are decoded at a time. */
const PIECE = 1 << 18;
const NOTHING = new Uint8Array(0);

interface Piece<T> {
  part: T;
  /** How much of the body lies behind it. */
  done: number;
  last: boolean;
}

/** A body as it is, in pieces. */
export function* pieces(body: Body): Generator<Piece<string | Uint8Array> | Wait, void> {
  if (isStream(body))
    for (;;) {
      const part = body.take();
      if (part instanceof Promise) yield part;
      else yield { part: part ?? NOTHING, done: body.done, last: !part };
      if (!part) return;
    }
  let done = 0;
  do {
    const at = done;
    done = Math.min(at + PIECE, body.length);
    // A character of two halves stays whole.
    if (typeof body === 'string' && (body.charCodeAt(done - 1) & 0xfc00) === 0xd800)
      done = Math.min(done + 1, body.length);
    const part = typeof body === 'string' ? body.slice(at, done) : body.subarray(at, done);
    yield { part, done, last: done === body.length };
  } while (done < body.length);
}

/** The text of a body in pieces, without a byte order mark. Throws a parse error where the bytes are no such text. */
export function* textPieces(body: Body): Generator<Piece<string> | Wait, void> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for (const piece of pieces(body)) {
    if (piece instanceof Promise) {
      yield piece;
      continue;
    }
    const { part, last } = piece;
    let text = part;
    if (typeof text === 'string') text = first ? text.replace(/^\ufeff/, '') : text;
    else {
      decoder ??= new TextDecoder(encodingOf(text), { fatal: true });
      try {
        text = decoder.decode(text, { stream: !last });
      } catch (cause) {
        throw notText(decoder.encoding.toUpperCase(), cause);
      }
    }
    first = false;
    yield { ...piece, part: text };
  }
}

/** The text of a body in pieces of UTF-8, without a byte order mark. */
export function* utf8Pieces(body: Body): Generator<Piece<Uint8Array> | Wait, void> {
  const encoder = new TextEncoder();
  let first = true;
  const bytes = typeof body === 'string' ? NOTHING : isStream(body) ? body.peek() : body;
  const source = encodingOf(bytes) === 'utf-8' ? pieces(body) : textPieces(body);
  for (const piece of source) {
    if (piece instanceof Promise) {
      yield piece;
      continue;
    }
    let { part } = piece;
    if (typeof part === 'string') part = encoder.encode(part);
    if (first && part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) part = part.subarray(3);
    first = false;
    yield { ...piece, part };
  }
}

/** By the byte order mark. */
export function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8';
}

/** The whole text of a body; what a stream brought counts as the first half of the work. */
export function* textOf(body: Body): Generator<Wait | Progress, string> {
  const size = isStream(body) ? body.size : null;
  let text = '';
  for (const piece of textPieces(body))
    if (piece instanceof Promise) yield piece;
    else {
      text += piece.part;
      yield { rows: 0, fraction: size && piece.done / size / 2 };
    }
  return text;
}
