import { newBitmap, type Bitmap } from '../data/columns.js';
import type { Amounts, Facts, Links, Remark } from './base.js';

/** Amounts of which some are made when they are asked for, and not kept here: few questions ask for them. */
export class AmountsOf extends Map<string, Amounts> {
  readonly #makers: Map<string, () => Amounts>;

  /** @param from also of those still to be made */
  constructor(from?: ReadonlyMap<string, Amounts>) {
    super(from);
    this.#makers = new Map(from instanceof AmountsOf ? from.#makers : []);
  }

  later(id: string, make: () => Amounts): void {
    this.#makers.set(id, make);
  }

  override get(id: string): Amounts | undefined {
    return super.get(id) ?? this.#makers.get(id)?.();
  }

  override has(id: string): boolean {
    return super.has(id) || this.#makers.has(id);
  }
}

/** Facts of a window while they are put together. Lists of ids are one text. */
export class Sheet implements Facts {
  inPeriod: Bitmap | null = null;
  readonly flags = new Map<string, Bitmap>();
  readonly links = new Map<string, Links>();
  readonly missing = new Map<string, string>();
  readonly related = new Map<string, (rows: Bitmap) => Bitmap>();
  readonly remarks: Remark[] = [];

  readonly amounts: AmountsOf;

  constructor(
    readonly length: number,
    amounts?: ReadonlyMap<string, Amounts>,
  ) {
    this.amounts = new AmountsOf(amounts);
  }

  /** Makes flags of no rows yet; the function sets those of a row that hold, in the order of the ids. */
  marking(ids: string): (row: number, holds: readonly boolean[]) => void {
    const all = ids.split(' ').map((id) => {
      const bits = newBitmap(this.length);
      this.flags.set(id, bits);
      return bits;
    });
    return (row, holds) => {
      for (let i = 0; i < holds.length; i++) if (holds[i]) all[i]![row >> 5]! |= 1 << (row & 31);
    };
  }

  /** The data cannot tell these facts. */
  lack(needs: string, ids: string): void {
    for (const id of ids.split(' ')) {
      this.flags.delete(id);
      this.missing.set(id, needs);
    }
  }

  /** See `Remark`. */
  say(code: string, of: Remark['of'], about: string, detail?: Remark['detail']): void {
    if (of) this.remarks.push({ code, of, about: about.split(' '), ...(detail && { detail }) });
  }

  /** The same of what has no date: see `Remark.isOfTime`. */
  sayOfTime(code: string, of: Remark['of'], about: string): void {
    if (of) this.remarks.push({ code, of, about: about.split(' '), isOfTime: true });
  }
}
