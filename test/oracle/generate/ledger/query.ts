import fc, { type Arbitrary } from 'fast-check';
import { type Case, type Question, type Trial, asOf, period, trials } from '../ask.js';
import { dimensionsOf, filters, grouping, moments } from '../deals/query.js';
import { orNull, pick } from '../pick.js';
import { goalMetrics, ledgerCase } from './dataset.js';

const goalDimensions = 'owner person team unit company region district agency store'.split(' ');

const question = (one: Case): Arbitrary<Question> => {
  const dimensions = dimensionsOf(one.dataset);
  const ofGoals = dimensions.filter((id) => goalDimensions.includes(id));
  const by = (report: string): Arbitrary<string[]> =>
    report === 'goal'
      ? grouping(report, ofGoals.length ? [...ofGoals, ...ofGoals, ...dimensions] : dimensions)
      : grouping(report, [...Array.from({ length: 9 }, () => 'deal'), ...dimensions]);
  return pick('sales-report', 'goal').chain((report) =>
    fc
      .record({
        by: by(report),
        period: period(one.era),
        filters: filters(report, report === 'goal' && ofGoals.length ? ofGoals : dimensions),
        asOf: asOf(one, moments),
        metric: pick('wonAmount', 'wonAmount', ...goalMetrics),
        day: orNull(pick(5, 10, 31), 3),
        value: orNull(pick(0.5, 3, 500), 2),
      })
      .map(({ by, period, filters, asOf, metric, day, value }) => ({
        report,
        by,
        where: period === undefined ? filters : { period, ...filters },
        asOf,
        ...(report === 'goal' && {
          goal: { metric, ...(day !== null && { day }), ...(value !== null && { value }) },
        }),
      })),
  );
};

export const ledgerTrial = (questions: number): Arbitrary<Trial> =>
  trials(ledgerCase, question, questions);
