import { dayOf, type Day } from './civil.js';

const MS_DAY = 86_400_000;

/** A time zone as the civil days and instants that the engine needs; offsets come from `Intl`, once per zone and year. */
export interface Zone {
  /** IANA name. */
  readonly name: string;
  /** Civil day at an instant (epoch milliseconds). */
  dayAt(instant: number): Day;
  /** First instant of a civil day, also where that day does not begin at midnight. */
  startOf(day: Day): number;
  /** Instant of a civil date and time given as if it were UTC; a time that a change of clocks skips is moved forward, one that it repeats is the first. */
  instantOf(localMs: number): number;
  /** Offset from UTC in milliseconds at an instant. */
  offsetAt(instant: number): number;
}

/** Asks no `Intl`, whose first date format takes as long as a hundred others. */
const utc: Zone = {
  name: 'UTC',
  dayAt: (instant) => Math.floor(instant / MS_DAY),
  startOf: (day) => day * MS_DAY,
  instantOf: (local) => local,
  offsetAt: () => 0,
};

const zones = new Map([[utc.name, utc]]);

/** Throws a RangeError where the name is no IANA zone. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = makeZone(name)));
  return zone;
}

export const isZone = (name: string): boolean => {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
};

function makeZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** Per UTC year: instants from which an offset holds, and those offsets; the year's end is the last. */
  const years = new Map<number, [from: number, offset: number][]>();
  /** The span of one offset that was asked for last: most instants asked for lie in it too. */
  let from = 0;
  let to = 0;
  let offset = 0;

  function ask(instant: number): number {
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = value;
    const number = (type: string): number => Number(part[type]);
    const year = part['era'] === 'BC' ? 1 - number('year') : number('year');
    const local =
      dayOf(year, number('month'), number('day')) * MS_DAY +
      number('hour') * 3_600_000 +
      number('minute') * 60_000 +
      number('second') * 1000;
    return local - Math.floor(instant / 1000) * 1000;
  }

  /** First whole second in `(low, high]` whose offset is not `before`. */
  function changeBetween(low: number, high: number, before: number): number {
    let a = Math.floor(low / 1000);
    let b = Math.ceil(high / 1000);
    while (b - a > 1) {
      const middle = Math.floor((a + b) / 2);
      if (ask(middle * 1000) === before) a = middle;
      else b = middle;
    }
    return b * 1000;
  }

  /** Offsets of one UTC year: sampled every ten days, each change then found to the second. */
  function spansOf(year: number): [from: number, offset: number][] {
    let at = Date.UTC(year, 0, 1);
    const end = Date.UTC(year + 1, 0, 1);
    let held = ask(at);
    const spans: [number, number][] = [[at, held]];
    while (at < end - 1000) {
      const next = Math.min(at + 10 * MS_DAY, end - 1000);
      if (ask(next) === held) at = next;
      else {
        at = changeBetween(at, next, held);
        spans.push([at, (held = ask(at))]);
      }
    }
    spans.push([end, held]);
    years.set(year, spans);
    return spans;
  }

  function offsetAt(instant: number): number {
    if (instant < from || instant >= to) {
      const year = new Date(instant).getUTCFullYear();
      const spans = years.get(year) ?? spansOf(year);
      let i = 0;
      while (instant >= spans[i + 1]![0]) i++;
      [from, offset] = spans[i]!;
      [to] = spans[i + 1]!;
    }
    return offset;
  }

  function instantOf(local: number): number {
    // The offset in force lies between those of the two instants a day away on either side.
    const before = offsetAt(local - MS_DAY);
    const early = local - before;
    if (offsetAt(early) === before) return early;
    const after = offsetAt(local + MS_DAY);
    const late = local - after;
    if (offsetAt(late) === after) return late;
    // Skipped by a change of clocks: the first instant after the gap.
    const low = Math.min(early, late);
    return changeBetween(low, Math.max(early, late), offsetAt(low));
  }

  return {
    name,
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / MS_DAY),
    startOf: (day) => instantOf(day * MS_DAY),
    instantOf,
    offsetAt,
  };
}
