import fc, { type Arbitrary } from 'fast-check';
import type { Filters } from '../../../../src/contract/query.js';
import { type Case, type Question, type Trial, asOf, filter, period, trials } from '../ask.js';
import { ids } from '../organisation.js';
import { chance, orNull, pick } from '../pick.js';
import { type Sample, columnsOf, valuesOf } from '../sample.js';
import { actsCase } from './dataset.js';

/** Columns of instants that a question may be asked at exactly. */
const moments = [
  ['activities', 'at'],
  ['opportunities', 'closedAt'],
  ['opportunities', 'createdAt'],
] as const;

/** Values to filter by, of each dimension. */
const values: Record<string, (string | null)[]> = {
  person: [...ids.rep, 'R1', 'R1', 'nobody', null],
  team: ['T1', 'T2', 'nobody', null],
  unit: ['C', 'N1', 'N2', 'D1', 'D2', 'S1', 'S2', 'A1', 'nowhere', null],
  company: ['C', null],
  region: ['N1', 'N2', null],
  district: ['D1', 'D2', null],
  agency: ['A1', null],
  store: ['S1', 'S2', null],
  kind: ['call', 'call', 'meeting', 'email', 'fax'],
  direction: ['out', 'in'],
  outcome: ['reached', 'voicemail', 'nothing', null],
  list: ['L1', 'L2', null],
  file: ['F1', 'F2', 'F3', 'F9', 'nothing'],
  source: ['fair', 'web', null],
};
const statuses: Record<string, string[]> = {
  activity: ['done', 'planned'],
  prospecting: ['new', 'called', 'nothing'],
};
const levels = ['company', 'region', 'district', 'agency', 'store'];

/** Dimensions that a report of the data can be grouped and filtered by. */
function dimensionsOf(dataset: Sample, report: string): string[] {
  const table = report === 'activity' ? 'activities' : 'prospects';
  const columns = columnsOf(dataset, table);
  const people = columnsOf(dataset, 'people');
  const known = new Set(valuesOf(dataset, 'units', 'level'));
  const placed = columns.has('person') && people.has('unit');
  const found = ['person', 'status', 'kind', 'direction', 'outcome', 'list', 'file'].filter((id) =>
    columns.has(id),
  );
  if (columns.has('person') && people.has('team')) found.push('team');
  if (placed) found.push('unit', ...levels.filter((level) => known.has(level)));
  if (columns.has('file') && columnsOf(dataset, 'prospectFiles').has('source'))
    found.push('source');
  return found;
}

const buckets = ['month', 'month', 'quarter', 'fiscalYear', 'year', 'week', 'day'];

const grouping = (report: string, dimensions: readonly string[]): Arbitrary<string[]> => {
  const bucket = pick(...buckets);
  const alone: { weight: number; arbitrary: Arbitrary<string[]> }[] = [
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 2, arbitrary: bucket.map((name) => [name]) },
  ];
  if (dimensions.length === 0) return fc.oneof(...alone);
  const usual =
    report === 'activity' ? ['person', 'kind', 'outcome'] : ['file', 'source', 'person'];
  const one = pick(...dimensions, ...usual.filter((id) => dimensions.includes(id)));
  const pair = fc.tuple(one, one).map((two) => [...new Set(two)]);
  return fc.oneof(
    ...alone,
    { weight: 6, arbitrary: one.map((name) => [name]) },
    { weight: 2, arbitrary: pair },
    { weight: 1, arbitrary: fc.tuple(bucket, one) },
    { weight: 1, arbitrary: fc.tuple(one, bucket) },
  );
};

const filters = (report: string, dimensions: readonly string[]): Arbitrary<Filters> =>
  chance(dimensions.length > 0 ? 45 : 0).chain((any) =>
    any
      ? fc
          .array(
            pick(...dimensions).chain((key) => filter(key, values[key] ?? statuses[report]!)),
            { minLength: 1, maxLength: 2 },
          )
          .map((list) => Object.assign({}, ...list) as Filters)
      : fc.constant<Filters>({}),
  );

const question = (one: Case): Arbitrary<Question> =>
  pick('activity', 'prospecting').chain((report) => {
    const dimensions = dimensionsOf(one.dataset, report);
    return fc
      .record({
        by: grouping(report, dimensions),
        period: period(one.era),
        filters: filters(report, dimensions),
        asOf: asOf(one, moments),
        goal: orNull(pick(2, 7.5), 2),
      })
      .map(({ by, period, filters, asOf, goal }) => ({
        report,
        by,
        where: period === undefined ? filters : { period, ...filters },
        asOf,
        ...(goal !== null && report === 'activity' && { goal: { metric: 'won', value: goal } }),
      }));
  });

export const actsTrial = (questions: number): Arbitrary<Trial> =>
  trials(actsCase, question, questions);
