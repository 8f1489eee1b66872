import type { ColumnKind } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import { sayer, type Say } from '../../i18n/index.js';
import { metricLabel, noticeText } from '../../i18n/metric-words.js';
import type { CsvColumn } from '../../parts/csv/csv.js';
import type { Figure } from '../../parts/why/why.model.js';
import { isFew, type Lack, type Tile } from './kpi-board.model.js';

export interface Words {
  say: Say;
  formats: Formats;
}

/** A metric's words are those of its report. */
export const labelOf = ({ formats }: Words, { id, report }: Pick<Tile, 'id' | 'report'>): string =>
  metricLabel(sayer(formats.options.locale, report), id);

/** "2/3" */
export function fraction(
  { say, formats }: Words,
  { part }: Figure,
  kind: ColumnKind = 'count',
): string {
  const [num, den] = [part!.num, part!.den].map((one) => formats.short(kind, one, ''));
  return say('kpi.fraction', { num: num!, den: den! });
}

/** A fraction where there are few cases, and growth with its sign; all else is written as its kind is. */
export function textOf(words: Words, figure: Figure): string | undefined {
  if (isFew(figure)) return fraction(words, figure);
  const value = Number(figure.value);
  return figure.isChange && value > 0 ? `+${words.formats.percent(value)}` : undefined;
}

export function lackText(words: Words, { metric, report }: Tile, lack: Lack): string {
  const { say, formats } = words;
  switch (lack.why) {
    case 'report':
      return say('kpi.lacks.report', { report: lack.report });
    case 'table':
      return say('kpi.lacks.table', { table: lack.table });
    case 'data':
      return noticeText(sayer(formats.options.locale, report), lack.notice);
    case 'goal':
      return say('kpi.lacks.goal', { metric: labelOf(words, { id: metric, report }) });
    default:
      return say(`kpi.lacks.${lack.why}`);
  }
}

/** Columns of what is saved. `now`, `then`: names of the period and of the one compared with. */
export const csvColumns = (
  { say }: Words,
  { now, then }: { now: string | null; then: string | null },
): CsvColumn[] => [
  { id: 'name', kind: 'text', label: say('column.name') },
  { id: 'now', kind: 'count', label: now ?? say('period.all') },
  ...(then ? [{ id: 'before', kind: 'count', label: then } as const] : []),
  { id: 'target', kind: 'count', label: say('kpi.target.column') },
  { id: 'each', kind: 'count', label: say('kpi.each.column') },
];

export const csvRow = (
  words: Words,
  tile: Tile,
): { values: Record<string, string | number | null> } => ({
  values: {
    name: labelOf(words, tile),
    now: tile.figure!.value,
    before: tile.before?.value ?? null,
    target: tile.target?.value ?? null,
    each: tile.each?.value ?? null,
  },
});
