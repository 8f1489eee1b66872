import type { Query, Result, ResultColumn, ResultRow } from '../../../src/contract/query.js';
import { resultOf } from '../../parts/base/stub-source.js';

const kindOf = (id: string): ResultColumn['kind'] =>
  /mount|ees$/.test(id) ? 'money' : /At$|On$/.test(id) ? 'date' : 'text';

/** Rows as an answer to `detail` has them. */
export function rowsOf(
  ids: readonly string[],
  rows: readonly unknown[][],
  over: Partial<Result> = {},
): Result {
  const columns = ids.map((id): ResultColumn => ({ id, kind: kindOf(id) }));
  const context = resultOf().context;
  return resultOf({
    columns,
    rows: rows.map((values, i): ResultRow => ({
      key: { row: `${i}` },
      label: String(values[0]),
      values: Object.fromEntries(ids.map((id, at) => [id, values[at] as string | number | null])),
    })),
    count: rows.length,
    context: { ...context, currency: 'EUR', dimensions: ['owner', 'type'] },
    ...over,
  });
}

const deals = rowsOf(
  ['deal', 'client', 'owner', 'status', 'amount', 'createdAt'],
  [
    ['Audit', 'Café Zoé', 'Ann', 'won', 1200.5, '2026-11-02'],
    ['Payroll', null, 'Ann', 'on-hold', 800, '2026-11-12'],
  ],
  { totals: { rows: 2, amount: 2000.5 } },
);
const documents = rowsOf(
  ['document', 'type', 'status', 'fees', 'signatory'],
  [['D-7', 'Mandate', 'signed', 1200.5, 'Léa']],
  { totals: { rows: 1, fees: 1200.5 } },
);

/** Answers to figures by owner, and to the rows behind them by deal and by document. */
export const reply = (query: Query): Result => {
  const { detail } = query;
  if (!detail)
    return rowsOf(['owner'], [], {
      columns: [
        { id: 'owner', kind: 'dimension' },
        { id: 'won', kind: 'count' },
      ],
      rows: ['Ann', 'Ben'].map((name, i) => ({
        key: { owner: name },
        label: name,
        values: { owner: name, won: i + 1 },
      })),
      totals: { won: 3 },
    });
  if (detail.search === 'nowhere') return rowsOf(['deal'], []);
  return detail.as === 'document' ? documents : deals;
};
