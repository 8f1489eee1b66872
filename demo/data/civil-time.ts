/**
 * Civil time as whole seconds since midnight of the first day of a month before `asOf`'s. No zone is involved:
 * texts come out without an offset, which the dataset reads as civil time in its own zone.
 */
export interface CivilTime {
  /** `YYYY-MM` of the month before and of the current one. */
  months: readonly [string, string];
  /** Seconds at which the current month begins, and at which the month after it would. */
  monthStart: number;
  monthEnd: number;
  /** Seconds of `asOf`. */
  now: number;
  /** 0 Monday … 6 Sunday. */
  weekday(day: number): number;
  /** `YYYY-MM-DDTHH:MM:SS` */
  text(seconds: number): string;
}

export const DAY = 86_400;
const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/**
 * `asOf`: `YYYY-MM-DD`, optionally with `THH:MM`; without a time it is 14:32 of that day. `before`: how many months
 * earlier time begins.
 */
export function civilTime(asOf: string, before = 1): CivilTime {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(asOf);
  if (!match) throw new RangeError(`asOf is YYYY-MM-DD or YYYY-MM-DDTHH:MM, not ${asOf}`);
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000;
  const first = days(year, month - before, 1);
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const dates = Array.from({ length: 31 * before + 240 }, (_, n) => iso(first + n));
  return {
    months: [iso(days(year, month - 1, 1)).slice(0, 7), asOf.slice(0, 7)],
    monthStart: (days(year, month, 1) - first) * DAY,
    monthEnd: (days(year, month + 1, 1) - first) * DAY,
    now:
      (days(year, month, date) - first) * DAY +
      Number(match[4] ?? 14) * 3600 +
      Number(match[5] ?? 32) * 60,
    weekday: (day) => (((first + day + 3) % 7) + 7) % 7,
    text: (seconds) => {
      const day = Math.floor(seconds / DAY);
      const s = Math.floor(seconds - day * DAY);
      return `${dates[day]}T${two[Math.floor(s / 3600)]}:${two[Math.floor(s / 60) % 60]}:${two[s % 60]}`;
    },
  };
}
