/** A body whose bytes come one chunk after the other, and are asked for: none is read before the last was used. */
export class ByteStream {
  #chunks: Uint8Array[] = [];
  #ended = false;
  /** Bytes that were taken. */
  done = 0;

  /**
   * @param read gives the next chunk, null at the end; it rejects with a `JalonError` where the transfer breaks off
   * @param size bytes that will come, null where nobody knows
   */
  constructor(
    readonly read: () => Promise<Uint8Array | null>,
    readonly size: number | null = null,
    readonly cancel: () => void = () => {},
  ) {}

  /** Waits for a chunk; false: there is no further one. */
  async more(): Promise<boolean> {
    const chunk = this.#ended ? null : await this.read();
    if (chunk) this.#chunks.push(chunk);
    else this.#ended = true;
    return !this.#ended;
  }

  /** The next bytes, null at the end, or what has to be waited for before one asks again. */
  take(): Uint8Array | null | Promise<boolean> {
    const chunk = this.#chunks.shift();
    this.done += chunk?.length ?? 0;
    return chunk ?? (this.#ended ? null : this.more());
  }

  /** The bytes that have come and were not taken. */
  peek(): Uint8Array {
    if (this.#chunks.length !== 1) this.#chunks = [joined(this.#chunks)];
    return this.#chunks[0]!;
  }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
