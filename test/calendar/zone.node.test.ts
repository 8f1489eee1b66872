import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/calendar/civil.js';
import { isZone, zoneOf } from '../../src/calendar/zone.js';

const zones = [
  'America/Toronto', 'Europe/Paris', 'Pacific/Auckland', 'Asia/Kathmandu', 'UTC', 'America/St_Johns', 'Australia/Lord_Howe',
  'America/Havana', 'America/Sao_Paulo', 'Africa/Casablanca', 'Asia/Tehran', 'Pacific/Apia', 'America/Asuncion',
]; // prettier-ignore
const HOUR = 3_600_000;
const instants = fc
  .integer({ min: Date.UTC(2005, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 })
  .map((s) => s * 1000);

/** Day and time as Intl says them, by another way than the zone's own. */
function sweden(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
}

describe('zones', () => {
  it.each(zones)('%s: the civil day of any instant is the one that Intl writes', (name) => {
    const zone = zoneOf(name);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatDay(zone.dayAt(instant))).toBe(sweden(name, instant).slice(0, 10));
      }),
      { numRuns: 200 },
    );
  });

  it.each(zones)('%s: a day starts at its first instant', (name) => {
    const zone = zoneOf(name);
    fc.assert(
      fc.property(instants, (instant) => {
        const day = zone.dayAt(instant);
        const start = zone.startOf(day);
        expect(zone.dayAt(start)).toBe(day);
        expect(zone.dayAt(start - 1000)).toBeLessThan(day);
        expect(start).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 200 },
    );
  });

  it('changes of clocks: Toronto 2026', () => {
    const zone = zoneOf('America/Toronto');
    expect(zone.offsetAt(Date.parse('2026-03-08T06:59:59Z'))).toBe(-5 * HOUR);
    expect(zone.offsetAt(Date.parse('2026-03-08T07:00:00Z'))).toBe(-4 * HOUR);
    // 02:30 does not exist that day: the first instant after the gap; 01:30 in autumn exists twice: the first.
    expect(zone.instantOf(Date.UTC(2026, 2, 8, 2, 30))).toBe(Date.parse('2026-03-08T07:00:00Z'));
    expect(zone.instantOf(Date.UTC(2026, 10, 1, 1, 30))).toBe(Date.parse('2026-11-01T05:30:00Z'));
  });

  it('a day that does not begin at midnight: Havana, 2026-03-08', () => {
    const zone = zoneOf('America/Havana');
    expect(zone.startOf(parseDay('2026-03-08')!)).toBe(Date.parse('2026-03-08T05:00:00Z'));
  });

  it('says which names are zones', () => {
    expect(isZone('Europe/Paris')).toBe(true);
    expect(isZone('Europe/Lutetia')).toBe(false);
  });
});
