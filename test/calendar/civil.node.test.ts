import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayOf,
  daysInMonth,
  firstDayOfMonth,
  formatDay,
  formatMonth,
  monthOf,
  parseDay,
  parseMonth,
  weekdayOf,
  workingDays,
} from '../../src/calendar/civil.js';

const anyDay = fc.integer({ min: -700_000, max: 700_000 });

describe('civil days', () => {
  it('count from 1970-01-01, which was a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2000, 3, 1)).toBe(11_017);
    expect(weekdayOf(0)).toBe(3);
    expect(formatDay(-1)).toBe('1969-12-31');
  });

  it('agree with the proleptic Gregorian calendar of Date in UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const utc = new Date(day * 86_400_000);
        expect(dateOf(day)).toEqual({
          year: utc.getUTCFullYear(),
          month: utc.getUTCMonth() + 1,
          day: utc.getUTCDate(),
        });
        expect(dayOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate())).toBe(day);
        expect(weekdayOf(day)).toBe((utc.getUTCDay() + 6) % 7);
      }),
    );
  });

  it('take a month beyond twelve as one of the next year', () => {
    expect(dayOf(2026, 13, 1)).toBe(dayOf(2027, 1, 1));
    expect(dayOf(2026, 0, 1)).toBe(dayOf(2025, 12, 1));
  });

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-1-10', false],
    ['2026-01-1a', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parseDay(text) !== null).toBe(exists);
    if (exists) expect(formatDay(parseDay(text)!)).toBe(text);
  });

  it('know the length of each month', () => {
    expect(Array.from({ length: 12 }, (_, m) => daysInMonth(2026, m + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it('months go to text and back', () => {
    expect(parseMonth('1970-01')).toBe(0);
    expect(parseMonth('2026-13')).toBeNull();
    expect(formatMonth(parseMonth('1969-12')!)).toBe('1969-12');
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        (m) => monthOf(firstDayOfMonth(m)) === m,
      ),
    );
  });

  it('working days are Monday to Friday', () => {
    const day = (text: string): number => parseDay(text)!;
    // 2026-11-01 is a Sunday.
    expect(workingDays(day('2026-11-01'), day('2026-11-11'))).toBe(7);
    expect(workingDays(day('2026-11-07'), day('2026-11-09'))).toBe(0);
    expect(workingDays(day('2026-11-09'), day('2026-11-07'))).toBe(0);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const days = Array.from({ length }, (_, i) => weekdayOf(from + i)).filter(
          (weekday) => weekday < 5,
        );
        return workingDays(from, from + length) === days.length;
      }),
    );
  });
});
