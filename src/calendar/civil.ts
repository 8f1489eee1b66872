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
  const months = year * 12 + (month - 1);
  const y0 = Math.floor(months / 12);
  const m = months - y0 * 12 + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dateOf(days: Day): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
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
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** Months since 1970-01 of `YYYY-MM`, or null. */
export function parseMonth(text: string): number | null {
  if (text.length !== 7 || text[4] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  return year < 0 || month < 1 || month > 12 ? null : (year - 1970) * 12 + month - 1;
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
