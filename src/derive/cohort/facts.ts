import { formatMonth, monthOf } from '../../calendar/civil.js';
import { setBit, type Bitmap } from '../../data/columns.js';
import type { Facts, RemarkDetail } from '../base.js';
import { common, eachBit } from '../bits.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';
import { isImmature, isLate, type Cycle } from './cycle.js';
import type { Cohorts } from './rows.js';

const ALL = 'created lost open judged immature stalled held givenUp';

/** What became by the window's `end` of the deals created in it. Readings: docs/decisions/0006. */
export function* cohortFacts(
  { deals, dates, length, createdOn, amounts, winOf }: Cohorts,
  { start, until, end, now, period, apart }: Window,
  cycle: Cycle,
): Generator<undefined, Facts> {
  const sheet = new Sheet(length, amounts);
  sheet.amounts.set('age', cycle.age);
  const mark = sheet.marking(ALL);
  const markWin = sheet.marking('won');
  const isNow = end >= now;
  const [createdIn, judged, immature, held, givenUp] = 'created judged immature held givenUp'
    .split(' ')
    .map((id) => sheet.flags.get(id)!);

  function judge(deal: number): void {
    const created = deals.createdAt[deal]!;
    if (!(created >= start && created < until)) return;
    const isYoung = isImmature(cycle, createdOn[deal]!);
    // A row says what it knows so far; what is told of all leaves out who had no time yet.
    const isJudged = apart !== undefined || !isYoung;
    const isOver = deals.isEndedBy(deal, end, isNow);
    const isOpen = deals.isOpenAt(deal, end);
    const status = deals.statusOf(deal);
    mark(deal, [
      true,
      isOver && status === 'lost',
      isOpen,
      isJudged,
      isYoung,
      isOpen && isLate(cycle, cycle.age.values[deal]!),
      isNow && status === 'on-hold',
      isOver && (status === 'cancelled' || status === 'abandoned'),
    ]);
    if (!winOf[deal] || !isOver) return;
    markWin(winOf[deal]!, [true]);
    if (isJudged) setBit(judged!, winOf[deal]!);
  }

  if (period) yield* dates.within(start, until, judge);
  else yield* dates.all(judge);

  const [dated, closed] = ['createdAt', 'closedAt'].map((id) => deals.has(id));
  if (!amounts.has('amount')) sheet.lack('opportunities.amount', 'amount');
  if (!closed && !isNow) sheet.lack('opportunities.closedAt', 'won lost');
  if (!cycle.wins) sheet.lack('opportunities.closedAt (won)', 'immature stalled');
  if (!dated) sheet.lack('opportunities.createdAt', `${ALL} won`);

  const { undated } = deals;
  if (dated) sheet.say('undated-created', () => undated.created, 'created');
  if (closed && !isNow)
    sheet.say('undated-closed', () => common(createdIn!, undated.closed), 'won lost');
  if (!isNow) sheet.say('on-hold', () => common(createdIn!, undated.onHold), 'open');
  sheet.say('held', () => held!, 'created open');
  sheet.say('given-up', () => givenUp!, 'created lost');
  sheet.say('immature', () => immature!, 'judged immature', youngest);
  return sheet;

  function youngest(rows: Bitmap): RemarkDetail {
    let since = Infinity;
    eachBit(rows, (deal) => (since = Math.min(since, monthOf(createdOn[deal]!))));
    return {
      since: formatMonth(since),
      days: Math.round((cycle.days / cycle.wins) * 10) / 10,
    };
  }
}
