import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import type { Deals } from '../deals/deals.js';
import { groupedRows, type Grouped } from '../grouped.js';
import { codesOf, numbersOf } from '../read.js';

/** The prospect files, what they cost, when they were first worked on, and the deals that came of them. */
export class Campaigns {
  readonly length: number;
  /** Deal of each prospect, -1 where there is none. */
  readonly dealOf: Int32Array;
  /** Whether prospects can name deals. */
  readonly haveDeals: boolean;
  /** Codes of the files' sources. */
  readonly source: Uint32Array;
  /** First instant at which a file's prospects were worked on; NaN: not known. */
  readonly began: Float64Array;
  readonly #fileOf: Int32Array;
  readonly #prospectOf = new Map<number, number>();
  readonly #prospectsOf: Grouped;

  private constructor(
    readonly deals: Deals,
    dealOf: Int32Array,
    prospectsOf: Grouped,
  ) {
    const { prospectFiles, prospects } = deals.data.tables;
    this.length = prospectFiles?.length ?? 0;
    this.haveDeals = codesOf(prospects, 'opportunity') !== null;
    this.dealOf = dealOf;
    this.#prospectsOf = prospectsOf;
    this.source = codesOf(prospectFiles, 'source')?.codes ?? new Uint32Array(this.length);
    this.began = new Float64Array(this.length).fill(NaN);
    this.#fileOf = new Int32Array(dealOf.length).fill(-1);
    const files = new Map<number, number>();
    codesOf(prospectFiles, 'id')?.codes.forEach((code, file) => files.set(code, file));
    const [ids, inFile] = ['id', 'file'].map((id) => codesOf(prospects, id)?.codes);
    for (let prospect = 0; prospect < dealOf.length; prospect++) {
      this.#prospectOf.set(ids![prospect]!, prospect);
      this.#fileOf[prospect] = files.get(inFile![prospect]!) ?? -1;
      const deal = dealOf[prospect]!;
      if (deal >= 0) this.#begins(prospect, deals.createdAt[deal]!);
    }
  }

  static *of(deals: Deals): Generator<undefined, Campaigns> {
    const { prospects } = deals.data.tables;
    const codes = codesOf(prospects, 'opportunity')?.codes;
    const dealOf = new Int32Array(prospects?.length ?? 0).fill(-1);
    if (codes)
      for (let i = 0; i < codes.length; i++) dealOf[i] = codes[i] ? deals.dealOf(codes[i]!) : -1;
    yield;
    return new Campaigns(deals, dealOf, yield* groupedRows(deals.length, dealOf));
  }

  /** Prospect of a code of the domain `prospect`, or -1. */
  rowOf(code: number): number {
    return this.#prospectOf.get(code) ?? -1;
  }

  /** Something was done with a prospect, and on deals; -1: with none. */
  worked(prospect: number, deal: number, became: number, at: number): void {
    if (prospect >= 0) this.#begins(prospect, at);
    const { first, rows } = this.#prospectsOf;
    for (const of of [deal, became])
      if (of >= 0) for (let i = first[of]!; i < first[of + 1]!; i++) this.#begins(rows[i]!, at);
  }

  /** Calls `visit` with each deal that came of a file. */
  eachDeal(file: number, visit: (deal: number) => void): void {
    this.#fileOf.forEach((of, prospect) => {
      if (of === file && this.dealOf[prospect]! >= 0) visit(this.dealOf[prospect]!);
    });
  }

  /** What the files cost, in rows from `from` on; null where the data do not say. */
  costs(from: number): Amounts | null {
    const costs = numbersOf(this.deals.data.tables['prospectFiles'], 'cost');
    if (!costs) return null;
    const valid = newBitmap(from + this.length);
    const values = new Float64Array(from + this.length);
    for (let file = 0; file < this.length; file++) {
      if (costs.valid && !hasBit(costs.valid, file)) continue;
      setBit(valid, from + file);
      values[from + file] = costs.values[file]!;
    }
    return { values, valid, scale: 10_000 };
  }

  #begins(prospect: number, at: number): void {
    const file = this.#fileOf[prospect]!;
    if (file >= 0 && at === at && !(this.began[file]! <= at)) this.began[file] = at;
  }
}
