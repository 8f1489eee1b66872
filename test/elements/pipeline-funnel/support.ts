import type { Query, Ratio, Result, ResultRow } from '../../../src/contract/query.js';
import type { Source } from '../../../src/contract/source.js';

const ruled = ['entered', 'amount', 'advanced', 'conversion', 'conversionFromStart'];

/** Deals of a stage by rule, and what became of them. */
export interface Line {
  stage: string;
  entered: [reached: number, strict: number, actual: number];
  lost?: number;
  waiting?: number;
  days?: number | null;
}

export const lines: Line[] = [
  { stage: 'Qualified', entered: [420, 410, 400], lost: 90, waiting: 44, days: 4 },
  { stage: 'Meeting', entered: [286, 270, 280], lost: 80, waiting: 35, days: 9 },
  { stage: 'Proposal', entered: [171, 150, 171], lost: 50, waiting: 25, days: 12.5 },
  { stage: 'Negotiation', entered: [96, 80, 60], lost: 30, waiting: 8, days: 16 },
  { stage: 'Won', entered: [58, 40, 58] },
];

const context = (period: { from: string; to: string } | null): Result['context'] => ({
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  fiscalYearStart: 1,
  now: '2026-11-22T14:00:00.000Z',
  period,
  asOfDay: '2026-11-22',
  dimensions: ['owner', 'pipeline', 'stage', 'team'],
  views: null,
  filters: null,
  rows: 1_200,
});

const answer = (
  rows: ResultRow[],
  period: { from: string; to: string } | null,
  notices: Result['notices'] = [],
): Result => ({
  columns: [],
  rows,
  totals: {},
  totalParts: {},
  notices,
  updatedAt: '2026-11-22T13:32:00.000Z',
  context: context(period),
});

export const november = { from: '2026-11-01', to: '2026-11-30' };
export const october = { from: '2026-10-01', to: '2026-10-31' };

/** Every figure of every stage, by every rule; `share` makes it smaller, an amount is 1,000 a deal and 250 more. */
export function stages(
  period: Result['context']['period'] = november,
  share = 1,
  of: readonly Line[] = lines,
): Result {
  const count = (line: Line, rule: number): number => Math.round(line.entered[rule]! * share);
  return answer(
    of.map((line, i) => {
      const values: ResultRow['values'] = {
        lostHere: line.lost ?? 0,
        waiting: line.waiting ?? 0,
        medianDays: line.days ?? null,
        openCount: line.waiting ?? 0,
        openAmount: (line.waiting ?? 0) * 1_000,
      };
      const parts: Record<string, Ratio> = {};
      ['', ':strict', ':actual'].forEach((end, rule) => {
        const entered = count(line, rule);
        const advanced = of[i + 1] ? count(of[i + 1]!, rule) : 0;
        parts[`conversion${end}`] = { num: advanced, den: entered };
        parts[`conversionFromStart${end}`] = { num: entered, den: count(of[0]!, rule) };
        values[`entered${end}`] = entered;
        values[`advanced${end}`] = advanced;
        values[`amount${end}`] = entered * 1_000 + 250;
      });
      for (const [id, { num, den }] of Object.entries(parts)) values[id] = den ? num / den : null;
      return { key: { stage: line.stage }, label: line.stage, values, parts };
    }),
    period,
  );
}

/** Only the columns that are asked for. */
export function only(result: Result, metrics: readonly string[] = []): Result {
  const kept = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => metrics.includes(id)));
  return {
    ...result,
    columns: metrics.map((id) => ({ id, kind: 'count' })),
    rows: result.rows.map((row) => ({
      ...row,
      values: kept(row.values),
      parts: kept(row.parts ?? {}),
    })),
  };
}

/** As the engine answers where the data have no stage changes. */
export function withoutHistory(): Result {
  const result = stages();
  const isKept = (id: string): boolean => id.startsWith('open');
  return {
    ...result,
    rows: result.rows.map(({ key, label, values }) => ({
      key,
      label,
      values: Object.fromEntries(
        Object.entries(values).map(([id, value]) => [id, isKept(id) ? value : null]),
      ),
    })),
    notices: ruled.concat('lostHere', 'waiting', 'medianDays').map((metric) => ({
      code: 'absent',
      metric,
      message: `${metric}: the data have no stageChanges.`,
      detail: { needs: 'stageChanges' },
    })),
  };
}

/** Owners with the parts of one rate. */
export const owners = (column: string, of: Record<string, [num: number, den: number]>): Result =>
  answer(
    Object.entries(of).map(([name, [num, den]]) => ({
      key: { owner: name || null },
      label: name,
      values: { [column]: den ? num / den : null },
      parts: { [column]: { num, den } },
    })),
    november,
  );

/** Two pipelines; every query is kept. `answerOf` replaces some answers. */
export function fakeSource(
  answerOf: (query: Query) => Result | undefined = () => undefined,
): Source & { queries: Query[] } {
  const queries: Query[] = [];
  return {
    queries,
    query: (query) => {
      queries.push(query);
      const given = answerOf(query);
      if (given) return Promise.resolve(given);
      if (query.detail)
        return Promise.resolve({
          ...answer([], november),
          columns: [{ id: 'deal', kind: 'text' }],
        });
      const id = query.metrics?.[0] ?? '';
      const [from, to] = query.where?.period?.split('/') ?? [];
      const isPast = from !== undefined && to !== undefined;
      switch (query.by?.[0]) {
        case 'pipeline':
          return Promise.resolve(
            answer(
              ['Enterprise', 'Small business'].map((name) => ({
                key: { pipeline: name },
                label: name,
                values: {},
              })),
              null,
            ),
          );
        case 'owner':
          return Promise.resolve(
            owners(
              id,
              id.startsWith('conversionFrom')
                ? { Amélie: [12, 60], Marc: [20, 70], '': [9, 10] }
                : { Amélie: [48, 60], Marc: [35, 70], '': [9, 10], Priya: [3, 3] },
            ),
          );
        default:
          return Promise.resolve(
            only(
              query.where?.pipeline === 'Small business'
                ? stages(november, 0.5, lines.slice(0, 3))
                : isPast
                  ? stages({ from, to }, 0.9)
                  : stages(),
              query.metrics,
            ),
          );
      }
    },
  };
}
