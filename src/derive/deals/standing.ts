import { hasBit, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { DealRows } from './rows.js';

/** What is at an instant: deals that are open, offers in progress. */
export interface Standing {
  readonly at: number;
  readonly open: Bitmap;
  readonly openProspect: Bitmap;
  readonly inProgress: Bitmap;
}

/** What is at an instant, found from what is at another one and what happened between. */
export function* standingAt(
  { deals, offers, admitted, dates, length }: DealRows,
  at: number,
  before: Standing | null,
): Generator<undefined, Standing> {
  if (before?.at === at) return before;
  const bitmap = (of?: Bitmap): Bitmap => of?.slice() ?? newBitmap(length);
  const open = bitmap(before?.open);
  const openProspect = bitmap(before?.openProspect);
  const inProgress = bitmap(before?.inProgress);

  function judge(deal: number): void {
    const to = deals.closedAt[deal]!;
    const exists = !(deals.createdAt[deal]! >= at);
    const isOpen = deals.isOpenAt(deal, at);
    put(open, deal, isOpen);
    if (!deals.isProspect(deal)) return;
    const isWon = deals.statusOf(deal) === 'won';
    let signed = NaN;
    if (offers) {
      offers.count(deal, at, admitted);
      if (isWon) signed = offers.firstSigned(deal);
      for (let i = offers.first[deal]!; i < offers.first[deal + 1]!; i++) {
        const decided = offers.decidedOn[i]!;
        const isUndecided = decided !== decided && offers.is(i, 'in-progress');
        put(inProgress, deals.length + i, offers.counts(i) && (decided >= at || isUndecided));
      }
    }
    put(openProspect, deal, isWon ? exists && (signed === signed ? signed : to) >= at : isOpen);
  }

  if (!before) yield* dates.all(judge);
  else if (before.at < at) yield* dates.within(before.at, at, judge);
  else yield* dates.within(at, before.at, judge);
  return { at, open, openProspect, inProgress };
}

function put(bits: Bitmap, row: number, holds: boolean): void {
  if (holds) setBit(bits, row);
  else if (hasBit(bits, row)) bits[row >> 5]! &= ~(1 << (row & 31));
}
