import { metricOf } from '../../catalogue/index.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { dimensionLabel, metricShort } from '../../i18n/metric-words.js';
import type { ChartColumn, ChartTable } from '../../parts/chart/twin.js';
import { places, type FunnelRow, type Place } from './pipeline-funnel.geometry.js';
import type { Choice } from '../../parts/menu/choices.js';
import {
  columnOf,
  numberOf,
  type FunnelView,
  type Rule,
  type Stage,
  rules,
} from './pipeline-funnel.model.js';

/** When a deal counts in a stage, in words. */
export const ruleName = (rule: Rule, say: Say, formats: Formats): string =>
  formats.capital(say(`metric.entered.${rule}`, {}, say('funnel.reached')));

type Chosen = Pick<Choice, 'part' | 'label' | 'options' | 'selected'> & Partial<Choice>;

export const ruleChoice = (rule: Rule, say: Say, formats: Formats): Chosen => ({
  part: 'rule',
  label: say('funnel.rule'),
  options: rules.map((value) => ({ value, label: ruleName(value, say, formats) })),
  selected: rule,
});

/** `before`: name of the period that is compared with. */
export function compareChoice(wanted: string, before: string | null, say: Say): Chosen {
  const named = ['period', 'year', 'none'];
  return {
    part: 'compare',
    label: say('funnel.compare'),
    options: (named.includes(wanted) ? named : [wanted, ...named]).map((value) => ({
      value,
      label: say(`period.versus.${value}`, {}, before ?? value),
    })),
    selected: wanted,
    shown: before,
  };
}

/** Metric of each place, the bar's aside. */
const told: Partial<Record<Place, string>> = {
  beside: 'conversionFromStart',
  side: 'conversion',
  lost: 'lostHere',
  waiting: 'waiting',
  under: 'medianDays',
};

/** Unknown of the last stage, from which nothing can advance. */
const onward = ['conversion', 'advanced'];

/** Column that is told at a place; undefined: nothing is. */
export const columnAt = (
  place: Place,
  { main, hasHistory, columns, rule }: FunnelView,
): string | undefined => {
  if (place === 'bar') return main;
  if (!hasHistory) return place === 'beside' ? columns[1] : undefined;
  return columnOf(told[place]!, rule);
};

const kindOf = (id: string): ChartColumn['kind'] => metricOf(id, 'pipeline')!.kind;

/** A figure as it is written in the picture: short. */
function textAt(place: Place, id: string, stage: Stage, say: Say, formats: Formats): string {
  const n = numberOf(stage.row, id);
  if (n === null) return place === 'bar' ? say('common.na') : '';
  if (kindOf(id) === 'money') return formats.compact(n, true);
  switch (place) {
    case 'bar':
      return formats.count(n);
    case 'beside':
      return kindOf(id) === 'count'
        ? say('funnel.deals', { n })
        : say('funnel.start', { percent: formats.percent(n, 0) });
    case 'side':
      return say('funnel.advance', { percent: formats.percent(n, 0) });
    case 'under':
      return say('funnel.median', { days: formats.days(n) });
    default:
      return n ? say(`funnel.${place}`, { n }) : '';
  }
}

/** The rows of the picture. Nothing advances from the last stage, and the first is its own start. */
export const rowsOf = (view: FunnelView, say: Say, formats: Formats): FunnelRow[] =>
  view.stages.map((stage, i) => {
    const isEnd = view.hasHistory && i === view.stages.length - 1;
    const skipped = [isEnd && 'side', view.hasHistory && !i && 'beside'];
    return {
      label: stage.label,
      size: stage.size,
      before: stage.before,
      isEnd,
      texts: Object.fromEntries(
        places.flatMap((place) => {
          const id = columnAt(place, view);
          return id && !skipped.includes(place)
            ? [[place, textAt(place, id, stage, say, formats)]]
            : [];
        }),
      ),
    };
  });

/** The same as a table, with the exact figures; `before`: name of the earlier period. */
export function tableOf(view: FunnelView, before: string | null, say: Say): ChartTable {
  const columns = places.flatMap((place, series): ChartColumn[] => {
    const id = columnAt(place, view);
    if (!id) return [];
    const column = (one: string): ChartColumn => ({
      id: one,
      label: metricShort(say, one.split(':')[0]!),
      kind: kindOf(one),
      unit: kindOf(one) === 'duration' ? 'day' : undefined,
      series,
      why: true,
    });
    return [
      { ...column(id), ...(place === 'bar' && { look: 'fill s2' }) },
      ...(place === 'bar' && before !== null
        ? [{ ...column(id), id: 'before', label: before, look: 'behind', why: false }]
        : []),
      ...(place === 'side' ? [column(columnOf('advanced', view.rule))] : []),
    ];
  });
  const last = Object.fromEntries(onward.map((id) => [columnOf(id, view.rule), null]));
  return {
    head: dimensionLabel(say, 'stage'),
    columns,
    rows: view.stages.map(({ label, row, before: past }, i) => ({
      name: label,
      values: { ...row.values, before: past, ...(i === view.stages.length - 1 && last) },
    })),
  };
}
