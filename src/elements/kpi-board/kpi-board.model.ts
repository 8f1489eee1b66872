import { metricOf, reportOf } from '../../catalogue/index.js';
import type { Metric } from '../../contract/metric.js';
import type { Notice, Result, Value } from '../../contract/query.js';
import type { Answers } from '../../parts/base/questions.js';
import { totalOf } from '../../parts/figure/figure.model.js';
import { isOfMoney, type Figure } from '../../parts/why/why.model.js';
import { campaignOf, firstOf, nameOf, type Family, type Wanted } from './kpi-board.ask.js';

/** Fewer cases make no percentage. */
const FEW = 5;
const CAMPAIGNS = 5;

/** Why a tile has no figure; a notice is of the answer. */
export type Lack =
  | { why: 'report'; report: string }
  | { why: 'table'; table: string }
  | { why: 'context' | 'goal' | 'earlier' }
  | { why: 'data'; notice: Notice };

export interface Campaign {
  label: string;
  figure: Figure;
}

export interface Tile {
  id: string;
  metric: string;
  report: string;
  family: Family;
  direction: Metric['direction'];
  /** Null: it lacks something. */
  figure: Figure | null;
  lack: Lack | null;
  /** The answer that the figure stands in. */
  result: Result | null;
  /** Undefined: there is no comparison. */
  before: Figure | undefined;
  target: { value: number; share: number | null } | null;
  each: { value: number; people: number } | null;
  /** By month, oldest first; empty: nothing to draw. */
  months: { month: string; value: number | null }[];
  campaigns: Campaign[];
}

/** Whether a rate is over so few cases that it is told as a fraction. */
export const isFew = (figure: Figure): boolean =>
  figure.kind === 'ratio' &&
  !!figure.part?.den &&
  figure.part.den < FEW &&
  figure.metric !== 'attainment' &&
  !isOfMoney(figure);

const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** How much more there is than before, as a share of that; null: nothing to grow from. */
function growthOf(now: Figure, before: Figure | undefined): Figure | null {
  const [value, then] = [numberOf(now.value), numberOf(before?.value)];
  if (value === null || !then) return null;
  const part = { num: Math.round((value - then) * 1e4) / 1e4, den: Math.abs(then) };
  return {
    ...now,
    metric: 'growth',
    isChange: true,
    kind: 'ratio',
    value: part.num / part.den,
    part,
  };
}

/** People of whom any of the quantities is told. */
function activeIn(people: Result | undefined): number {
  const rows = people?.rows ?? [];
  return rows.filter(
    ({ key, values }) =>
      Object.values(key).every((one) => one !== null) &&
      people!.columns.some(({ id, kind }) => kind === 'count' && Number(values[id]) > 0),
  ).length;
}

function campaignsIn(report: string, answer: Result | undefined): Campaign[] {
  const by = campaignOf(report);
  return (answer?.rows ?? [])
    .filter(({ values, key }) => values['roi'] != null && key[by!] != null)
    .slice(0, CAMPAIGNS)
    .map(({ label, key, values, parts }) => ({
      label,
      figure: {
        ...totalOf('roi', answer!),
        value: values['roi']!,
        part: parts?.['roi'],
        group: key,
        groupLabel: label,
      },
    }));
}

/**
 * What each tile shows. `comparable`: the answer, if it is of the period compared with. `isWaiting`: what figures are
 * set against is still on its way.
 */
export function tilesOf(
  wanted: readonly Wanted[],
  answers: Answers,
  comparable: (answer: Result | undefined) => Result | undefined,
  isWaiting: boolean,
): Tile[] {
  const first = firstOf(wanted);
  return wanted.map(({ id, metric, report, family }) => {
    const answer = (question: string): Result | undefined =>
      answers[nameOf(question, report, first)];
    const known = metricOf(id, report) ?? metricOf(metric, report);
    const tile: Tile = {
      ...{ id, metric, report, family, figure: null, lack: null, result: null, before: undefined },
      ...{
        direction: known?.direction ?? 'higher',
        target: null,
        each: null,
        months: [],
        campaigns: [],
      },
    };
    const lacking = (lack: Lack): Tile => ({ ...tile, figure: null, lack });
    const base = reportOf(report);
    if (!base) return lacking({ why: 'report', report });
    const result = answer('main');
    if (!result) return lacking({ why: 'table', table: base.table });
    tile.result = result;
    const figure = totalOf(metric, result);
    const behind = comparable(answer('before'));
    const before = behind && totalOf(metric, behind);
    const absent = result.notices.find((one) => one.code === 'absent' && one.metric === metric);
    if (absent && figure.value === null) return lacking({ why: 'data', notice: absent });
    const goal = answers[`goal ${report}/${metric}`];
    const target = numberOf(goal?.totals['target']);
    if (id === 'growth') {
      tile.figure = growthOf(figure, before);
      return tile.figure || isWaiting ? tile : lacking({ why: 'earlier' });
    }
    if (id === 'attainment') {
      if (!target) return isWaiting ? tile : lacking({ why: 'goal' });
      return { ...tile, figure: totalOf(id, goal!), result: goal! };
    }
    tile.figure = figure;
    if (id === 'roi') {
      // What files cost has no date: an earlier period, or a month, would bear all of it.
      tile.campaigns = campaignsIn(report, answers['campaigns']);
      return tile;
    }
    tile.before = before;
    if (target) tile.target = { value: target, share: numberOf(goal!.totals['attainment']) };
    tile.months = (answer('months')?.rows ?? []).map(({ key, values }) => ({
      month: key['month']!,
      value: numberOf(values[metric]),
    }));
    if (tile.months.every(({ value }) => !value)) tile.months = [];
    if (family !== 'quantities') return tile;
    const people = activeIn(answer('people'));
    const value = numberOf(figure.value);
    if (people && value !== null) tile.each = { value: value / people, people };
    const isCompared = numberOf(before?.value) !== null;
    if (isCompared || tile.target || tile.each) return tile;
    return isWaiting ? { ...tile, figure: null } : lacking({ why: 'context' });
  });
}
