import fc, { type Arbitrary } from 'fast-check';
import { type Era, firstDay } from './era.js';
import { between, pick } from './pick.js';
import { instantOf, isPlain, wallClock } from './wall.js';

const hour = 3_600_000;

/** Milliseconds after local midnight: the midnights, the hours in which clocks change, any other. */
const timeOfDay = fc.oneof(
  pick(0, 1, 1000, -1, -1000, 0),
  pick(1.5 * hour, 2 * hour, 2.5 * hour, 3 * hour),
  pick(9 * hour, 9 * hour, 12 * hour, 18 * hour),
  between(0, 24 * 3600 - 1).map((seconds) => seconds * 1000),
);

/** Epoch milliseconds in and around the era's month, its edges over-represented. */
export const instantIn = (era: Era): Arbitrary<number> => {
  const start = firstDay(era.month);
  const civilDay = fc.oneof(
    { weight: 2, arbitrary: pick(...era.edges, start + 30) },
    { weight: 4, arbitrary: between(start, start + 30) },
    { weight: 1, arbitrary: between(start - 45, start + 75) },
  );
  return fc
    .tuple(civilDay, timeOfDay)
    .map(([day, time]) => instantOf(era.timeZone, day * 86_400_000 + time));
};

const iso = (reading: number): string => new Date(reading).toISOString().replace(/\.000Z$/, 'Z');

function withOffset(instant: number, minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sign = minutes < 0 ? '-' : '+';
  const text = iso(instant + minutes * 60_000).slice(0, -1);
  return `${text}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The instant as text: in UTC, with an offset, or as the zone's clock shows it where that is unmistakable. */
export function written(era: Era, instant: number, style: number): string {
  const clock = wallClock(era.timeZone, instant);
  if (style % 4 === 0) return iso(instant);
  if (style % 4 === 1 && isPlain(era.timeZone, instant)) return iso(clock).slice(0, -1);
  const own = Math.round((clock - instant) / 60_000);
  return withOffset(instant, style % 3 === 0 ? [345, -210, 0, 765][style % 4]! : own);
}

export const instantText = (era: Era): Arbitrary<string> =>
  fc.tuple(instantIn(era), between(0, 23)).map(([at, style]) => written(era, at, style));
