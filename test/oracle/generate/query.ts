import fc, { type Arbitrary } from 'fast-check';
import type { Filters } from '../../../src/contract/query.js';
import { type Case, type Question, type Trial, asOf, filter, period, trials } from './ask.js';
import { sampleCase } from './dataset.js';
import { ids } from './organisation.js';
import { chance, pick } from './pick.js';
import { type Sample, columnsOf, valuesOf } from './sample.js';

/** Columns of instants that a question may be asked at exactly. */
const moments = [
  ['activities', 'at'],
  ['optOuts', 'at'],
  ['optOuts', 'revokedAt'],
  ['appointments', 'bookedAt'],
  ['sales', 'soldAt'],
] as const;

const levels = (dataset: Sample): Set<unknown> => new Set(valuesOf(dataset, 'units', 'level'));

/** Dimensions that the data can be grouped and filtered by. */
function dimensionsOf(dataset: Sample): string[] {
  const columns = columnsOf(dataset, 'accounts');
  const known = levels(dataset);
  return ['rep', 'store', 'district', 'region', 'list', 'brand'].filter((name) => {
    const above = name === 'district' || name === 'region';
    return above ? columns.has('store') && known.has(name) : name === 'list' || columns.has(name);
  });
}

const values: Record<string, (string | null)[]> = {
  rep: [...ids.rep, 'R1', 'R1', 'nobody', null],
  store: [...ids.store, 'S1', 'nowhere', null],
  district: ['D1', 'D2', 'D1', 'nowhere', null],
  region: ['N1', 'N2', 'nowhere', null],
  unit: ['S1', 'S2', 'D1', 'D2', 'N1', 'N2', 'nowhere'],
  team: ['T1', 'T2', 'T1', 'nobody', null],
  list: ['L1', 'L2', 'L1', 'L3', 'L9', 'nothing'],
  brand: ['B1', 'B2', 'B9', 'nothing', null],
};

function filterKeys(dataset: Sample, dimensions: readonly string[]): string[] {
  const team = columnsOf(dataset, 'people').has('team') && dimensions.includes('rep');
  const unit = columnsOf(dataset, 'units').has('id') && dimensions.includes('store');
  return [
    ...dimensions,
    'rep',
    'store',
    ...(team ? ['team'] : []),
    ...(unit ? ['unit'] : []),
  ].filter((key) => (key !== 'rep' && key !== 'store') || dimensions.includes(key));
}

const grouping = (dimensions: readonly string[]): Arbitrary<string[]> => {
  const length = Math.min(2, dimensions.length);
  const pair = fc.shuffledSubarray([...dimensions], { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 5, arbitrary: pick(...dimensions).map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: pair },
  );
};

export const question = (one: Case): Arbitrary<Question> => {
  const { era, dataset } = one;
  const dimensions = dimensionsOf(dataset);
  const keys = filterKeys(dataset, dimensions);
  const filters = chance(55).chain((some) =>
    some
      ? fc
          .array(
            pick(...keys).chain((key) => filter(key, values[key]!)),
            { minLength: 1, maxLength: 2 },
          )
          .map((list) => Object.assign({}, ...list) as Filters)
      : fc.constant<Filters>({}),
  );
  return fc
    .record({ by: grouping(dimensions), period: period(era), filters, asOf: asOf(one, moments) })
    .map(({ by, period, filters, asOf }) => ({
      report: 'smart-list',
      by,
      where: period === undefined ? filters : { period, ...filters },
      asOf,
    }));
};

export const trial = (questions: number): Arbitrary<Trial> =>
  trials(sampleCase, question, questions);
