import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/calendar/instant.js';
import { zoneOf } from '../../src/calendar/zone.js';

const toronto = zoneOf('America/Toronto');

describe('instants', () => {
  it.each([
    ['2026-03-02T10:00:00-05:00', '2026-03-02T15:00:00.000Z'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00:00+0545', '2026-03-02T04:15:00.000Z'],
    ['2026-03-02T10:00+05', '2026-03-02T05:00:00.000Z'],
    ['2026-03-02T10:00', '2026-03-02T15:00:00.000Z'],
    ['2026-07-02 10:00:30', '2026-07-02T14:00:30.000Z'],
    ['2026-03-02', '2026-03-02T05:00:00.000Z'],
    ['2026-03-02T24:00:00', '2026-03-03T05:00:00.000Z'],
    ['2026-03-02T10:00:00.25Z', '2026-03-02T10:00:00.250Z'],
  ])('%s is %s', (text, iso) => {
    expect(new Date(parseInstant(text, toronto)!).toISOString()).toBe(iso);
  });

  it('keeps microseconds apart', () => {
    const at = (text: string): number => parseInstant(text, toronto)!;
    expect(at('2026-03-02T10:00:00.000001Z')).toBeGreaterThan(at('2026-03-02T10:00:00Z'));
    expect(at('2026-03-02T10:00:00.123456Z') - at('2026-03-02T10:00:00Z')).toBeCloseTo(123.456, 3);
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-03-02T25:00:00Z',
    '2026-03-02T10:60:00Z',
    '2026-03-02T24:01:00Z',
    '2026-03-02T10',
    '2026-03-02T10:00:00.Z',
    '2026-03-02T10:00:00+5',
    '2026-03-02T10:00:00ZZ',
    '02/03/2026',
    '2026-3-2',
    'yesterday',
    '',
  ])('%s is none', (text) => {
    expect(parseInstant(text, toronto)).toBeNull();
  });
});
