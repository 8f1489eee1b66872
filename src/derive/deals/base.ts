import type { Day } from '../../calendar/civil.js';
import type { Viewer } from '../../contract/dataset.js';
import type { Filters } from '../../contract/query.js';
import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Dimension, Facts } from '../base.js';
import { Kept } from '../kept.js';
import type { Window } from '../window.js';
import { dealAmounts } from './amounts.js';
import { Deals } from './deals.js';
import { describeDeals, describeDocuments } from './describe.js';
import { dealDimension, dealDimensions, documentDimension, rolesOf } from './dimensions.js';
import { dealFacts } from './facts.js';
import { Offers } from './offers.js';
import type { DealRows } from './rows.js';

/** Rows that belong to deals, with the deals' dimensions. */
export abstract class RowsOfDeals implements Base {
  readonly table = 'opportunities';
  readonly length: number;
  readonly runs;
  readonly real = null;
  readonly actors = [];
  readonly dimensions: readonly string[];
  readonly ownDimensions: readonly string[];
  abstract readonly details: Readonly<Record<string, DetailKind>>;
  readonly #dimensions = new Map<string, Dimension | null>();
  /** As many as the days of two months, or the months of five years. */
  readonly #facts = new Kept<Facts>(64);
  #extent: readonly [Day, Day] | null | undefined;
  #last: number | undefined;

  constructor(
    readonly deals: Deals,
    readonly dealOf: Uint32Array,
    further: readonly string[],
  ) {
    this.length = dealOf.length;
    this.runs = { count: 1, start: Uint32Array.of(0, this.length) };
    this.dimensions = [...dealDimensions(deals), ...further];
    this.ownDimensions = rolesOf(deals);
  }

  abstract derive(window: Window): Generator<undefined, Facts>;
  /** Instants of everything that facts are made of. */
  protected abstract instants(): Iterable<Float64Array>;

  protected find(id: string): Dimension | null {
    return dealDimension(this.deals, id, this.dealOf);
  }

  dimension(id: string): Dimension | null {
    let found = this.#dimensions.get(id);
    if (found === undefined) this.#dimensions.set(id, (found = this.find(id)));
    return found;
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.deals.units.below(ancestor);
  }

  facts(window: Window): Generator<undefined, Facts> {
    const { createdAt, closedAt } = this.deals;
    this.#last ??= rangeOf([...this.instants(), createdAt, closedAt])[1];
    return this.#facts.of(window, this.#last, () => this.derive(window));
  }

  extent(): readonly [Day, Day] | null {
    if (this.#extent === undefined) {
      const [first, last] = rangeOf(this.instants());
      const { zone } = this.deals.data;
      this.#extent = first > last ? null : [zone.dayAt(first), zone.dayAt(last)];
    }
    return this.#extent;
  }

  scopeOf({ id }: Viewer): Filters {
    return { person: [id] };
  }
}

/** The first and the last of instants; NaN is none. */
function rangeOf(all: Iterable<Float64Array>): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const instants of all)
    for (const instant of instants) {
      if (instant < first) first = instant;
      if (instant > last) last = instant;
    }
  return [first, last];
}

/** The deals, and behind them the documents of deals that are there. */
class DealsBase extends RowsOfDeals implements DealRows {
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly amounts: Map<string, Amounts>;

  constructor(
    deals: Deals,
    readonly offers: Offers | null,
    /** Document of each row, -1 for deals. */
    readonly documentOf: Int32Array,
    dealOf: Uint32Array,
  ) {
    super(
      deals,
      dealOf,
      offers ? ['type', 'template'].filter((id) => offers.table.columns[id]) : [],
    );
    this.amounts = dealAmounts(this);
    const isDeal = (row: number): boolean => row < deals.length;
    this.details = {
      deal: {
        ...describeDeals(deals, dealOf),
        of: (rows) => this.#related(rows, isDeal),
      },
      ...(offers && {
        document: {
          ...describeDocuments(deals, offers, documentOf),
          of: (rows) => this.#related(rows, (row) => !isDeal(row)),
        },
      }),
    };
  }

  derive(window: Window): Generator<undefined, Facts> {
    return dealFacts(this, window);
  }

  protected override find(id: string): Dimension | null {
    return this.offers && (id === 'type' || id === 'template')
      ? documentDimension(id, this.offers.table, this.documentOf)
      : super.find(id);
  }

  protected *instants(): Generator<Float64Array> {
    const { deals, offers } = this;
    yield deals.createdAt;
    yield deals.closedAt.filter((_, deal) => deals.isEnded(deal));
    if (offers)
      for (const days of [offers.issuedOn, offers.decidedOn])
        yield days.filter((_, document) => offers.deal[document]! >= 0);
  }

  /** Rows of a kind: those there are, and for rows of the other kind all that belong to the same deals. */
  #related(rows: Bitmap, isKind: (row: number) => boolean): Bitmap {
    const others = new Set<number>();
    const bits = newBitmap(this.length);
    for (let row = 0; row < this.length; row++)
      if (hasBit(rows, row)) {
        if (isKind(row)) setBit(bits, row);
        else others.add(this.dealOf[row]!);
      }
    if (others.size)
      for (let row = 0; row < this.length; row++)
        if (isKind(row) && others.has(this.dealOf[row]!)) setBit(bits, row);
    return bits;
  }
}

export function* dealsBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = new Deals(data);
  yield;
  const { documents } = data.tables;
  const offers = documents ? new Offers(deals, documents) : null;
  const kept = offers ? [...offers.deal.keys()].filter((i) => offers.deal[i]! >= 0) : [];
  const dealOf = Uint32Array.from([
    ...Array(deals.length).keys(),
    ...kept.map((i) => offers!.deal[i]!),
  ]);
  const documentOf = Int32Array.from([...Array<number>(deals.length).fill(-1), ...kept]);
  return new DealsBase(deals, offers, documentOf, dealOf);
}
