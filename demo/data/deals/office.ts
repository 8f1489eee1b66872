import { DAY, type CivilTime } from '../civil-time.js';
import { cumulate, type Random } from '../random.js';

/** Moments of office work: Monday to Friday, nine to six. In civil seconds. */
export interface Office {
  now: number;
  /** When something new comes in, by season; before now. */
  arrival(): number;
  /** A moment of work about `days` later, always after `at`. */
  later(at: number, days: number): number;
  /** `YYYY-MM-DD` */
  day(at: number): string;
  /** `YYYY-MM-DDTHH:MM:SS` */
  text(at: number): string;
  /** About `median`, seldom beyond four times of it; `spread` 0.5 is usual. */
  about(median: number, spread: number): number;
}

/** `season`: how much comes in, January first; `growth`: by how much more a year. */
export function office(
  time: CivilTime,
  season: readonly number[],
  growth: number,
  rnd: Random,
): Office {
  const day = (at: number) => time.text(at).slice(0, 10);
  const weights = Array.from({ length: Math.ceil(time.now / DAY) }, (_, n) =>
    time.weekday(n) > 4
      ? 0
      : season[Number(day(n * DAY).slice(5, 7)) - 1]! * (1 + (growth * n) / 365),
  );
  const sums = cumulate(weights);
  const moment = (n: number): number => {
    const weekday = time.weekday(n);
    return (weekday > 4 ? n + 7 - weekday : n) * DAY + rnd.between(9 * 3600, 18 * 3600 - 1);
  };
  return {
    now: time.now,
    arrival: () => Math.min(moment(rnd.weighted(sums)), time.now - rnd.between(60, 3600)),
    later(at, days) {
      const then = moment(Math.floor(at / DAY) + Math.round(days));
      return then > at ? then : at + rnd.between(300, 5400);
    },
    day,
    text: (at) => time.text(at),
    about: (median, spread) => median * Math.exp(spread * rnd.normal()),
  };
}
