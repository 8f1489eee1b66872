import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Facts, Flagged, Links } from '../base.js';
import type { Window } from '../window.js';
import type { StageRows } from './rows.js';

const rules = ['reached', 'strict', 'actual'];
const ofRules = (ending: string): string[] => rules.map((rule) => rule + ending);
const HISTORY = 'stageChanges';

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
  last: number;
  current: number;
  isOpen: boolean;
  isLost: boolean;
}

/** What is known of each deal in each stage of its pipelines in one window. Readings: docs/decisions/0004. */
export function* stageFacts(base: StageRows, window: Window): Generator<undefined, Facts> {
  const { deals, ladder, entries, length, dealOf, stageOf, amounts } = base;
  const { start, until, end, at, now } = window;
  const flags = new Map<string, Flagged>();
  const missing = new Map<string, string>();
  const make = (id: string): Bitmap => {
    const bits = newBitmap(length);
    flags.set(id, { bits, own: null });
    return bits;
  };
  const counted = rules.map(make);
  const later = ofRules('Later').map(make);
  const first = ofRules('First').map(make);
  const [lostHere, waiting, open] = ['lostHere', 'waiting', 'open'].map(make) as [
    Bitmap,
    Bitmap,
    Bitmap,
  ];
  const inPeriod = newBitmap(length);
  const stays: { row: number; days: number }[] = [];

  for (let row = 0; row < length;) {
    const deal = dealOf[row]!;
    const from = row;
    if (deal % 4096 === 0) yield;
    while (row < length && dealOf[row] === deal) row++;
    fill(deal, from, row);
  }

  if (!amounts.has('amount')) missing.set('amount', 'opportunities.amount');
  const lack = (needs: string, ids: readonly string[]): void => {
    for (const id of ids) {
      flags.delete(id);
      missing.set(id, needs);
    }
  };
  const ofHistory = [...rules, ...ofRules('Later'), ...ofRules('First'), 'lostHere', 'waiting'];
  if (!entries) lack(HISTORY, [...ofHistory, 'stays']);
  if (!entries && at < now) lack(HISTORY, ['open']);
  if (Number.isNaN(at)) lack('a time that is still to come', ['open']);
  if (!deals.stages.table) lack('stages', [...ofHistory, 'stays', 'open']);
  return {
    inPeriod,
    flags,
    amounts,
    links: new Map(missing.has('stays') ? [] : [['stays', linksOf(stays)]]),
    missing,
    remarks: [],
  };

  /** The rows `[from, to)` of one deal. */
  function fill(deal: number, from: number, to: number): void {
    const [begin, finish] = entries ? [entries.first[deal]!, entries.first[deal + 1]!] : [0, 0];
    const { last, current, isOpen, isLost } = stateAt(end, deal, begin, finish);
    const then = at === end ? { current, isOpen } : stateAt(at, deal, begin, finish);
    let lastOpen = 0;
    for (let e = begin; e < last; e++)
      if (ladder.is(entries!.stage[e]!, 'open')) lastOpen = entries!.stage[e]!;
    const ways = new Map<number, Way>();
    for (let row = from; row < to; row++) {
      const stage = stageOf[row]!;
      const pipeline = ladder.pipeline[stage]!;
      if (
        then.isOpen &&
        ladder.place[then.current]! >= 0 &&
        pipeline === ladder.pipeline[then.current]
      )
        setBit(inPeriod, row);
      if (then.isOpen && stage === then.current) setBit(open, row);
      let way = ways.get(pipeline);
      if (!way) ways.set(pipeline, (way = wayThrough(pipeline, begin, last)));
      if (!(way.began >= start && way.began < until)) continue;
      setBit(inPeriod, row);
      const place = ladder.place[stage]!;
      const marks: [here: boolean, later: boolean, first: boolean][] = [
        [place <= way.furthest, place < way.furthest, way.furthest >= 0],
        [place < way.inOrder, place < way.inOrder - 1, way.inOrder > 0],
        [
          way.entered.has(place),
          way.entered.has(place) && place < way.furthest,
          way.entered.has(0),
        ],
      ];
      marks.forEach(([here, beyond, began], rule) => {
        if (here) setBit(counted[rule]!, row);
        if (beyond) setBit(later[rule]!, row);
        if (began) setBit(first[rule]!, row);
      });
      if (isLost && stage === lastOpen) setBit(lostHere, row);
      if (isOpen && stage === current) setBit(waiting, row);
      for (let e = begin; e < last; e++)
        if (entries!.stage[e] === stage)
          addStay(row, deal, e, e + 1 < last ? entries!.at[e + 1]! : null);
    }
  }

  /** The stage a deal is in at an instant, and the end of the entries before it. */
  function stateAt(t: number, deal: number, begin: number, finish: number): State {
    let last = finish;
    while (last > begin && !(entries!.at[last - 1]! < t)) last--;
    const entered = last > begin ? entries!.stage[last - 1]! : 0;
    const status = deals.statusOf(deal);
    const closed = deals.closedAt[deal]!;
    const isEnded = deals.isEnded(deal);
    const exists = entered > 0 || !(deals.createdAt[deal]! >= t);
    const over = ladder.is(entered, 'won') || ladder.is(entered, 'lost');
    const isClosed = isEnded && (Number.isNaN(closed) ? t >= now : closed < t);
    const givenUp = status === 'cancelled' || status === 'abandoned';
    return {
      last,
      current: entered || (t < now ? 0 : deals.stage[deal]!),
      isOpen:
        !Number.isNaN(t) && exists && !over && (status === 'open' || (isEnded && closed >= t)),
      isLost: ladder.is(entered, 'lost') ? !givenUp : !over && isClosed && status === 'lost',
    };
  }

  function wayThrough(pipeline: number, begin: number, last: number): Way {
    const way: Way = { began: NaN, entered: new Set(), furthest: -1, inOrder: 0 };
    for (let e = begin; e < last; e++) {
      const stage = entries!.stage[e]!;
      if (ladder.pipeline[stage] !== pipeline) continue;
      if (Number.isNaN(way.began)) way.began = entries!.at[e]!;
      const place = ladder.place[stage]!;
      if (place < 0) continue;
      way.entered.add(place);
      way.furthest = Math.max(way.furthest, place);
      if (place === way.inOrder) way.inOrder++;
    }
    return way;
  }

  /** A stay that is over: by the next entry, or by the end of the deal. */
  function addStay(row: number, deal: number, entry: number, next: number | null): void {
    const from = entries!.at[entry]!;
    const closed = deals.closedAt[deal]!;
    const ends = ladder.is(stageOf[row]!, 'open') && closed >= from && closed < end;
    const to = next ?? (ends && deals.isEnded(deal) ? closed : NaN);
    const { zone } = deals.data;
    if (!Number.isNaN(to)) stays.push({ row, days: zone.dayAt(to) - zone.dayAt(from) });
  }
}

function linksOf(stays: readonly { row: number; days: number }[]): Links {
  return {
    amounts: Float64Array.from(stays, ({ days }) => days),
    persons: new Uint32Array(stays.length),
    rowStart: Uint32Array.from({ length: stays.length + 1 }, (_, i) => i),
    rows: Uint32Array.from(stays, ({ row }) => row),
    scale: 1,
  };
}
