import { fault } from '../fault.js';

/** Text, or bytes of it: UTF-8, or UTF-16 with a byte order mark. */
export type Body = string | Uint8Array;

/** Characters of a text, or bytes, that are decoded at a time. */
const PIECE = 1 << 18;
/** Characters or bytes that a format is told by: a first line should fit. */
const HEAD = 1 << 16;

export const bodySize = (body: Body): number => body.length;

/** The text of a body in pieces, each with how much of the body lies behind it. Throws a parse error where the bytes are no such text. */
export function* pieces(body: Body): Generator<{ text: string; done: number; last: boolean }> {
  const decoder = typeof body === 'string' ? null : decoderOf(body);
  let at = 0;
  do {
    const to = Math.min(at + PIECE, body.length);
    const last = to === body.length;
    let text = decoder
      ? decode(decoder, (body as Uint8Array).subarray(at, to), !last)
      : (body as string).slice(at, to);
    if (at === 0 && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    yield { text, done: to, last };
    at = to;
  } while (at < body.length);
}

/** The whole text of a body, without a byte order mark. */
export function textOf(body: Body): string {
  const text = typeof body === 'string' ? body : decode(decoderOf(body), body, false);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The beginning of a body, to tell its format by. */
export function headOf(body: Body): string {
  if (typeof body === 'string')
    return body
      .slice(0, HEAD)
      .replace(/^\ufeff/, '')
      .trimStart();
  return new TextDecoder(encodingOf(body)).decode(body.subarray(0, HEAD)).trimStart();
}

const decoderOf = (bytes: Uint8Array): TextDecoder =>
  new TextDecoder(encodingOf(bytes), { fatal: true });

function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8';
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    const encoding = decoder.encoding.toUpperCase();
    throw fault('parse', { cause }, `they are not ${encoding} text; save them as UTF-8`);
  }
}
