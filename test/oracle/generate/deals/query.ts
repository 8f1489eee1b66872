import fc, { type Arbitrary } from 'fast-check';
import type { Filters } from '../../../../src/contract/query.js';
import { type Case, type Question, type Trial, asOf, filter, period, trials } from '../ask.js';
import type { Era } from '../era.js';
import { type Row, ids } from '../organisation.js';
import { chance, pick } from '../pick.js';
import { type Sample, columnsOf, valuesOf } from '../sample.js';
import { dealCase } from './dataset.js';
import { kpiCase } from './kpi.js';

/** Columns of instants that a question may be asked at exactly. */
export const moments = [
  ['opportunities', 'createdAt'],
  ['opportunities', 'closedAt'],
  ['stageChanges', 'at'],
] as const;

const persons = [...ids.rep, 'R1', 'R1', 'nobody', null];

/** Values to filter by, of each dimension. */
const values: Record<string, (string | null)[]> = {
  owner: persons,
  person: persons,
  partner: persons,
  manager: persons,
  'client-lead': persons,
  team: ['T1', 'T2', 'nobody', null],
  unit: ['C', 'N1', 'N2', 'D1', 'D2', 'S1', 'S2', 'A1', 'A2', 'nowhere', null],
  company: ['C', null],
  region: ['N1', 'N2', null],
  district: ['D1', 'D2', null],
  agency: ['A1', 'A2', null],
  store: ['S1', 'S2', null],
  pipeline: ['P1', 'P2', 'P3', 'nothing', null],
  stage: ['s1', 's2', 'w1', 't1', 'nothing', null],
  status: ['open', 'won', 'lost', 'on-hold'],
  source: ['web', 'fair', 'nothing', null],
  tag: ['g1', 'g2', 'g1', 'nothing', null],
  client: ['c1', 'c2', null],
  industry: ['steel', 'food', null],
  lostReason: ['price', 'time', null],
};
const offerValues = {
  type: ['proposal', 'contract', 'nothing'],
  template: ['long', 'short', null],
};

const levels = ['company', 'region', 'district', 'agency', 'store'];
const roles = ['partner', 'manager', 'client-lead'];

/** Dimensions that the data can be grouped and filtered by. */
export function dimensionsOf(dataset: Sample): string[] {
  const columns = columnsOf(dataset, 'opportunities');
  const people = columnsOf(dataset, 'people');
  const inTeam = new Set(
    valuesOf(dataset, 'opportunities', 'team')
      .flatMap((team) => (team ?? []) as Row[])
      .map((member) => member.role),
  );
  const placed = columns.has('unit') || (columns.has('owner') && people.has('unit'));
  const known = new Set(valuesOf(dataset, 'units', 'level'));
  return Object.keys(values).filter((name) => {
    if (name === 'status') return true;
    if (name === 'person') return columns.has('owner') || columns.has('team');
    if (roles.includes(name)) return inTeam.has(name);
    if (name === 'team') return columns.has('owner') && people.has('team');
    if (name === 'unit') return placed;
    if (levels.includes(name)) return placed && known.has(name);
    return columns.has(name === 'tag' ? 'tags' : name);
  });
}

const buckets = ['month', 'month', 'quarter', 'fiscalYear', 'year', 'week', 'day'];

export const grouping = (report: string, dimensions: readonly string[]): Arbitrary<string[]> => {
  const own: Record<string, string[]> = {
    pipeline: ['stage', 'stage'],
    cohort: ['age', 'age', 'age'],
    kpi: dimensions.includes('source') ? Array<string>(4).fill('source') : [],
  };
  const one = pick(...(own[report] ?? []), ...dimensions);
  const pair = fc.tuple(one, pick(...dimensions)).map((two) => [...new Set(two)]);
  const bucket = pick(...buckets);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 5, arbitrary: one.map((name) => [name]) },
    { weight: 2, arbitrary: pair },
    { weight: 2, arbitrary: bucket.map((name) => [name]) },
    { weight: 2, arbitrary: fc.tuple(bucket, one) },
    { weight: 1, arbitrary: fc.tuple(one, bucket) },
  );
};

export const filters = (report: string, dimensions: readonly string[]): Arbitrary<Filters> => {
  const known: Record<string, (string | null)[]> =
    report === 'prospects'
      ? { ...values, ...offerValues }
      : { ...values, age: ['0', '1', '7', null] };
  const keys = [
    ...dimensions,
    ...dimensions,
    ...(report === 'prospects' ? Object.keys(offerValues) : report === 'cohort' ? ['age'] : []),
  ];
  return chance(report === 'kpi' ? 25 : 50).chain((any) =>
    any
      ? fc
          .array(
            pick(...keys).chain((key) => filter(key, known[key]!)),
            { minLength: 1, maxLength: 2 },
          )
          .map((list) => Object.assign({}, ...list) as Filters)
      : fc.constant<Filters>({}),
  );
};

/** Periods in which much happens. */
const long = ({ month }: Era): Arbitrary<string | null> => {
  const year = Math.floor(month / 12);
  return pick(null, `${year}`, `${year}`, `FY${year}`, `${year - 1}-01-01/${year}-12-31`);
};

const question = (reports: Arbitrary<string>, one: Case): Arbitrary<Question> => {
  const dimensions = dimensionsOf(one.dataset);
  return reports.chain((report) =>
    fc
      .record({
        by: grouping(report, dimensions),
        period: report === 'kpi' ? fc.oneof(period(one.era), long(one.era)) : period(one.era),
        filters: filters(report, dimensions),
        asOf: asOf(one, moments),
      })
      .map(({ by, period, filters, asOf }) => ({
        report,
        by,
        where: period === undefined ? filters : { period, ...filters },
        asOf,
      })),
  );
};

const reports = pick('prospects', 'company', 'team', 'pipeline', 'prospects', 'pipeline');

export const dealTrial = (questions: number): Arbitrary<Trial> =>
  trials(dealCase, (one) => question(reports, one), questions);

export const kpiTrial = (questions: number): Arbitrary<Trial> =>
  trials(kpiCase, (one) => question(pick('kpi'), one), questions);
