/** Civil days as integers: days since 1970-01-01 in the proleptic Gregorian calendar. No time zone is involved. */
export type Day = number;

export interface CivilDate {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

/** Days since 1970-01-01; month and day may overflow (month 13 is January of the next year). */
export function dayOf(year: number, month: number, day: number): Day {
  // Years are counted from March, so that the leap day is the last of one.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * (months - y * 12) + 2) / 5) + day - 719469;
}

export function dateOf(days: Day): CivilDate {
  const utc = new Date(days * 86_400_000);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD` */
export function formatDay(days: Day): string {
  const { year, month, day } = dateOf(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Civil day of `YYYY-MM-DD`, or null where the text is no date that exists. */
export const parseDay = (text: string): Day | null =>
  text.length === 10 ? dayAtStart(text) : null;

/** Civil day that a text begins with. */
export function dayAtStart(text: string): Day | null {
  const month = monthAtStart(text);
  const day = text[7] === '-' ? digits(text, 8, 10) : 0;
  if (month === null || day < 1 || day > 31) return null;
  const found = firstDayOfMonth(month) + day - 1;
  return day < 29 || found < firstDayOfMonth(month + 1) ? found : null;
}

/** Months since 1970-01 of `YYYY-MM`, or null. */
export const parseMonth = (text: string): number | null =>
  text.length === 7 ? monthAtStart(text) : null;

function monthAtStart(text: string): number | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  return text[4] !== '-' || year < 0 || month < 1 || month > 12
    ? null
    : (year - 1970) * 12 + month - 1;
}

/** `YYYY-MM` of months since 1970-01. */
export function formatMonth(months: number): string {
  const year = 1970 + Math.floor(months / 12);
  return `${pad(year, 4)}-${pad(months - (year - 1970) * 12 + 1)}`;
}

/** First civil day of a month given in months since 1970-01. */
export const firstDayOfMonth = (months: number): Day => dayOf(1970, months + 1, 1);

/** Months since 1970-01 in which a day lies. */
export function monthOf(days: Day): number {
  const { year, month } = dateOf(days);
  return (year - 1970) * 12 + month - 1;
}

/** The same day of a month so many months on, or before; the last of a month that has no such day. */
export function monthsAfter(days: Day, months: number): Day {
  const { year, month, day } = dateOf(days);
  return Math.min(dayOf(year, month + months, day), dayOf(year, month + months + 1, 1) - 1);
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (days: Day): number => (((days + 3) % 7) + 7) % 7;

/** Monday-to-Friday days in `[from, to)`. */
export function workingDays(from: Day, to: Day): number {
  if (to <= from) return 0;
  const fullWeeks = Math.floor((to - from) / 7);
  let count = fullWeeks * 5;
  for (let day = from + fullWeeks * 7; day < to; day++) if (weekdayOf(day) < 5) count++;
  return count;
}

/** Unsigned integer of `text[from, to)`, or -1 where a character is no digit. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
