import type { Formats } from './formats.js';
import type { Say } from './index.js';
import { nameSpan, type Span } from '../calendar/span.js';

/** "November 2026", "Q4 2026", "FY 2026", "Nov 1 – 15, 2026". */
export function spanName(span: Span, fiscalYearStart: number, say: Say, formats: Formats): string {
  const { kind, value } = nameSpan(span, fiscalYearStart);
  if (kind === 'quarter')
    return say('period.quarter.name', {
      q: Number(value.slice(6)),
      year: formats.plain(Number(value.slice(0, 4))),
    });
  if (kind === 'fiscalYear')
    return say('period.fiscalYear.name', { year: formats.plain(Number(value.slice(2))) });
  return formats.period(span.from, span.to);
}
