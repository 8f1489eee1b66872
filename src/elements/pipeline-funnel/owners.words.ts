import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { ChartColumn, ChartTable } from '../../parts/chart/twin.js';
import type { OwnerRow } from './owners.geometry.js';
import { ratesBy, type Owner, type Rule } from './pipeline-funnel.model.js';

export const ownerName = ({ label }: Owner, say: Say): string => label || say('funnel.noOwner');

/** What each rate is called, with its stage. */
export const rateNames = (stages: readonly { label: string }[], say: Say): [string, string] => [
  say('funnel.qualifies', { stage: stages[0]!.label }),
  say('funnel.closes', { stage: stages.at(-1)!.label }),
];

/** "80% of 60", with a star for the best. */
export const ownerRows = (
  owners: readonly Owner[],
  rule: Rule,
  say: Say,
  formats: Formats,
): OwnerRow[] =>
  owners.map((owner) => ({
    label: ownerName(owner, say),
    bars: owner.rows.map((row, i) => {
      const part = row?.parts?.[ratesBy(rule)[i]!];
      const size = part?.den ? part.num / part.den : null;
      const isBest = owner.best[i]!;
      const text =
        size === null
          ? say('common.na')
          : say('funnel.of', { percent: formats.percent(size), n: part!.den });
      return { size, text: isBest ? `${text} ★` : text, isBest };
    }),
  }));

/** The same as a table. */
export function ownersTable(
  owners: readonly Owner[],
  names: readonly string[],
  rule: Rule,
  say: Say,
): ChartTable {
  const ids = ratesBy(rule);
  return {
    head: dimensionLabel(say, 'owner'),
    columns: ids.flatMap((id, series): ChartColumn[] => [
      {
        id,
        label: names[series]!,
        kind: 'ratio',
        series,
        why: true,
      },
      { id: `of ${id}`, label: say('funnel.count'), kind: 'count', series },
    ]),
    rows: owners.map((owner) => ({
      name: ownerName(owner, say),
      values: Object.fromEntries(
        ids.flatMap((id, i) => [
          [id, owner.rows[i]?.values[id] ?? null],
          [`of ${id}`, owner.rows[i]?.parts?.[id]?.den ?? null],
        ]),
      ),
    })),
  };
}

/** "Closes best: Marc and Priya" for each rate that somebody is best at. */
export const bestOf = (owners: readonly Owner[], say: Say, formats: Formats): string[] =>
  [0, 1].flatMap((i) => {
    const names = owners.filter(({ best }) => best[i]).map((owner) => ownerName(owner, say));
    return names.length ? [say(`funnel.best.${i}`, { names: formats.list(names) })] : [];
  });
