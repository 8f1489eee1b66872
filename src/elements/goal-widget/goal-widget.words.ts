import { dateOf, daysInMonth, formatDay, parseDay } from '../../calendar/civil.js';
import type { ColumnKind, ResultContext, Value } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { metricLabel } from '../../i18n/metric-words.js';
import type { Figure } from '../../parts/why/why.model.js';
import type { GoalView } from './goal-widget.model.js';

/** The last day on which the goal counts as kept: in a month its `goalDay`, else the period's end; null without a period. */
export function dueDay(period: ResultContext['period'], goalDay: number): string | null {
  const from = period && parseDay(period.from);
  if (!period || from === null) return null;
  const { year, month, day } = dateOf(from);
  const isMonth = day === 1 && period.to === formatDay(from + daysInMonth(year, month) - 1);
  return isMonth ? formatDay(from + Math.min(goalDay, daysInMonth(year, month)) - 1) : period.to;
}

/** A share of the goal in whole percent; below the goal never written as all of it. */
export const shareText = (share: number | null, formats: Formats, say: Say): string =>
  share === null
    ? say('common.na')
    : formats.percent(share < 1 ? Math.floor(share * 100) / 100 : share, 0);

/** A quantity of the goal as its metric is written. */
export const amountText = (
  value: number | null,
  kind: ColumnKind,
  formats: Formats,
  say: Say,
): string => formats.value(kind, value, say('common.na'));

export interface Chip {
  tone: 'good' | 'warn';
  icon: 'check' | 'star' | 'clock';
  text: string;
  /** Figure that explains it. */
  about: 'pace' | 'attainment';
}

/** What the chip says of the goal's state; null where there is nothing to say. */
export function chipOf({ status, lead, pace }: GoalView, say: Say): Chip | null {
  if (status === 'reached')
    return { tone: 'good', icon: 'check', text: say('goal.reached'), about: 'attainment' };
  if (status === 'exceeded')
    return { tone: 'good', icon: 'star', text: say('goal.exceeded'), about: 'attainment' };
  if (status === 'none' || lead === null) return null;
  const points = say('common.points', { n: Math.abs(lead) });
  if (status === 'on-pace')
    return {
      tone: 'good',
      icon: 'check',
      text: lead > 0 ? say('goal.ahead', { points }) : say('goal.onPace'),
      about: 'pace',
    };
  const text =
    lead === 0
      ? say('goal.status.behind')
      : say(pace === 1 ? 'goal.short' : 'goal.behind', { points });
  return { tone: 'warn', icon: 'clock', text, about: 'pace' };
}

export const titleOf = (metric: string, ofLists: boolean, say: Say): string =>
  ofLists ? say('goal.title.lists') : say('goal.title', { metric: metricLabel(say, metric) });

export type FigureId = 'attainment' | 'pace' | 'listsCompleted' | 'done' | 'left' | 'neededPerDay';

/** A figure of the widget as the why popover takes it. */
export function figureOf(id: FigureId, view: GoalView): Figure {
  const total = { group: null, groupLabel: null };
  const ratio = (value: Value, part: Figure['part']): Figure => ({
    ...total,
    metric: id,
    kind: 'ratio',
    value,
    part,
  });
  switch (id) {
    case 'attainment':
      return ratio(view.attainment, view.attainmentPart);
    case 'pace':
      return ratio(view.pace, view.pacePart);
    case 'listsCompleted':
      return { ...total, metric: id, kind: 'count', value: view.lists.num };
    case 'neededPerDay':
      return { ...total, metric: id, kind: view.kind, value: view.perDay };
    case 'left':
      return { ...total, metric: id, kind: view.kind, value: view.left };
    case 'done':
      return {
        ...total,
        metric: view.ofLists ? id : view.metric,
        kind: view.kind,
        value: view.done,
      };
  }
}
