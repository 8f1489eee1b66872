import { describe, expect, it } from 'vitest';
import { Formats } from '../../src/i18n/formats.js';

const N = '\u202f';
const en = new Formats({ locale: 'en', currency: 'CAD', timeZone: 'America/Toronto' });
const fr = new Formats({ locale: 'fr-CA', currency: 'CAD', timeZone: 'America/Toronto' });
const paris = new Formats({ locale: 'fr', currency: 'EUR', timeZone: 'Europe/Paris' });

describe('formats', () => {
  it('write counts, percentages and money', () => {
    expect([en.count(1940), en.percent(0.7512), en.money(1904.4), en.money(1904.4, 2)]).toEqual([
      '1,940',
      '75.1%',
      '$1,904',
      '$1,904.40',
    ]);
    expect([paris.count(1940), paris.percent(0.7512)]).toEqual([`1${N}940`, `75,1${N}%`]);
    expect(paris.money(1904)).toBe(`1${N}904\u00a0€`);
    expect(fr.money(1904)).toContain('$');
  });

  it('write money without a symbol where no currency is known', () => {
    expect(new Formats({ locale: 'en', currency: null, timeZone: undefined }).money(1904)).toBe(
      '1,904',
    );
  });

  it('write a minus sign before what is below zero', () => {
    const below = [en.count(-3), en.money(-1904), en.percent(-0.65), en.decimal(-1.5)];
    expect(below).toEqual(['−3', '−$1,904', '−65.0%', '−1.5']);
    expect(paris.percent(-0.65)).toBe(`−65,0${N}%`);
    expect(en.short('money', -1_840_000, 'n/a')).toBe('−$1.84M');
  });

  it('write a label small in a sentence, but for abbreviations and in German', () => {
    expect(['Meetings', 'ROI', 'Éléments', 'L’offre'].map((label) => fr.inner(label))).toEqual([
      'meetings',
      'ROI',
      'éléments',
      'l’offre',
    ]);
    const de = new Formats({ locale: 'de-CH', currency: null, timeZone: undefined });
    expect(de.inner('Termine')).toBe('Termine');
  });

  it('write durations as m:ss, and hours before them', () => {
    expect([0, 58.6, 161, 3600, 3761].map((s) => en.duration(s))).toEqual([
      '0:00',
      '0:59',
      '2:41',
      '1:00:00',
      '1:02:41',
    ]);
  });

  it('write durations in days with their unit, means with a decimal', () => {
    const none = 'n/a';
    expect(en.value('duration', 12, none, 'day')).toBe(`12${N}d`);
    expect(en.value('duration', 41.25, none, 'day')).toBe(`41.3${N}d`);
    expect(fr.value('duration', 12, none, 'day')).toBe(`12${N}j`);
    expect(paris.value('duration', 1240.5, none, 'day')).toBe(`1${N}240,5${N}j`);
    expect(en.value('duration', null, none, 'day')).toBe(none);
  });

  it('write civil days, also in zones where UTC midnight is the day before', () => {
    expect(en.day('2026-11-01')).toBe('Nov 1, 2026');
    expect(en.month('2026-11-01')).toBe('November 2026');
    expect(fr.month('2026-11-30')).toBe('novembre 2026');
  });

  it("write instants in the data's zone", () => {
    expect(en.time('2026-11-23T19:32:00Z')).toMatch(/^2:32\sPM$/);
    expect(paris.time('2026-11-23T19:32:00Z')).toBe('20:32');
  });

  it('name a whole month and a whole year, and span other periods', () => {
    expect(en.period('2026-11-01', '2026-11-30')).toBe('November 2026');
    expect(en.period('2026-01-01', '2026-12-31')).toBe('2026');
    expect(en.period('2026-11-01', '2026-11-15')).toMatch(/^Nov 1\s–\s15, 2026$/);
    expect(en.period('2026-10-01', '2026-12-31')).toMatch(/^Oct\s–\sDec 2026$/);
  });

  it('say an age', () => {
    expect([20_000, 5 * 60_000, 3 * 3_600_000, 3 * 86_400_000].map((ms) => en.age(ms))).toEqual([
      'this minute',
      '5 minutes ago',
      '3 hours ago',
      '3 days ago',
    ]);
  });

  it('write a value by the kind of its column', () => {
    expect(en.value('ratio', null, 'n/a')).toBe('n/a');
    expect(en.value('ratio', 0.5, 'n/a')).toBe('50.0%');
    expect(en.value('duration', 161, 'n/a')).toBe('2:41');
    expect(en.value('count', 68.67, 'n/a')).toBe('68.7');
    expect(en.value('text', 'R-0142', 'n/a')).toBe('R-0142');
    expect(en.value('date', '2026-11-03', 'n/a')).toBe('Nov 3, 2026');
  });
});
