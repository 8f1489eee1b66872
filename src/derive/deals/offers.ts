import { hasBit, type Bitmap, type Table } from '../../data/columns.js';
import { groupedRows, type Grouped } from '../grouped.js';
import { codesOf, numbersOf } from '../read.js';
import { known } from '../known.js';
import type { Deals } from './deals.js';

/** A document counts among all of its deal, but not among those that filters admit; or among both. */
const [AMONG_ALL, BOTH] = [1, 3];

/** Dimensions of documents: filters by them choose which documents are offers. */
export const filteredBy = ['type', 'template'];

/**
 * The table `documents`: versions of offers, by deal, offer and version. Documents of deals that are not there are left
 * out; the others are numbered in that order. Dates are first instants of days (NaN: none).
 */
export class Offers {
  readonly length: number;
  /** Documents of deal d are `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  /** Row in the table, and deal. */
  readonly row: Uint32Array;
  readonly deal: Uint32Array;
  readonly issuedOn: Float64Array;
  readonly decidedOn: Float64Array;
  /** Versions of one offer differ in what they are filtered by. */
  readonly isMixed: boolean;
  /** Of the deal asked for last: whether the document counts among all, and among those admitted. */
  readonly #counts: Uint8Array;
  /** 1: the newest version of its offer; of the last document of a deal it says nothing. */
  readonly #isNewest: Uint8Array;
  readonly #status: Uint32Array;
  readonly #statuses: readonly string[];

  private constructor(
    readonly table: Table,
    { first, rows }: Grouped,
    dealOf: Int32Array,
    number: Uint32Array | undefined,
  ) {
    this.first = first;
    this.row = rows;
    this.length = rows.length;
    this.deal = picked(dealOf, new Uint32Array(rows.length), rows);
    this.issuedOn = new Float64Array(rows.length);
    this.decidedOn = new Float64Array(rows.length);
    this.#counts = new Uint8Array(this.length);
    this.#isNewest = new Uint8Array(this.length).fill(1);
    if (number)
      for (let i = 1; i < this.length; i++) {
        const here = number[rows[i]!]!;
        if (here && here === number[rows[i - 1]!]) this.#isNewest[i - 1] = 0;
      }
    this.isMixed = filteredBy.some((id) => {
      const codes = codesOf(table, id)?.codes;
      const differs = (newest: number, i: number): boolean =>
        !newest && codes![rows[i]!] !== codes![rows[i + 1]!];
      return !!codes && this.#isNewest.some(differs);
    });
    const { codes, dictionary } = codesOf(table, 'status')!;
    this.#status = picked(codes, new Uint32Array(rows.length), rows);
    this.#statuses = dictionary.values;
  }

  static *of(deals: Deals, table: Table): Generator<undefined, Offers> {
    const codes = codesOf(table, 'opportunity')!.codes;
    const dealOf = new Int32Array(codes.length);
    for (let i = 0; i < codes.length; i++) dealOf[i] = deals.dealOf(codes[i]!);
    yield;
    const issuedOn = yield* deals.startsOf(table, 'issuedOn');
    const decidedOn = yield* deals.startsOf(table, 'decidedOn');
    const version = known(numbersOf(table, 'version'), table.length);
    for (let i = 0; i < version.length; i++) if (version[i] !== version[i]) version[i] = -Infinity;
    const number = codesOf(table, 'number')?.codes;
    const order = (a: number, b: number): number => {
      if (number && number[a] !== number[b]) return number[a]! - number[b]!;
      return version[a] !== version[b] ? version[a]! - version[b]! : issuedOn[a]! - issuedOn[b]!;
    };
    const grouped = yield* groupedRows(deals.length, dealOf, order);
    yield;
    const offers = new Offers(table, grouped, dealOf, number);
    yield;
    picked(issuedOn, offers.issuedOn, offers.row);
    picked(decidedOn, offers.decidedOn, offers.row);
    return offers;
  }

  is(document: number, status: string): boolean {
    return this.#statuses[this.#status[document]!] === status;
  }

  /**
   * Finds which version counts of each offer of a deal at an instant: of all, and of those admitted, which are rows of a
   * base; null: all.
   */
  count(deal: number, instant: number, admitted: Bitmap | null): void {
    const counts = this.#counts;
    let found = 0;
    for (let i = this.first[deal + 1]! - 1; i >= this.first[deal]!; i--) {
      if (this.#isNewest[i]) found = 0;
      counts[i] = 0;
      if (found === BOTH || !this.#isThere(i, instant)) continue;
      const may = this.#isAdmitted(i, admitted) ? BOTH : AMONG_ALL;
      counts[i] = may & ~found;
      found |= may;
    }
  }

  /** Whether a document counts of those admitted, as was last asked of its deal. */
  counts(document: number): boolean {
    return this.#counts[document]! > AMONG_ALL;
  }

  /** Whether a document counts of all, as was last asked of its deal. */
  countsAmongAll(document: number): boolean {
    return (this.#counts[document]! & AMONG_ALL) > 0;
  }

  /** Visits the version of each offer of a deal that was issued first, of those admitted that are there at an instant. */
  eachFirst(
    deal: number,
    instant: number,
    admitted: Bitmap | null,
    visit: (document: number) => void,
  ): void {
    const end = this.first[deal + 1]!;
    let found = -1;
    for (let i = this.first[deal]!; i < end; i++) {
      const may = this.#isThere(i, instant) && this.#isAdmitted(i, admitted);
      if (may && !(this.issuedOn[found]! <= this.issuedOn[i]!)) found = i;
      if (!this.#isNewest[i] && i + 1 < end) continue;
      if (found >= 0) visit(found);
      found = -1;
    }
  }

  /** Issued before an instant, and not cancelled by then. */
  #isThere(document: number, instant: number): boolean {
    const isCancelled = this.is(document, 'cancelled') && !(this.decidedOn[document]! >= instant);
    return this.issuedOn[document]! < instant && !isCancelled;
  }

  #isAdmitted(document: number, admitted: Bitmap | null): boolean {
    return !admitted || hasBit(admitted, this.first.length - 1 + document);
  }

  /** First day on which a document of a deal that counts among all, as was last asked, was signed; NaN where none was. */
  firstSigned(deal: number): number {
    let first = NaN;
    for (let i = this.first[deal]!; i < this.first[deal + 1]!; i++) {
      const decided = this.decidedOn[i]!;
      const isDated = decided === decided && !(first <= decided);
      if (isDated && this.countsAmongAll(i) && this.is(i, 'signed')) first = decided;
    }
    return first;
  }
}

function picked<T extends Uint32Array | Float64Array>(
  values: ArrayLike<number>,
  into: T,
  rows: Uint32Array,
): T {
  for (let i = 0; i < rows.length; i++) into[i] = values[rows[i]!]!;
  return into;
}
