import { fault } from '../fault.js';

/** Text, or bytes of it: UTF-8, or UTF-16 with a byte order mark. */
export type Body = string | Uint8Array;

/** Characters of a text, or bytes, that are decoded at a time. */
const PIECE = 1 << 18;
/** Characters or bytes that a format is told by: a first line should fit. */
const HEAD = 1 << 16;

interface Piece {
  text: string;
  /** How much of the body lies behind it. */
  done: number;
  last: boolean;
}

/**
 * The text of a body in pieces, without a byte order mark. Throws a parse error where the bytes are no such text and
 * `fatal` is set.
 */
export function* pieces(body: Body, size = PIECE, fatal = true): Generator<Piece, void> {
  const [first, second] = body as Uint8Array;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal });
  let done = 0;
  let last: boolean;
  do {
    const at = done;
    done = Math.min(at + size, body.length);
    last = done === body.length;
    let text: string;
    if (typeof body === 'string') text = body.slice(at, done).replace(at ? '' : /^\ufeff/, '');
    else
      try {
        text = decoder.decode(body.subarray(at, done), { stream: !last });
      } catch (cause) {
        const sentence = `they are not ${encoding.toUpperCase()} text; save them as UTF-8`;
        throw fault('parse', { cause }, sentence);
      }
    yield { text, done, last };
  } while (!last);
}

const firstPiece = (body: Body, size: number, fatal?: boolean): string =>
  (pieces(body, size, fatal).next().value as Piece).text;

/** The whole text of a body. */
export const textOf = (body: Body): string => firstPiece(body, Infinity);

/** The beginning of a body, to tell its format by. */
export const headOf = (body: Body): string => firstPiece(body, HEAD, false).trimStart();
