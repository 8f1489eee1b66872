import type { Viewer } from '../../contract/dataset.js';
import type { Filters } from '../../contract/query.js';
import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Dimension } from '../base.js';
import { eachBit } from '../bits.js';
import { DatedRows, type Dated } from '../dated-rows.js';
import { liesIn } from '../people.js';
import type { Deals } from './deals.js';
import { dealDimension, dealDimensions, rolesOf } from './dimensions.js';

/** Rows that belong to deals, with the deals' dimensions. */
export abstract class RowsOfDeals extends DatedRows {
  readonly table = 'opportunities';
  readonly dimensions: readonly string[];
  readonly ownDimensions: readonly string[];

  constructor(
    readonly deals: Deals,
    readonly dealOf: Uint32Array,
    further: readonly string[],
  ) {
    super(deals.data.zone, dealOf.length);
    this.dimensions = ['deal', ...dealDimensions(deals), ...further];
    this.ownDimensions = rolesOf(deals);
  }

  /** Deals among rows, and those that the others belong to, where deals are the first rows. */
  protected dealsOf(rows: Bitmap): Bitmap {
    const bits = newBitmap(this.length);
    eachBit(rows, (row) => setBit(bits, this.dealOf[row]!));
    return bits;
  }

  protected find(id: string): Dimension | null {
    return dealDimension(this.deals, id, this.dealOf);
  }

  protected override also(): Dated[] {
    return [[this.deals.createdAt], [this.deals.closedAt]];
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.deals.units.below(ancestor);
  }

  liesIn(isPerson: boolean, code: number, filter: string, of: number): boolean {
    const { people, units } = this.deals;
    return liesIn([people, units], isPerson, code, [filter, of]);
  }

  scopeOf({ id }: Viewer): Filters {
    return { person: [id] };
  }
}
