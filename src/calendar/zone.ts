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

const zones = new Map<string, Zone>();

/** Throws a RangeError where the name is no IANA zone. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = new IntlZone(name)));
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

class IntlZone implements Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  /** Per UTC year: instants from which an offset holds, and those offsets. */
  readonly #years = new Map<number, { from: number[]; offset: number[] }>();
  /** The span of one offset that was asked for last: most instants asked for lie in it too. */
  #from = 0;
  #to = 0;
  #offset = 0;

  constructor(name: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
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
    this.name = name;
  }

  dayAt(instant: number): Day {
    return Math.floor((instant + this.offsetAt(instant)) / MS_DAY);
  }

  startOf(day: Day): number {
    return this.instantOf(day * MS_DAY);
  }

  instantOf(localMs: number): number {
    // The offset in force lies between those of the two instants a day away on either side.
    const before = this.offsetAt(localMs - MS_DAY);
    const after = this.offsetAt(localMs + MS_DAY);
    const early = localMs - before;
    if (before === after && this.offsetAt(early) === before) return early;
    if (this.offsetAt(early) === before) return early;
    const late = localMs - after;
    if (this.offsetAt(late) === after) return late;
    // Skipped by a change of clocks: the first instant after the gap.
    return this.#changeBetween(
      Math.min(early, late),
      Math.max(early, late),
      this.offsetAt(Math.min(early, late)),
    );
  }

  offsetAt(instant: number): number {
    if (instant >= this.#from && instant < this.#to) return this.#offset;
    const year = new Date(instant).getUTCFullYear();
    const { from, offset } = this.#year(year);
    let i = from.length - 1;
    while (i > 0 && instant < from[i]!) i--;
    this.#from = from[i]!;
    this.#to = from[i + 1] ?? Date.UTC(year + 1, 0, 1);
    this.#offset = offset[i]!;
    return this.#offset;
  }

  /** Offsets of one UTC year: sampled every ten days, each change then found to the second. */
  #year(year: number): { from: number[]; offset: number[] } {
    const known = this.#years.get(year);
    if (known) return known;
    const start = Date.UTC(year, 0, 1);
    const end = Date.UTC(year + 1, 0, 1);
    const from = [start];
    const offset = [this.#ask(start)];
    for (let at = start; at < end;) {
      const next = Math.min(at + 10 * MS_DAY, end - 1000);
      const before = offset[offset.length - 1]!;
      if (this.#ask(next) !== before) {
        const change = this.#changeBetween(at, next, before);
        from.push(change);
        offset.push(this.#ask(change));
        at = change;
        continue;
      }
      if (next === end - 1000) break;
      at = next;
    }
    const found = { from, offset };
    this.#years.set(year, found);
    return found;
  }

  /** First whole second in `(low, high]` whose offset is not `before`. */
  #changeBetween(low: number, high: number, before: number): number {
    let a = Math.floor(low / 1000);
    let b = Math.ceil(high / 1000);
    while (b - a > 1) {
      const middle = Math.floor((a + b) / 2);
      if (this.#ask(middle * 1000) === before) a = middle;
      else b = middle;
    }
    return b * 1000;
  }

  #ask(instant: number): number {
    const part: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(instant)) part[type] = value;
    const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
    const local =
      dayOf(year, Number(part['month']), Number(part['day'])) * MS_DAY +
      Number(part['hour']) * 3_600_000 +
      Number(part['minute']) * 60_000 +
      Number(part['second']) * 1000;
    return local - Math.floor(instant / 1000) * 1000;
  }
}
