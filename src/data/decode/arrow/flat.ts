const decoder = new TextDecoder();

/** A table of a FlatBuffer: fields by number, with what counts where one is absent. */
export class FlatTable {
  constructor(
    readonly view: DataView,
    readonly at: number,
  ) {}

  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new FlatTable(view, view.getUint32(0, true));
  }

  /** Place of a field, 0 where it is absent. */
  #field(n: number): number {
    const { view, at } = this;
    const layout = at - view.getInt32(at, true);
    const offset = 4 + 2 * n;
    const found = offset < view.getUint16(layout, true) ? view.getUint16(layout + offset, true) : 0;
    return found && at + found;
  }

  #target(n: number): number {
    const at = this.#field(n);
    return at && at + this.view.getUint32(at, true);
  }

  byte(n: number): number {
    const at = this.#field(n);
    return at && this.view.getUint8(at);
  }

  short(n: number, absent = 0): number {
    const at = this.#field(n);
    return at ? this.view.getInt16(at, true) : absent;
  }

  int(n: number, absent = 0): number {
    const at = this.#field(n);
    return at ? this.view.getInt32(at, true) : absent;
  }

  long(n: number): number {
    const at = this.#field(n);
    return at && Number(this.view.getBigInt64(at, true));
  }

  text(n: number): string | null {
    const at = this.#target(n);
    if (!at) return null;
    const { buffer, byteOffset } = this.view;
    const length = this.view.getUint32(at, true);
    return decoder.decode(new Uint8Array(buffer, byteOffset + at + 4, length));
  }

  table(n: number): FlatTable | null {
    const at = this.#target(n);
    return at ? new FlatTable(this.view, at) : null;
  }

  tables(n: number): FlatTable[] {
    const at = this.#target(n);
    return Array.from({ length: at && this.view.getUint32(at, true) }, (_, i) => {
      const item = at + 4 + i * 4;
      return new FlatTable(this.view, item + this.view.getUint32(item, true));
    });
  }

  /** A vector of pairs of long integers. */
  pairs(n: number): [number, number][] {
    const at = this.#target(n);
    const long = (place: number): number => Number(this.view.getBigInt64(place, true));
    return Array.from({ length: at && this.view.getUint32(at, true) }, (_, i) => {
      const item = at + 4 + i * 16;
      return [long(item), long(item + 8)];
    });
  }
}
