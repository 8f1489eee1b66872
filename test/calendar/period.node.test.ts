import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/calendar/civil.js';
import { fiscalYearOf, formatPeriod, parsePeriod } from '../../src/calendar/period.js';

const today = parseDay('2026-11-23')!;
const read = (text: string, fiscalYearStart = 7): string | null => {
  const period = parsePeriod(text, { today, fiscalYearStart });
  return period && formatPeriod(period);
};

describe('periods', () => {
  it.each([
    ['2026-11', '2026-11-01/2026-11-30'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2026-Q4', '2026-10-01/2026-12-31'],
    ['2026', '2026-01-01/2026-12-31'],
    ['FY2026', '2025-07-01/2026-06-30'],
    ['2026-11-01/2026-11-15', '2026-11-01/2026-11-15'],
    ['2026-11-05/2026-11-05', '2026-11-05/2026-11-05'],
    ['this-month', '2026-11-01/2026-11-30'],
    ['last-month', '2026-10-01/2026-10-31'],
    ['this-quarter', '2026-10-01/2026-12-31'],
    ['this-year', '2026-01-01/2026-12-31'],
    ['this-fiscal-year', '2026-07-01/2027-06-30'],
    ['last-fiscal-year', '2025-07-01/2026-06-30'],
  ])('%s is %s', (text, span) => {
    expect(read(text)).toBe(span);
  });

  it('a fiscal year that starts in January is the calendar year', () => {
    expect(read('FY2026', 1)).toBe('2026-01-01/2026-12-31');
    expect(fiscalYearOf(today, 1)).toBe(2026);
    expect(fiscalYearOf(today, 7)).toBe(2027);
    expect(fiscalYearOf(parseDay('2026-06-30')!, 7)).toBe(2026);
  });

  it('last month of January is December of the year before', () => {
    expect(
      formatPeriod(
        parsePeriod('last-month', { today: parseDay('2026-01-15')!, fiscalYearStart: 1 })!,
      ),
    ).toBe('2025-12-01/2025-12-31');
  });

  it.each([
    '2026-13',
    '2026-Q5',
    '2026-00',
    '26-11',
    '2026-11-15/2026-11-01',
    '2026-02-30/2026-03-01',
    'next-month',
    'FY26',
    '',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });
});
