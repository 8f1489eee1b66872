import { dateOf, daysInMonth, formatDay, parseDay } from '../../calendar/civil.js';
import type { ResultContext } from '../../contract/query.js';
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

/** A share of the goal, or that there is none. */
export const shareText = (share: number | null, formats: Formats, say: Say): string =>
  share === null ? say('common.na') : formats.attained(share);

export interface Chip {
  tone: 'good' | 'warn';
  icon: 'check' | 'star' | 'clock';
  text: string;
  /** Figure that explains it. */
  about: 'pace' | 'attainment';
}

/** What the chip says of the goal's state; null where there is nothing to say. */
export function chipOf(view: GoalView, say: Say): Chip | null {
  const { status, lead, pace, kind, left, isRate } = view;
  if (status === 'reached' || status === 'exceeded')
    return {
      tone: 'good',
      icon: status === 'reached' ? 'check' : 'star',
      text: say(`goal.${status}`),
      about: 'attainment',
    };
  // A rate is not on its way: it is there, or short of it.
  if (isRate && kind === 'ratio' && left)
    return {
      tone: 'warn',
      icon: 'clock',
      text: say('goal.short', { points: say('common.points', { n: Math.round(left * 100) }) }),
      about: 'attainment',
    };
  if (status === 'none' || lead === null) return null;
  const points = say('common.points', { n: Math.abs(lead) });
  const about = 'pace';
  if (status === 'on-pace') {
    const text = lead > 0 ? say('goal.ahead', { points }) : say('goal.onPace');
    return { tone: 'good', icon: 'check', text, about };
  }
  const text =
    lead === 0
      ? say('goal.status.behind')
      : say(pace === 1 ? 'goal.short' : 'goal.behind', { points });
  return { tone: 'warn', icon: 'clock', text, about };
}

export const titleOf = (metric: string, ofLists: boolean, say: Say): string =>
  ofLists ? say('goal.title.lists') : say('goal.title', { metric: metricLabel(say, metric) });

export type FigureId = 'attainment' | 'pace' | 'listsCompleted' | 'done' | 'left' | 'neededPerDay';

/** A figure of the widget as the why popover takes it. */
export function figureOf(id: FigureId, view: GoalView): Figure {
  const { kind, attainment, attainmentPart, pace, pacePart, lists, perDay, left, done } = view;
  const all = { metric: id as string, group: null, groupLabel: null, kind, unit: view.unit };
  switch (id) {
    case 'attainment':
      return { ...all, kind: 'ratio', value: attainment, part: attainmentPart, partKind: kind };
    case 'pace':
      return { ...all, kind: 'ratio', value: pace, part: pacePart };
    case 'listsCompleted':
      return { ...all, kind: 'count', value: lists.num };
    case 'done':
      return { ...all, metric: view.ofLists ? id : view.metric, value: done };
    default:
      return { ...all, value: id === 'left' ? left : perDay };
  }
}
