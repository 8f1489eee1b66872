import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Window } from '../window.js';
import type { StageRows } from './rows.js';

/** Where open deals are at an instant. */
export interface StageStanding {
  readonly at: number;
  /** Whether the instant is before now: what deals say of today does not hold for it. */
  readonly isPast: boolean;
  /** Rows of the stage in which an open deal is. */
  readonly open: Bitmap;
  /** Rows of the pipeline in which an open deal is. */
  readonly pipeline: Bitmap;
}

/** How far a deal has come at an instant. */
export interface State {
  /** End of the entries before the instant. */
  last: number;
  /** Stage entered last; without any, today the one that the deal says; 0: not known. */
  current: number;
  isOpen: boolean;
  isLost: boolean;
}

/** Finds where a deal is at an instant. */
export function stateAt(
  { deals, ladder, entries }: StageRows,
  t: number,
  now: number,
  deal: number,
): State {
  let last = 0;
  let entered = 0;
  if (entries) {
    last = entries.first[deal + 1]!;
    while (last > entries.first[deal]! && !(entries.at[last - 1]! < t)) last--;
    if (last > entries.first[deal]!) entered = entries.stage[last - 1]!;
  }
  const status = deals.statusOf(deal);
  const closed = deals.closedAt[deal]!;
  const isEnded = deals.isEnded(deal);
  const exists = t === t && (entered > 0 || !(deals.createdAt[deal]! >= t));
  const lost = ladder.is(entered, 'lost');
  const over = lost || ladder.is(entered, 'won');
  const isClosed = deals.isEndedBy(deal, t, t >= now);
  const givenUp = status === 'cancelled' || status === 'abandoned';
  return {
    last,
    current: entered || (t < now ? 0 : deals.stage[deal]!),
    isOpen: exists && !over && (status === 'open' || (isEnded && closed >= t)),
    isLost: lost ? !givenUp : !over && isClosed && status === 'lost',
  };
}

/** Where open deals are at an instant, found from where they are at another one and what happened between. */
export function* standingAt(
  rows: StageRows,
  { at, now }: Window,
  before: StageStanding | null,
): Generator<undefined, StageStanding> {
  const { ladder, dates, first, stageOf, length } = rows;
  const isPast = at < now;
  // Of an instant still to come nothing is known.
  const known = at === at && before?.isPast === isPast ? before : null;
  if (known?.at === at) return known;
  const open = known?.open.slice() ?? newBitmap(length);
  const pipeline = known?.pipeline.slice() ?? newBitmap(length);

  function judge(deal: number): void {
    const { current, isOpen } = stateAt(rows, at, now, deal);
    const openIn = isOpen && ladder.place[current]! >= 0 ? ladder.pipeline[current] : -1;
    for (let row = first[deal]!; row < first[deal + 1]!; row++) {
      const bit = 1 << (row & 31);
      open[row >> 5]! &= ~bit;
      pipeline[row >> 5]! &= ~bit;
      if (isOpen && stageOf[row] === current) setBit(open, row);
      if (ladder.pipeline[stageOf[row]!] === openIn) setBit(pipeline, row);
    }
  }

  if (at === at)
    if (!known) yield* dates.all(judge);
    else yield* dates.within(Math.min(at, known.at), Math.max(at, known.at), judge);
  return { at, isPast, open, pipeline };
}
