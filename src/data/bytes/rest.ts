const LF = 10;

/** Bytes of a text that were not read yet, `bytes[0, length)`, and behind them a line end and three bytes. */
export class Rest {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;

  add(part: Uint8Array): void {
    const length = this.length + part.length;
    if (length + 4 > this.bytes.length) {
      const larger = new Uint8Array(length * 2 + 4);
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(part, this.length);
    this.length = length;
    this.bytes[length] = LF;
  }

  /** Takes away the first bytes. */
  drop(count: number): void {
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }
}
