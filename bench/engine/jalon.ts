import type { Filters, Result, Value } from '../../src/contract/query.js';
import type { Source } from '../../src/contract/source.js';
import { openDataset } from '../../src/source/open.js';
import { ids, type Answer, type Row } from './answer.js';
import type { Accounts } from './columns.js';
import { datasetOf } from './dataset.js';
import { filters, type Question } from './question.js';
import type { Contender } from './contender.js';

/** All that smart-list has. */
const metrics = [
  'accounts',
  'optedOut',
  'optedOutExternal',
  'attempted',
  'attemptedRate',
  'secondAttemptRate',
  'reached',
  'reachedRate',
  'awaitingRate',
  'subscribers',
  'appointments',
  'averageCall',
  'accessoryRevenue',
  'assignedRate',
  'remaining',
  'listsCompleted',
  'lists',
];

/** Jalon through its one door, as an element asks: a `Query` in, a `Result` out. */
export function jalon(source: Source): Contender<Result> {
  return {
    name: 'Jalon',
    hasRows: true,
    ask(question) {
      const where: Filters = { period: periodOf(question) };
      for (const id of filters)
        if (question[id] && !(question.asPeriod && id === 'month'))
          where[id] = question[id].map((code) => ids[id][code]!);
      return source.query({
        report: 'smart-list',
        metrics,
        by: [question.by],
        where,
        asOf: '2027-12-31T12:00:00Z',
      });
    },
    read: (result, question) => readResult(result, question),
  };
}

export const openJalon = (accounts: Accounts): Promise<Source> => openDataset(datasetOf(accounts));

/** All twelve months, where none is asked for; each number gives another last day. */
function periodOf({ anew = 0, asPeriod, month }: Question): string {
  if (asPeriod) return ids.month[month![0]!]!;
  const day = String(1 + (anew % 28)).padStart(2, '0');
  const last = String(1 + (Math.floor(anew / 28) % 12)).padStart(2, '0');
  return `2026-01-01/2027-${last}-${day}`;
}

function readResult({ rows, totals, totalParts }: Result, { by }: Question): Answer {
  const answer: Answer = { rows: new Map(), totals: rowOf(totals, totalParts!) };
  for (const { key, values, parts } of rows) answer.rows.set(key[by] ?? '', rowOf(values, parts!));
  return answer;
}

function rowOf(values: Record<string, Value>, parts: NonNullable<Result['totalParts']>): Row {
  const row = {} as Row;
  for (const id of metrics) if (typeof values[id] === 'number') row[id as keyof Row] = values[id];
  ({ num: row.secondNum, den: row.secondDen } = parts['secondAttemptRate']!);
  ({ num: row.awaitingNum, den: row.awaitingDen } = parts['awaitingRate']!);
  ({ num: row.callSeconds, den: row.calls } = parts['averageCall']!);
  row.reachedNum = parts['reachedRate']!.num;
  row.assigned = parts['assignedRate']!.num;
  return row;
}
