import { setBit } from '../../data/columns.js';
import type { Facts } from '../base.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { StageRows } from './rows.js';
import { stateAt, type StageStanding } from './standing.js';
import { Stays } from './stays.js';

const HISTORY = 'stageChanges';
const OF_HISTORY = `${['reached', 'strict', 'actual']
  .map((rule) => `${rule} ${rule}Later ${rule}First`)
  .join(' ')} lostHere waiting`;

/** How a deal went through one pipeline, as far as it is known at an instant. */
interface Way {
  /** First entry into a stage of the pipeline; NaN: none. */
  began: number;
  /** Places entered; the furthest; how many from the first on in order. */
  entered: number[];
  furthest: number;
  inOrder: number;
}

/** What is known of each deal in each stage of its pipelines in one window. Readings: docs/decisions/0004. */
export function* stageFacts(
  base: StageRows,
  window: Window,
  standing: StageStanding,
): Generator<undefined, Facts> {
  const { deals, ladder, entries, dates, length, first, stageOf, amounts } = base;
  const { start, until, end, at, now, period } = window;
  const { zone } = deals.data;
  const { pipeline, place } = ladder;
  const sheet = new Sheet(length, amounts);
  const mark = sheet.marking(OF_HISTORY);
  sheet.flags.set('open', standing.open);
  const inPeriod = (sheet.inPeriod = standing.pipeline.slice());
  const stays = new Stays();

  if (entries)
    if (period) yield* dates.within(start, until, fill);
    else yield* dates.all(fill);

  if (!amounts.has('amount')) sheet.lack('opportunities.amount', 'amount');
  if (!entries) sheet.lack(HISTORY, `${OF_HISTORY} stays`);
  if (!entries && at < now && deals.length > 0) sheet.lack(HISTORY, 'open');
  if (!entries && !deals.has('stage') && deals.length > 0)
    sheet.lack('opportunities.stage', 'open');
  if (at !== at) sheet.lack('a time that is still to come', 'open');
  if (!deals.stages.table) sheet.lack('stages', `${OF_HISTORY} stays open`);
  if (!sheet.missing.has('stays')) sheet.links.set('stays', stays.links());
  return sheet;

  /** The rows of one deal in the pipelines that it entered in the window. */
  function fill(deal: number): void {
    const begin = entries!.first[deal]!;
    const { last, current, isOpen, isLost } = stateAt(base, end, now, deal);
    let lastOpen = 0;
    for (let e = begin; e < last; e++)
      if (ladder.is(entries!.stage[e]!, 'open')) lastOpen = entries!.stage[e]!;
    let way: Way | null = null;
    for (let row = first[deal]!; row < first[deal + 1]!; row++) {
      const stage = stageOf[row]!;
      const here = place[stage]!;
      // The rows of one pipeline stand together, its first stage first.
      if (!way || here === 0) way = wayThrough(pipeline[stage]!, begin, last);
      const { began, entered, furthest, inOrder } = way;
      if (!(began >= start && began < until)) continue;
      setBit(inPeriod, row);
      mark(row, [
        here <= furthest,
        here < furthest,
        furthest >= 0,
        here < inOrder,
        here < inOrder - 1,
        inOrder > 0,
        entered.includes(here),
        entered.includes(here) && here < furthest,
        entered.includes(0),
        isLost && stage === lastOpen,
        isOpen && stage === current,
      ]);
      for (let e = begin; e < last; e++)
        if (entries!.stage[e] === stage) addStay(deal, row, e, last);
    }
  }

  function wayThrough(through: number, begin: number, last: number): Way {
    const way: Way = { began: NaN, entered: [], furthest: -1, inOrder: 0 };
    for (let e = begin; e < last; e++) {
      const stage = entries!.stage[e]!;
      if (pipeline[stage] !== through) continue;
      if (way.began !== way.began) way.began = entries!.at[e]!;
      const here = place[stage]!;
      if (here < 0) continue;
      if (!way.entered.includes(here)) way.entered.push(here);
      way.furthest = Math.max(way.furthest, here);
      if (here === way.inOrder) way.inOrder++;
    }
    return way;
  }

  /** A stay that is over: by the next entry, or by the end of the deal. */
  function addStay(deal: number, row: number, entry: number, last: number): void {
    const from = entries!.at[entry]!;
    const closed = deals.closedAt[deal]!;
    const ends = ladder.is(stageOf[row]!, 'open') && closed >= from && closed < end;
    const to =
      entry + 1 < last ? entries!.at[entry + 1]! : ends && deals.isEnded(deal) ? closed : NaN;
    if (to === to) stays.add(zone.dayAt(to) - zone.dayAt(from), row);
  }
}
