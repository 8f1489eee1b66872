const DAY = 86_400;

/** `YYYY-MM-DDTHH:MM:SS` as civil seconds, and back. */
export const secondsOf = (text: string): number => Date.parse(`${text}Z`) / 1000;
export const textOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 19);
export const dayOf = (seconds: number): string => textOf(seconds).slice(0, 10);

/** Some days later, on a day of work, at an hour of work. */
export function workingMoment(from: number, days: number, hour: number): number {
  const day = Math.floor(from / DAY) + Math.round(days);
  // 1 January 1970 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return (weekday > 4 ? day + 7 - weekday : day) * DAY + Math.round(hour * 3600);
}
