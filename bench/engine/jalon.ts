import { openDataset } from '../../src/source/open.js';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Answer, Question } from './answer.js';
import type { FactColumns } from './columns.js';

/** Jalon through its one door, as an element asks: a `Query` in, a `Result` out. */
export async function jalonReport(
  accounts: FactColumns,
): Promise<(question: Question) => Promise<Answer>> {
  const dataset: Dataset = { jalon: 1, timeZone: 'UTC', currency: 'CAD', accounts };
  const source = await openDataset(dataset);
  return async ({ lists, stores }) => {
    const result = await source.query({
      report: 'smart-list',
      by: ['rep'],
      where: { period: '2026-11', ...(lists && { list: lists }), ...(stores && { store: stores }) },
      asOf: '2026-11-22T14:30:00Z',
    });
    const answer: Answer = new Map();
    for (const { key, values, parts = {} } of result.rows) {
      answer.set(key['rep'] ?? '', {
        accounts: Number(values['accounts']),
        optedOut: Number(values['optedOut']),
        optedOutExternal: Number(values['optedOutExternal']),
        attempted: Number(values['attempted']),
        secondNum: parts['secondAttemptRate']!.num,
        secondDen: parts['secondAttemptRate']!.den,
        reached: Number(values['reached']),
        reachedNum: parts['reachedRate']!.num,
        awaitingNum: parts['awaitingRate']!.num,
        awaitingDen: parts['awaitingRate']!.den,
        subscribers: Number(values['subscribers']),
        appointments: Number(values['appointments']),
        callSeconds: parts['averageCall']!.num,
        calls: parts['averageCall']!.den,
        accessoryRevenue: Number(values['accessoryRevenue']),
      });
    }
    return answer;
  };
}
