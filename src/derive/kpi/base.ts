import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Base, Dimension } from '../base.js';
import { and, onesOf } from '../bits.js';
import { About } from '../deals/about.js';
import { DealsBase, dealParts, type DealParts } from '../deals/base.js';
import type { Dated } from '../dated-rows.js';
import { Deals } from '../deals/deals.js';
import type { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import { Campaigns } from './campaigns.js';
import { kpiFacts } from './facts.js';
import type { KpiRows } from './rows.js';
import { touchesOf, type Touches } from './touches.js';
import { winsOf, type Wins } from './wins.js';

/** The deals, their documents, and behind those the prospect files. */
class KpiBase extends DealsBase implements KpiRows {
  readonly firstFile: number;

  constructor(
    parts: DealParts,
    readonly wins: Wins,
    readonly touches: Touches,
    readonly campaigns: Campaigns,
    admitted?: Bitmap,
  ) {
    super(parts, admitted);
    this.firstFile = this.length - campaigns.length;
    const costs = campaigns.costs(this.firstFile);
    if (costs) this.amounts.set('fileCost', costs);
  }

  protected override admitting(rows: Bitmap): KpiBase {
    return new KpiBase(this.parts, this.wins, this.touches, this.campaigns, rows);
  }

  override *derive(window: Window): Generator<undefined, Sheet> {
    const sheet = yield* super.derive(window);
    yield* kpiFacts(this, window, sheet);
    return sheet;
  }

  /** A file is of a source, and of nothing else that deals are of. */
  untold(fact: string, dimension: string): string | null {
    return fact === 'fileCost' && dimension !== 'source' ? `prospectFiles.${dimension}` : null;
  }

  /** What is asked about the months before a day changes with the day. */
  protected override lastChange({ at, today }: Window, event: number): number {
    return at === at ? Math.max(event, this.zone.startOf(today)) : event;
  }

  protected override find(id: string): Dimension | null {
    const found = super.find(id);
    if (!found) return null;
    if (id === 'source') {
      found.perRow!.set(this.campaigns.source, this.firstFile);
      return found;
    }
    const applies = onesOf(this.firstFile);
    if (found.applies) and(applies, found.applies);
    return { ...found, applies };
  }

  protected override *instants(): Generator<Dated> {
    yield* super.instants();
    yield [this.touches.at];
    yield [this.campaigns.began];
  }

  protected override within(rows: Bitmap): Bitmap {
    const bits = newBitmap(this.length);
    bits.set(rows);
    and(bits, onesOf(this.firstFile));
    for (let row = this.firstFile; row < this.length; row++)
      if ((rows[row >> 5]! >>> (row & 31)) & 1)
        this.campaigns.eachDeal(row - this.firstFile, (deal) => setBit(bits, deal));
    return bits;
  }
}

export function* kpiBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = yield* Deals.of(data);
  yield;
  const about = yield* About.of(deals);
  const campaigns = yield* Campaigns.of(about);
  const touches = yield* touchesOf(campaigns);
  const wins = yield* winsOf(deals);
  const parts = yield* dealParts(deals, [[touches.at, touches.deal]], campaigns.length);
  return new KpiBase(parts, wins, touches, campaigns);
}
