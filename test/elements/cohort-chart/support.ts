import type { Dataset } from '../../../src/contract/dataset.js';
import type { Result } from '../../../src/contract/query.js';
import { queries } from '../../../src/elements/cohort-chart/cohort-chart.model.js';
import { openDataset } from '../../../src/source/open.js';
import { deal, sales } from '../forecast-chart/support.js';

export const now = '2026-06-20T08:00:00Z';

const born = (id: string, createdOn: string, more = {}) =>
  deal(id, { createdAt: `${createdOn}T09:00:00`, ...more });
const won = (id: string, createdOn: string, closedOn: string) =>
  born(id, createdOn, { status: 'won', closedAt: `${closedOn}T09:00:00` });

/** Won after 30 and 90 days; so a month that ended less than 60 days ago is young. */
export const cohorts = (): Dataset =>
  sales({
    opportunities: [
      won('1', '2026-01-10', '2026-02-09'),
      won('2', '2026-01-20', '2026-04-20'),
      born('3', '2026-01-30', { status: 'lost', closedAt: '2026-03-01T09:00:00' }),
      born('4', '2026-01-31'),
      born('5', '2026-03-02'),
      born('6', '2026-05-02'),
      born('7', '2026-05-03', { amount: null }),
    ],
  });

export async function answers(data = cohorts(), period: string | null = null): Promise<Result[]> {
  const source = await openDataset(data);
  return Promise.all(
    Object.values(queries).map((query) =>
      source.query({ report: 'cohort', asOf: now, where: { period }, ...query }),
    ),
  );
}
