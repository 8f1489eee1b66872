import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Dimension } from '../base.js';
import { eachBit, setRange } from '../bits.js';
import { type Dated } from '../dated-rows.js';
import type { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import { dealAmounts } from './amounts.js';
import { Contacts } from './contacts.js';
import { Dates } from './dates.js';
import { Deals } from './deals.js';
import { describeDeals, describeDocuments } from './describe.js';
import { documentDimension } from './dimensions.js';
import { dealFacts } from './facts.js';
import { Ledger } from './ledger.js';
import { filteredBy, Offers } from './offers.js';
import { RowsOfDeals } from './rows-of-deals.js';
import type { DealRows } from './rows.js';
import { standingAt, type Standing } from './standing.js';

/** So many choices of documents are kept: as many as elements of a page may have of their own. */
const CHOICES = 4;

/** The deals, and behind them the documents of deals that are there; rows behind those belong to no deal. */
export class DealsBase extends RowsOfDeals implements DealRows {
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly ledger: Ledger;
  readonly contacts: Contacts;
  #standing: Standing | null = null;
  /** Deals won by an instant, `isNow`: or by a date that is not known. */
  #won: { end: number; isNow: boolean; bits: Bitmap } | null = null;

  /** Those whose filters chose among documents, the last one first. */
  #chosen: DealsBase[] = [];

  readonly offers: Offers | null;
  readonly dates: Dates;
  readonly amounts: Map<string, Amounts>;

  constructor(
    readonly parts: DealParts,
    readonly admitted: Bitmap | null = null,
  ) {
    const { deals, offers, dates, amounts, dealOf, ledger, contacts } = parts;
    super(deals, dealOf, offers ? filteredBy.filter((id) => offers.table.columns[id]) : []);
    this.offers = offers;
    this.dates = dates;
    this.amounts = amounts;
    this.ledger = ledger;
    this.contacts = contacts;
    this.details = {
      deal: { ...describeDeals(deals, dealOf), of: (rows) => this.dealsOf(this.within(rows)) },
      ...(offers && {
        document: {
          ...describeDocuments(deals, offers),
          of: (rows) => this.#documentsOf(this.within(rows), offers),
        },
      }),
    };
  }

  *derive(window: Window): Generator<undefined, Sheet> {
    const { at } = window;
    const nothing = newBitmap(at === at ? 0 : this.length);
    const standing =
      at === at
        ? (this.#standing = yield* standingAt(this, at, this.#standing))
        : { at, open: nothing, openProspect: nothing, inProgress: nothing };
    const sheet = yield* dealFacts(this, window, standing, this.#wonBy(window));
    this.ledger.putInto(sheet, at);
    this.contacts.putInto(sheet, at);
    return sheet;
  }

  get chosenBy(): readonly string[] {
    return this.offers?.isMixed ? filteredBy : [];
  }

  among(rows: Bitmap): DealsBase {
    const known = this.#chosen.find(({ admitted }) =>
      admitted!.every((word, i) => word === rows[i]),
    );
    const base = known ?? this.admitting(rows);
    this.#chosen = [base, ...this.#chosen.filter((one) => one !== base)].slice(0, CHOICES);
    return base;
  }

  protected admitting(rows: Bitmap): DealsBase {
    return new DealsBase(this.parts, rows);
  }

  #wonBy({ end, now }: Window): Bitmap {
    const { deals } = this;
    const isNow = end >= now;
    if (this.#won?.end !== end || this.#won.isNow !== isNow) {
      const bits = newBitmap(this.length);
      for (let deal = 0; deal < deals.length; deal++) {
        if (deals.statusOf(deal) === 'won' && deals.isEndedBy(deal, end, isNow)) setBit(bits, deal);
      }
      this.#won = { end, isNow, bits };
    }
    return this.#won.bits;
  }

  protected override find(id: string): Dimension | null {
    return this.offers && filteredBy.includes(id)
      ? documentDimension(id, this.offers, this.deals.length)
      : super.find(id);
  }

  protected *instants(): Generator<Dated> {
    const { deals, offers } = this;
    yield [deals.createdAt];
    yield [deals.closedAt.map((at, deal) => (deals.isEnded(deal) ? at : NaN))];
    if (offers) yield* [[offers.issuedOn], [offers.decidedOn]] satisfies Dated[];
  }

  /** Deals and documents that rows stand for. */
  protected within(rows: Bitmap): Bitmap {
    return rows;
  }

  protected override also(): Dated[] {
    return [...super.also(), [this.ledger.on], [this.contacts.acts.at]];
  }

  /** Documents among rows, and all of the deals that are. */
  #documentsOf(rows: Bitmap, { first }: Offers): Bitmap {
    const { length } = this.deals;
    const bits = newBitmap(this.length);
    eachBit(rows, (row) => {
      if (row >= length) setBit(bits, row);
      else setRange(bits, length + first[row]!, length + first[row + 1]!);
    });
    return bits;
  }
}

/** What the rows of deals and documents are made of. */
export interface DealParts {
  deals: Deals;
  offers: Offers | null;
  dates: Dates;
  amounts: Map<string, Amounts>;
  dealOf: Uint32Array;
  ledger: Ledger;
  contacts: Contacts;
}

/** @param dated What happens to deals besides. @param further Rows of no deal, behind all others. */
export function* dealParts(
  deals: Deals,
  dated: readonly Dated[] = [],
  further = 0,
): Generator<undefined, DealParts> {
  const { documents } = deals.data.tables;
  const offers = documents ? yield* Offers.of(deals, documents) : null;
  yield;
  const ofOffers: readonly Dated[] = offers
    ? [
        [offers.issuedOn, offers.deal],
        [offers.decidedOn, offers.deal],
      ]
    : [];
  const dates = yield* Dates.of(deals.length, [
    [deals.createdAt],
    [deals.closedAt],
    ...ofOffers,
    ...dated,
  ]);
  const documentsEnd = deals.length + (offers?.length ?? 0);
  const dealOf = new Uint32Array(documentsEnd + further);
  const amounts = yield* dealAmounts(deals, offers, dealOf.length);
  yield;
  for (let deal = 0; deal < deals.length; deal++) dealOf[deal] = deal;
  if (offers) dealOf.set(offers.deal, deals.length);
  dealOf.fill(deals.length, documentsEnd);
  const ledger = yield* Ledger.of(deals);
  const contacts = yield* Contacts.of(deals);
  return { deals, offers, dates, amounts, dealOf, ledger, contacts };
}

export function* dealsBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = yield* Deals.of(data);
  yield;
  return new DealsBase(yield* dealParts(deals));
}
