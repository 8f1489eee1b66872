import type { ResultRow } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { toCsv } from '../csv/csv.js';
import type { GridColumn } from './grid.model.js';

/** Rows as shown, in order; ratios with numerator and denominator beside them. */
export function gridCsv(
  columns: readonly GridColumn[],
  rows: readonly ResultRow[],
  say: Say,
): string {
  const named = columns.filter((column) => column.text);
  return toCsv(
    columns.map(({ id, kind, title }) => ({ id, kind, label: title })),
    rows.map((row) => ({
      ...row,
      values: {
        ...row.values,
        ...Object.fromEntries(named.map(({ id, text }) => [id, text!(row)])),
      },
    })),
    { parts: { num: say('table.num'), den: say('table.den') } },
  );
}
