import { firstDayOfMonth, monthOf, type Day } from '../../calendar/civil.js';
import { hasBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import type { Cohorts } from './rows.js';

/** How long deals take, and how old they are, at an instant. */
export interface Cycle {
  readonly end: number;
  readonly isNow: boolean;
  readonly today: Day;
  /** Days from creation to closing of the deals won by then, and how many these are. */
  readonly days: number;
  readonly wins: number;
  /** Days since the creation of each deal. */
  readonly age: Amounts;
}

export function cycleAt(
  { deals, createdOn, amounts, length }: Cohorts,
  end: number,
  isNow: boolean,
): Cycle {
  const today = deals.data.zone.dayAt(end);
  const spans = amounts.get('daysToClose')!;
  const values = new Float64Array(length);
  let [days, wins] = [0, 0];
  for (let deal = 0; deal < deals.length; deal++) {
    values[deal] = today - createdOn[deal]! || 0;
    const isWon = deals.statusOf(deal) === 'won' && deals.closedAt[deal]! < end;
    if (!isWon || !hasBit(spans.valid!, deal)) continue;
    days += spans.values[deal]!;
    wins++;
  }
  return { end, isNow, today, days, wins, age: { values, valid: null, scale: 1 } };
}

/** Older than deals take on average. */
export const isLate = ({ days, wins }: Cycle, age: number): boolean => age * wins > days;

/** Whether the youngest deal of a month is younger than deals take on average. */
export const isImmature = ({ days, wins, today }: Cycle, createdOn: Day): boolean =>
  (today - firstDayOfMonth(monthOf(createdOn) + 1) + 1) * wins < days;
