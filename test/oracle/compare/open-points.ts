import type { Question, Trial } from '../generate/query.js';
import { columnsOf } from '../generate/query.js';
import type { Difference } from './difference.js';

/**
 * Disagreements that are known and stand in a red hand-worked case; random data would only repeat them.
 * Take an entry out when its case is green.
 */
interface OpenPoint {
  /** Name of the hand-worked case. */
  point: string;
  covers(dataset: Trial['dataset'], question: Question, difference: Difference): boolean;
}

const isEmpty = ({ activities }: Trial['dataset']): boolean =>
  typeof activities === 'object' && (Object.values(activities)[0]?.length ?? 0) === 0;

export const openPoints: OpenPoint[] = [
  {
    point: 'null alone selects rows without a value',
    covers: (_dataset, { where }) =>
      Object.entries(where).some(([key, value]) => key !== 'period' && value === null),
  },
  {
    point: 'a person of the district itself has that district',
    covers: (dataset, _question, { metric }) =>
      metric === 'appointments' && /"(D1|N2)"/.test(JSON.stringify(dataset.people ?? [])),
  },
  {
    point: 'stands in the row without a … where it has none',
    covers: (_dataset, _question, { metric, group }) =>
      metric === 'appointments' && group.replace(/,null]$/, '').includes('null'),
  },
  {
    point: 'rows that lack the number or the seconds',
    covers: (dataset, _question, { metric }) =>
      metric === 'averageCall' && columnsOf(dataset, 'accounts').has('callSeconds'),
  },
  {
    point: 'else attempts above 0, also where the table activities is there and empty',
    covers: (dataset) => columnsOf(dataset, 'accounts').has('attempts') && isEmpty(dataset),
  },
  {
    point: 'without `activities.person` rows by rep tell no attempts and no revenue',
    covers: (dataset, { by }, { metric, group }) =>
      metric === 'accessoryRevenue' &&
      by.includes('rep') &&
      group !== 'total' &&
      !columnsOf(dataset, 'activities').has('person'),
  },
];

/** Whether a disagreement is one of those. */
export const isOpen = (
  dataset: Trial['dataset'],
  question: Question,
  difference: Difference,
): boolean => openPoints.some((point) => point.covers(dataset, question, difference));
