import { JalonError } from '../contract/error.js';
import type { Progress } from '../contract/source.js';
import { encodingOf, isStream, type Body, type Wait } from './decode/text.js';
import { formatOf, formatOfLabels, type Format, type Labels } from './decode/format.js';
import { fault, type DataPlace } from './fault.js';
import { checkSize, limitOf } from './limit.js';
import { ByteStream } from './stream.js';

/** Characters or bytes that a format is told by: a first line should fit; where labels tell it, they may be few. */
const HEAD = 1 << 16;
const SHORT = 64;

/**
 * Tells the format of a body, and unpacks it where it is gzip. Throws what `formatOf` throws, and an `unsupported`
 * error where the browser cannot unpack.
 */
export function* openBody(
  body: Body,
  labels: Labels,
  place: DataPlace,
  maxBytes: number | undefined,
): Generator<Wait | Progress, [Format, Body]> {
  let open = body;
  const enough = formatOfLabels(labels) ? SHORT : HEAD;
  let head = yield* headOf(open, enough);
  if (head instanceof Uint8Array && head[0] === 0x1f && head[1] === 0x8b) {
    if (typeof DecompressionStream !== 'function')
      throw fault('unsupported', place, 'it is packed with gzip, which this browser cannot unpack');
    open = unpacked(open as Uint8Array | ByteStream, place, limitOf(labels, maxBytes));
    head = yield* headOf(open, enough);
  }
  const text = typeof head === 'string' ? head : new TextDecoder(encodingOf(head)).decode(head);
  return [formatOf(text.trimStart(), labels, place), open];
}

/** What a body begins with: a line and the first sign of the next, or a good deal of it. */
function* headOf(body: Body, enough: number): Generator<Wait, string | Uint8Array> {
  if (!isStream(body)) return body.slice(0, HEAD);
  for (;;) {
    const head = body.peek();
    const line = head.findIndex((c) => c === 10 || c === 13);
    if (head.length >= enough || (line >= 0 && head.subarray(line).some((c) => c > 32)))
      return head.subarray(0, HEAD);
    const waiting = body.more();
    let more = true;
    yield waiting.then((one) => (more = one));
    if (!more) return body.peek();
  }
}

function unpacked(body: Uint8Array | ByteStream, place: DataPlace, limit: number): ByteStream {
  /** What broke the transfer. */
  let failure: unknown;
  const packed = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        let chunk = body instanceof Uint8Array ? body : body.take();
        if (chunk instanceof Promise) {
          await chunk;
          chunk = (body as ByteStream).take() as Uint8Array | null;
        }
        if (chunk?.length) controller.enqueue(chunk);
        if (!chunk || body instanceof Uint8Array) controller.close();
      } catch (error) {
        controller.error((failure = error));
      }
    },
    cancel: () => {
      if (isStream(body)) body.cancel();
    },
  });
  const reader = packed
    .pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  let size = 0;
  const cancel = (): void => void reader.cancel().catch(() => {});
  const read = async (): Promise<Uint8Array | null> => {
    try {
      const { value } = await reader.read();
      checkSize((size += value?.length ?? 0), limit, place.address);
      return value ?? null;
    } catch (cause) {
      cancel();
      if (failure || cause instanceof JalonError) throw failure ?? cause;
      throw fault('parse', { ...place, cause }, 'the gzip packing is broken or cut off');
    }
  };
  return new ByteStream(read, null, cancel);
}
