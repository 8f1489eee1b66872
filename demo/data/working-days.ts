import { DAY, type CivilTime } from './civil-time.js';
import type { Random } from './random.js';

/** How much is done on a weekday, Monday first. */
const activity = [1, 1, 1, 1.05, 1.1, 0.7, 0.12];
/** Opening hours in half hours, Monday first. */
const opens = [19, 19, 19, 19, 19, 18, 22];
const closes = [36, 36, 36, 42, 42, 34, 32];

/** When stores are open, and moments drawn from those hours. */
export interface WorkingDays {
  /** A moment on the day at `share` (0–1) of the work between two days, the second not included. */
  within(fromDay: number, toDay: number, share: number): number;
  /** A moment on a working day `from` to `to` days after. */
  laterDay(at: number, from: number, to: number): number;
}

export function workingDays(time: CivilTime, rnd: Random): WorkingDays {
  const sums = [0];
  for (let day = 0; day < 130; day++) sums.push(sums[day]! + activity[time.weekday(day)]!);
  const moment = (day: number): number => {
    const weekday = time.weekday(day);
    return day * DAY + rnd.between(opens[weekday]! * 1800, closes[weekday]! * 1800 - 1);
  };
  return {
    within(fromDay, toDay, share) {
      const wanted = sums[fromDay]! + share * (sums[toDay]! - sums[fromDay]!);
      let day = fromDay;
      while (day < toDay - 1 && sums[day + 1]! <= wanted) day++;
      return moment(day);
    },
    laterDay(at, from, to) {
      let day = Math.floor(at / DAY) + rnd.between(from, to);
      if (time.weekday(day) === 6 && rnd.chance(0.85)) day++;
      return moment(day);
    },
  };
}
