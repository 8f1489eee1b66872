import type { ResultRow } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { csvName, toCsv } from '../../parts/csv/csv.js';
import { download } from '../../parts/csv/download.js';
import type { GridColumn } from '../../parts/grid/grid.model.js';

/** Saves rows as shown, in order; ratios with numerator and denominator beside them. */
export function saveTable(
  columns: readonly GridColumn[],
  rows: readonly ResultRow[],
  say: Say,
  name: (string | null)[],
): void {
  const csv = toCsv(
    columns.map(({ id, kind, title }) => ({ id, kind, label: title })),
    rows.map((row) => {
      const values = { ...row.values };
      for (const { id, text } of columns) if (text) values[id] = text(row);
      return { ...row, values };
    }),
    { parts: { num: say('table.num'), den: say('table.den') } },
  );
  download(csv, csvName(...name));
}
