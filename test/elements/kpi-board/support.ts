import { JalonError } from '../../../src/contract/error.js';
import type { Query, Result, ResultContext, Value } from '../../../src/contract/query.js';
import { metricOf } from '../../../src/catalogue/index.js';
import { resultOf, StubSource } from '../../parts/base/stub-source.js';

export const context: ResultContext = {
  ...resultOf().context,
  report: 'kpi',
  currency: 'EUR',
  fiscalYearStart: 7,
  period: { from: '2025-07-01', to: '2026-06-30' },
  asOfDay: '2026-07-01',
};

const now: Record<string, Value> = {
  winRate: 0.5,
  retention: 2 / 3,
  newClients: 12,
  contacts: 30,
  offers: null,
  wonAmount: 52_000,
  recurringShare: 0.25,
};
const parts = {
  winRate: { num: 20, den: 40 },
  retention: { num: 2, den: 3 },
  recurringShare: { num: 1000, den: 4000 },
};
const then: Record<string, Value> = {
  winRate: 0.4,
  retention: 0.25,
  newClients: 15,
  contacts: 25,
  wonAmount: 40_000,
  recurringShare: 0.3,
};
const thenParts = {
  winRate: { num: 8, den: 20 },
  retention: { num: 1, den: 4 },
  recurringShare: { num: 1200, den: 4000 },
};

export const columnsOf = (metrics: readonly string[] = []) =>
  metrics.map((id) => ({ id, kind: metricOf(id, 'kpi')!.kind }));

/** Answers as a board of the year before asks: totals, months, people and a goal for new clients. */
export function reply({ report, metrics, by, where, goal }: Query): Result {
  if (report === 'team') throw new JalonError('query', 'The data have no table "opportunities".');
  const columns = columnsOf(metrics);
  if (goal) {
    const target = goal.value ?? { newClients: 24, wonAmount: 65_000 }[goal.metric!] ?? null;
    const done = Number(now[goal.metric!]);
    const attainment = target === null ? null : done / target;
    return resultOf({
      columns,
      totals: { target, attainment },
      totalParts: { attainment: { num: done, den: target ?? 0 } },
      context,
    });
  }
  if (by?.[0] === 'month')
    return resultOf({
      columns,
      rows: Array.from({ length: 12 }, (_, i) => ({
        key: { month: i < 6 ? `2025-${String(i + 7).padStart(2, '0')}` : `2026-0${i - 5}` },
        label: '',
        values: { winRate: i === 2 ? null : i / 20, newClients: i, wonAmount: 0 },
      })),
      context,
    });
  if (by?.[0] === 'owner')
    return resultOf({
      columns,
      rows: [
        { key: { owner: 'a' }, label: 'A', values: { newClients: 8, contacts: 10 } },
        { key: { owner: 'b' }, label: 'B', values: { newClients: 4, contacts: 0 } },
        { key: { owner: 'c' }, label: 'C', values: { newClients: 0, contacts: 0 } },
        { key: { owner: null }, label: '', values: { newClients: 0, contacts: 20 } },
      ],
      context,
    });
  const isBefore = where?.period === '2024-07-01/2025-06-30';
  return resultOf({
    columns,
    totals: isBefore ? then : now,
    totalParts: isBefore ? thenParts : parts,
    notices: [
      ...(where?.['owner']
        ? [{ code: 'filter-not-applicable', message: '', detail: { filter: 'owner', table: 'x' } }]
        : []),
      {
        code: 'absent',
        metric: 'offers',
        message: '"offers" needs documents, which the data do not have.',
        detail: { needs: 'documents' },
      },
    ],
    context: isBefore ? { ...context, period: { from: '2024-07-01', to: '2025-06-30' } } : context,
  });
}

/** A source that rejects what `reply` throws. */
export class BoardSource extends StubSource {
  override query(...[query, options]: Parameters<StubSource['query']>): Promise<Result> {
    try {
      reply(query);
    } catch (error) {
      this.failed.push(query);
      return Promise.reject(error as JalonError);
    }
    return super.query(query, options);
  }
  readonly failed: Query[] = [];
}

export const source = (): BoardSource => new BoardSource(reply);
