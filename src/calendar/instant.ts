import { dayAtStart, digits } from './civil.js';
import type { Zone } from './zone.js';

/**
 * Epoch milliseconds of an ISO 8601 date or date-time (`2026-03-02`, `2026-03-02T10:00`, `2026-03-02 10:00:00.5Z`,
 * `2026-03-02T10:00:00-05:00`). Without an offset the text is civil time in `zone`. Fractions of a second are kept to
 * a thousandth of a millisecond. Null where the text is no such instant or names a date that does not exist.
 */
export function parseInstant(text: string, zone: Zone): number | null {
  const { length } = text;
  const day = dayAtStart(text);
  if (day === null) return null;
  const midnight = day * 86_400_000;
  if (length === 10) return zone.instantOf(midnight);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (
    (text[10] !== 'T' && text[10] !== ' ' && text[10] !== 't') ||
    text[13] !== ':' ||
    hour < 0 ||
    hour > 24 ||
    minute < 0 ||
    minute > 59
  )
    return null;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text[16] === ':') {
    second = digits(text, 17, 19);
    if (second < 0 || second > 59) return null;
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
  const length = text.length - at;
  if (sign === 'Z' || sign === 'z') return length === 1 ? 0 : null;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hours = digits(text, at + 1, at + 3);
  const minutes = length === 3 ? 0 : digits(text, at + 3 + colon, at + 5 + colon);
  if (
    (sign !== '+' && sign !== '-') ||
    (length !== 3 && length !== 5 + colon) ||
    hours < 0 ||
    hours > 23 ||
    minutes < 0 ||
    minutes > 59
  )
    return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** ISO 8601 in UTC, to the millisecond. */
export const formatInstant = (instant: number): string => new Date(instant).toISOString();
