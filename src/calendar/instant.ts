import { daysInMonth, dayOf, digits } from './civil.js';
import type { Zone } from './zone.js';

/**
 * Epoch milliseconds of an ISO 8601 date or date-time (`2026-03-02`, `2026-03-02T10:00`, `2026-03-02 10:00:00.5Z`,
 * `2026-03-02T10:00:00-05:00`). Without an offset the text is civil time in `zone`. Fractions of a second are kept to
 * a thousandth of a millisecond. Null where the text is no such instant or names a date that does not exist.
 */
export function parseInstant(text: string, zone: Zone): number | null {
  const length = text.length;
  if (length < 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const midnight = dayOf(year, month, day) * 86_400_000;
  if (length === 10) return zone.instantOf(midnight);
  const separator = text[10];
  if (
    (separator !== 'T' && separator !== ' ' && separator !== 't') ||
    length < 16 ||
    text[13] !== ':'
  )
    return null;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (hour < 0 || minute < 0 || hour > 24 || minute > 59) return null;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text[16] === ':') {
    second = digits(text, 17, 19);
    if (length < 19 || second < 0 || second > 59) return null;
    at = 19;
    if (text[19] === '.' || text[19] === ',') {
      let scale = 100;
      for (at = 20; at < length; at++) {
        const digit = text.charCodeAt(at) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        fraction += digit * scale;
        scale /= 10;
      }
      if (at === 20) return null;
      fraction = Math.floor(fraction * 1000 + 1e-6) / 1000;
    }
  }
  if (hour === 24 && (minute || second || fraction)) return null;
  const local = midnight + hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction;
  if (at === length) return zone.instantOf(local);
  const offset = parseOffset(text, at);
  return offset === null ? null : local - offset;
}

/** Milliseconds of `Z`, `+05`, `+0530` or `+05:30` at the end of a text, or null. */
function parseOffset(text: string, at: number): number | null {
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return at + 1 === text.length ? 0 : null;
  if (sign !== '+' && sign !== '-') return null;
  const rest = text.slice(at + 1).replace(':', '');
  if (rest.length !== 2 && rest.length !== 4) return null;
  const hours = digits(rest, 0, 2);
  const minutes = rest.length === 4 ? digits(rest, 2, 4) : 0;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** ISO 8601 in UTC, to the millisecond. */
export const formatInstant = (instant: number): string => new Date(instant).toISOString();
