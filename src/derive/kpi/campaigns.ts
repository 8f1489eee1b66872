import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import type { About } from '../deals/about.js';
import { groupedRows, type Grouped } from '../grouped.js';
import { dictionaryOf, Names } from '../names.js';
import { inParts } from '../parts.js';
import { codesOf, numbersOf } from '../read.js';

/** The prospect files, what they cost, when they were first worked on, and the deals that came of them. */
export class Campaigns {
  readonly length: number;
  /** Codes of the files' sources. */
  readonly source: Uint32Array;
  /** First instant at which a file's prospects were worked on; NaN: not known. */
  readonly began: Float64Array;

  private constructor(
    readonly about: About,
    /** File of each prospect, -1 where there is none. */
    readonly fileOf: Int32Array,
    /** Prospects by deal. */
    readonly ofDeal: Grouped,
    /** Prospects that became deals, by file. */
    readonly ofFile: Grouped,
  ) {
    const { prospectFiles } = about.deals.data.tables;
    this.length = prospectFiles?.length ?? 0;
    this.source = codesOf(prospectFiles, 'source')?.codes ?? new Uint32Array(this.length);
    this.began = new Float64Array(this.length).fill(NaN);
  }

  static *of(about: About): Generator<undefined, Campaigns> {
    const { deals, dealOf } = about;
    const { prospectFiles, prospects } = deals.data.tables;
    const files = new Names(dictionaryOf(codesOf(prospectFiles, 'id')), prospectFiles);
    const inFile = codesOf(prospects, 'file')?.codes;
    const fileOf = Int32Array.from(dealOf, (_, prospect) => files.rowOf(inFile![prospect]!));
    yield;
    const converted = fileOf.map((file, prospect) => (dealOf[prospect]! < 0 ? -1 : file));
    const ofDeal = yield* groupedRows(deals.length, dealOf);
    const ofFile = yield* groupedRows(prospectFiles?.length ?? 0, converted);
    const campaigns = new Campaigns(about, fileOf, ofDeal, ofFile);
    yield* inParts(0, dealOf.length, (from, to) => {
      for (let prospect = from; prospect < to; prospect++)
        if (dealOf[prospect]! >= 0)
          campaigns.#begins(prospect, deals.createdAt[dealOf[prospect]!]!);
    });
    return campaigns;
  }

  /** Something was done with a prospect, and on deals; -1: with none. */
  worked(prospect: number, deal: number, became: number, at: number): void {
    if (prospect >= 0) this.#begins(prospect, at);
    const { first, rows } = this.ofDeal;
    for (const of of [deal, became])
      if (of >= 0) for (let i = first[of]!; i < first[of + 1]!; i++) this.#begins(rows[i]!, at);
  }

  /** Calls `visit` with each deal that came of a file. */
  eachDeal(file: number, visit: (deal: number) => void): void {
    const { first, rows } = this.ofFile;
    for (let i = first[file]!; i < first[file + 1]!; i++) visit(this.about.dealOf[rows[i]!]!);
  }

  /** What the files cost, in rows from `from` on; null where the data do not say. */
  costs(from: number): Amounts | null {
    const costs = numbersOf(this.about.deals.data.tables['prospectFiles'], 'cost');
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
    const file = this.fileOf[prospect]!;
    if (file >= 0 && at === at && !(this.began[file]! <= at)) this.began[file] = at;
  }
}
