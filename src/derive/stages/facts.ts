import { newBitmap, setBit } from '../../data/columns.js';
import type { Facts } from '../base.js';
import { LinkList } from '../link-list.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import type { StageRows } from './rows.js';

const HISTORY = 'stageChanges';
const OF_HISTORY = `${['reached', 'strict', 'actual']
  .map((rule) => `${rule} ${rule}Later ${rule}First`)
  .join(' ')} lostHere waiting`;

/** How a deal went through one pipeline, as far as it is known at an instant. */
interface Way {
  /** First entry into a stage of the pipeline; NaN: none. */
  began: number;
  /** Places entered; the furthest; how many from the first on in order. */
  entered: Set<number>;
  furthest: number;
  inOrder: number;
}

interface State {
  /** End of the entries before the instant. */
  last: number;
  current: number;
  isOpen: boolean;
  isLost: boolean;
}

/** What is known of each deal in each stage of its pipelines in one window. Readings: docs/decisions/0004. */
export function* stageFacts(base: StageRows, window: Window): Generator<undefined, Facts> {
  const { deals, ladder, entries, length, dealOf, stageOf, amounts } = base;
  const { start, until, end, at, now } = window;
  const { zone } = deals.data;
  const { pipeline, place } = ladder;
  const sheet = new Sheet(length, amounts);
  const mark = sheet.marking(OF_HISTORY);
  const markOpen = sheet.marking('open');
  const inPeriod = (sheet.inPeriod = newBitmap(length));
  const stays = new LinkList();

  for (let row = 0, done = 0; row < length; done++) {
    const deal = dealOf[row]!;
    const from = row;
    if (done % 4096 === 0) yield;
    while (row < length && dealOf[row] === deal) row++;
    fill(deal, from, row);
  }

  if (!amounts.has('amount')) sheet.lack('opportunities.amount', 'amount');
  if (!entries) sheet.lack(HISTORY, `${OF_HISTORY} stays`);
  if (!entries && at < now && deals.length > 0) sheet.lack(HISTORY, 'open');
  if (!entries && !deals.has('stage') && deals.length > 0)
    sheet.lack('opportunities.stage', 'open');
  if (at !== at) sheet.lack('a time that is still to come', 'open');
  if (!deals.stages.table) sheet.lack('stages', `${OF_HISTORY} stays open`);
  if (!sheet.missing.has('stays')) sheet.links.set('stays', stays.links(1));
  return sheet;

  /** The rows `[from, to)` of one deal. */
  function fill(deal: number, from: number, to: number): void {
    const [begin, finish] = entries ? [entries.first[deal]!, entries.first[deal + 1]!] : [0, 0];
    const { last, current, isOpen, isLost } = stateAt(end, deal, begin, finish);
    const then = at === end ? { current, isOpen } : stateAt(at, deal, begin, finish);
    const openIn = then.isOpen && place[then.current]! >= 0 ? pipeline[then.current] : -1;
    let lastOpen = 0;
    for (let e = begin; e < last; e++)
      if (ladder.is(entries!.stage[e]!, 'open')) lastOpen = entries!.stage[e]!;
    const ways = new Map<number, Way>();
    for (let row = from; row < to; row++) {
      const stage = stageOf[row]!;
      const here = place[stage]!;
      if (pipeline[stage] === openIn) setBit(inPeriod, row);
      markOpen(row, [then.isOpen && stage === then.current]);
      let way = ways.get(pipeline[stage]!);
      if (!way) ways.set(pipeline[stage]!, (way = wayThrough(pipeline[stage]!, begin, last)));
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
        entered.has(here),
        entered.has(here) && here < furthest,
        entered.has(0),
        isLost && stage === lastOpen,
        isOpen && stage === current,
      ]);
      for (let e = begin; e < last; e++) if (entries!.stage[e] === stage) addStay(row, e, last);
    }
  }

  function stateAt(t: number, deal: number, begin: number, finish: number): State {
    let last = finish;
    while (last > begin && !(entries!.at[last - 1]! < t)) last--;
    const entered = last > begin ? entries!.stage[last - 1]! : 0;
    const status = deals.statusOf(deal);
    const closed = deals.closedAt[deal]!;
    const isEnded = deals.isEnded(deal);
    const exists = t === t && (entered > 0 || !(deals.createdAt[deal]! >= t));
    const lost = ladder.is(entered, 'lost');
    const over = lost || ladder.is(entered, 'won');
    const isClosed = isEnded && (closed !== closed ? t >= now : closed < t);
    const givenUp = status === 'cancelled' || status === 'abandoned';
    return {
      last,
      current: entered || (t < now ? 0 : deals.stage[deal]!),
      isOpen: exists && !over && (status === 'open' || (isEnded && closed >= t)),
      isLost: lost ? !givenUp : !over && isClosed && status === 'lost',
    };
  }

  function wayThrough(through: number, begin: number, last: number): Way {
    const way: Way = { began: NaN, entered: new Set(), furthest: -1, inOrder: 0 };
    for (let e = begin; e < last; e++) {
      const stage = entries!.stage[e]!;
      if (pipeline[stage] !== through) continue;
      if (way.began !== way.began) way.began = entries!.at[e]!;
      const here = place[stage]!;
      if (here < 0) continue;
      way.entered.add(here);
      way.furthest = Math.max(way.furthest, here);
      if (here === way.inOrder) way.inOrder++;
    }
    return way;
  }

  /** A stay that is over: by the next entry, or by the end of the deal. */
  function addStay(row: number, entry: number, last: number): void {
    const from = entries!.at[entry]!;
    const deal = dealOf[row]!;
    const closed = deals.closedAt[deal]!;
    const ends = ladder.is(stageOf[row]!, 'open') && closed >= from && closed < end;
    const to =
      entry + 1 < last ? entries!.at[entry + 1]! : ends && deals.isEnded(deal) ? closed : NaN;
    if (to === to) stays.add(zone.dayAt(to) - zone.dayAt(from), 0, [row]);
  }
}
