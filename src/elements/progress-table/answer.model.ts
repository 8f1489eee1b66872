import type { Result, ResultRow } from '../../contract/query.js';

const keyOf = (row: ResultRow): string => JSON.stringify(row.key);

/** One answer from two of the same rows: the columns of `extra` that `main` lacks stand behind its own. */
export function merge(main: Result, extra: Result | undefined): Result {
  if (!extra) return main;
  const columns = extra.columns.filter(
    ({ id }) => !main.columns.some((column) => column.id === id),
  );
  if (!columns.length) return main;
  const others = new Map(extra.rows.map((row) => [keyOf(row), row]));
  return {
    ...main,
    columns: [...main.columns, ...columns],
    rows: main.rows.map((row) => {
      const other = others.get(keyOf(row));
      return other
        ? {
            ...row,
            values: { ...other.values, ...row.values },
            parts: { ...other.parts, ...row.parts },
          }
        : row;
    }),
    totals: { ...extra.totals, ...main.totals },
    totalParts: { ...extra.totalParts, ...main.totalParts },
    notices: [
      ...main.notices,
      ...extra.notices.filter(
        (notice) =>
          !main.notices.some(
            ({ code, metric }) => code === notice.code && metric === notice.metric,
          ),
      ),
    ],
  };
}
