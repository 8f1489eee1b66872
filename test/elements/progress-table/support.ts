import type { Ratio, Result, ResultRow, Value } from '../../../src/contract/query.js';

/** A row by rep; ratios as `[num, den]`. */
export function repRow(
  rep: string | null,
  figures: Record<string, Value | [number, number]>,
): ResultRow {
  const values: Record<string, Value> = { rep: rep && `Rep ${rep}` };
  const parts: Record<string, Ratio> = {};
  for (const [id, figure] of Object.entries(figures)) {
    if (!Array.isArray(figure)) values[id] = figure;
    else {
      const [num, den] = figure as [number, number];
      parts[id] = { num, den };
      values[id] = den ? num / den : null;
    }
  }
  return { key: { rep }, label: rep === null ? '' : `Rep ${rep}`, values, parts };
}

/** An answer by rep on a day of November 2026. */
export function answer(
  rows: ResultRow[],
  totals: Record<string, Value | [number, number]>,
  day = '2026-11-22',
  over: Partial<Result> = {},
): Result {
  const total = repRow(null, totals);
  const ids = Object.keys(totals);
  return {
    columns: [
      { id: 'storeCode', kind: 'text' },
      { id: 'store', kind: 'text' },
      { id: 'repCode', kind: 'text' },
      { id: 'rep', kind: 'dimension' },
      ...ids.map((id) => ({
        id,
        kind: Array.isArray(totals[id]) ? ('ratio' as const) : ('count' as const),
      })),
    ],
    rows,
    totals: total.values,
    totalParts: total.parts!,
    notices: [],
    updatedAt: null,
    context: {
      timeZone: 'America/Toronto',
      currency: 'CAD',
      fiscalYearStart: 1,
      now: `${day}T19:00:00.000Z`,
      period: { from: '2026-11-01', to: '2026-11-30' },
      asOfDay: day,
      dimensions: ['rep', 'store', 'district', 'region', 'list', 'brand'],
      views: null,
      filters: null,
      rows: 100,
    },
    ...over,
  };
}
