import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, parseDay } from '../../../src/calendar/civil.js';
import { parsePeriod } from '../../../src/calendar/period.js';
import { before, nameSpan, type PeriodKind } from '../../../src/calendar/span.js';
import { pageOf, rangeOf, turn } from '../../../src/elements/filter-bar/period.model.js';

const span = (from: string, to: string) => ({ from, to });

describe('nameSpan', () => {
  it.each([
    ['2026-11-01', '2026-11-30', 1, 'month', '2026-11'],
    ['2026-10-01', '2026-12-31', 1, 'quarter', '2026-Q4'],
    ['2026-11-01', '2027-01-31', 1, 'range', '2026-11-01/2027-01-31'],
    ['2026-01-01', '2026-12-31', 4, 'year', '2026'],
    ['2025-04-01', '2026-03-31', 4, 'fiscalYear', 'FY2026'],
    ['2025-04-01', '2026-03-31', 1, 'range', '2025-04-01/2026-03-31'],
    ['2026-02-01', '2026-02-28', 1, 'month', '2026-02'],
    ['2028-02-01', '2028-02-28', 1, 'range', '2028-02-01/2028-02-28'],
  ] as const)('%s to %s, fiscal year from month %i: %s %s', (from, to, start, kind, value) => {
    expect(nameSpan(span(from, to), start)).toMatchObject({ kind, value });
  });

  it('gives a period string that the calendar reads as the same days', () => {
    for (let year = 2024; year < 2027; year++)
      for (let month = 1; month <= 12; month++)
        for (const months of [1, 3, 12]) {
          const period = { from: dayOf(year, month, 1), to: dayOf(year, month + months, 1) };
          const { value } = nameSpan(span(formatDay(period.from), formatDay(period.to - 1)), 4);
          expect(parsePeriod(value, { today: 0, fiscalYearStart: 4 }), value).toEqual(period);
        }
  });
});

describe('before', () => {
  it.each([
    ['2026-11-01', '2026-11-30', '2025-11', '2026-10'],
    ['2026-01-01', '2026-01-31', '2025-01', '2025-12'],
    ['2026-01-01', '2026-03-31', '2025-Q1', '2025-Q4'],
    ['2026-01-01', '2026-12-31', '2025', '2025'],
    ['2025-04-01', '2026-03-31', 'FY2025', 'FY2025'],
    ['2026-02-01', '2026-03-31', '2025-02-01/2025-03-31', '2025-12-01/2026-01-31'],
    ['2028-02-10', '2028-02-29', '2027-02-10/2027-02-28', '2028-01-21/2028-02-09'],
    ['2027-02-10', '2027-02-28', '2026-02-10/2026-02-28', '2027-01-22/2027-02-09'],
    ['2025-02-10', '2025-02-28', '2024-02-10/2024-02-29', '2025-01-22/2025-02-09'],
    ['2026-11-01', '2026-11-15', '2025-11-01/2025-11-15', '2026-10-17/2026-10-31'],
    ['2024-02-29', '2024-03-03', '2023-02-28/2023-03-03', '2024-02-25/2024-02-28'],
  ])('%s to %s: a year before %s, right before %s', (from, to, year, period) => {
    expect([before(span(from, to), 4, 'year'), before(span(from, to), 4, 'period')]).toEqual([
      year,
      period,
    ]);
  });
});

describe('pageOf', () => {
  const day = parseDay('2026-11-23')!;
  const kinds: PeriodKind[] = ['month', 'quarter', 'year', 'fiscalYear', 'range'];

  it('holds cells that the calendar reads as the days they say', () => {
    for (const kind of kinds)
      for (const { value, from, to } of pageOf(kind, day, 7, 1).cells) {
        if (value === null) continue;
        const period = parsePeriod(kind === 'range' ? `${value}/${value}` : value, {
          today: 0,
          fiscalYearStart: 7,
        })!;
        expect([formatDay(period.from), formatDay(period.to - 1)], value).toEqual([from, to]);
      }
  });

  it('shows the day it was asked for, and turns to pages that touch it', () => {
    for (const kind of kinds) {
      const days = (at: number) => {
        const cells = pageOf(kind, at, 7, 1).cells.filter((one) => one.value);
        return [parseDay(cells[0]!.from)!, parseDay(cells.at(-1)!.to)!] as const;
      };
      const [first, last] = days(day);
      expect(first <= day && day <= last, kind).toBe(true);
      expect(days(turn(kind, day, 1))[0], kind).toBe(last + 1);
      expect(days(turn(kind, day, -1))[1], kind).toBe(first - 1);
    }
  });

  it('puts the first of a month under its weekday', () => {
    // 1 November 2026 is a Sunday.
    expect(pageOf('range', day, 1, 1).cells.findIndex((one) => one.value)).toBe(6);
    expect(pageOf('range', day, 1, 7).cells.findIndex((one) => one.value)).toBe(0);
    expect(pageOf('range', day, 1, 6).cells.findIndex((one) => one.value)).toBe(1);
  });
});

describe('rangeOf', () => {
  it('takes the days in either order, and names whole months', () => {
    expect(rangeOf('2026-11-15', '2026-11-02', 1)).toBe('2026-11-02/2026-11-15');
    expect(rangeOf('2026-11-30', '2026-11-01', 1)).toBe('2026-11');
  });
});
