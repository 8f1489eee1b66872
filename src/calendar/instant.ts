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
    !'Tt '.includes(text[10]!) ||
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
  const [whole, sign, hours, minutes] =
    /^(?:z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/i.exec(text.slice(at)) ?? [];
  if (!whole) return null;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -offset : offset;
}

/** ISO 8601 in UTC, to the millisecond. */
export const formatInstant = (instant: number): string => new Date(instant).toISOString();
