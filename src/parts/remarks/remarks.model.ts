import { parseDay } from '../../calendar/civil.js';
import { parsePeriod, type Period } from '../../calendar/period.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters, ResultContext } from '../../contract/query.js';
import { valuesOf } from '../base/filters.js';

/** Whether a host's value can be notes. */
export const areNotes = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one: Partial<PeriodNote> | null) => {
    if (typeof one?.text !== 'string') return false;
    const { period, on, group, author, metric } = one;
    return (
      (period === undefined || parsePeriod(period, { today: 0, fiscalYearStart: 1 }) !== null) &&
      (on === undefined || parseDay(on) !== null) &&
      [author, metric].every((text) => ['string', 'undefined'].includes(typeof text)) &&
      typeof (group ?? {}) === 'object'
    );
  });

type Asked = Pick<ResultContext, 'period' | 'fiscalYearStart' | 'asOfDay'>;

const daysOf = ({ period }: PeriodNote, { fiscalYearStart, asOfDay }: Asked): Period | null =>
  period === undefined ? null : parsePeriod(period, { today: parseDay(asOfDay)!, fiscalYearStart });

/** Notes about a stretch of time that begins in the period asked about, as one of several that stand side by side. */
export const beginningIn = (notes: readonly PeriodNote[], asked: Asked): PeriodNote[] =>
  notes.filter((note) => {
    const first = daysOf(note, asked)?.from;
    const { from, to } = asked.period!;
    return first !== undefined && parseDay(from)! <= first && first <= parseDay(to)!;
  });

/** Notes about days that an answer is of. */
export function duringOf(notes: readonly PeriodNote[], asked: Asked): PeriodNote[] {
  const { period } = asked;
  return notes.filter((note) => {
    const about = daysOf(note, asked);
    return (
      !about || !period || (about.from <= parseDay(period.to)! && about.to > parseDay(period.from)!)
    );
  });
}

type Key = Readonly<Record<string, string | null>>;

const isOf = ({ group = {} }: PeriodNote, key: Key, where: Filters): boolean =>
  Object.entries(group).every(([id, value]) => {
    if (id in key) return key[id] === value;
    const chosen = valuesOf(where, id);
    return chosen.length === 1 && chosen[0] === value;
  });

const nameOf = (id: string): string => id.split(':')[0]!;

/** Notes about a figure, of a row or of the totals (`key` null). */
export const ofFigure = (
  notes: readonly PeriodNote[],
  metric: string,
  key: Key | null,
  where: Filters,
): PeriodNote[] =>
  notes.filter(
    (note) =>
      (note.metric === undefined || nameOf(note.metric) === nameOf(metric)) &&
      isOf(note, key ?? {}, where),
  );

/** Notes about one row in particular: `metric` absent: about the row; given: about that figure of it. */
export const ofRow = (notes: readonly PeriodNote[], key: Key, metric?: string): PeriodNote[] =>
  notes.filter(
    (note) =>
      (note.metric === undefined ? undefined : nameOf(note.metric)) === metric &&
      Object.keys(note.group ?? {}).some((id) => id in key) &&
      isOf(note, key, {}),
  );

/** About somebody or a figure, not a period alone. */
export const isParticular = ({ group, metric }: PeriodNote): boolean =>
  group !== undefined || metric !== undefined;

/** Notes about all that an answer is of: its period, what its filters choose, and the figures it has. */
export const ofAll = (
  notes: readonly PeriodNote[],
  columns: readonly { id: string }[],
  where: Filters,
): PeriodNote[] =>
  notes.filter(
    (note) =>
      isOf(note, {}, where) &&
      (note.metric === undefined || columns.some(({ id }) => nameOf(id) === nameOf(note.metric!))),
  );
