import type { JalonError } from '../../contract/error.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';

/** What an error says to a reader: what is wrong, where, how exactly, what to do. */
export function errorWords(
  error: JalonError | null,
  say: Say,
): { title: string; where: string; message: string; advice: string } {
  // What the page asks for is no mistake of the data, nor of the reader; a file of another kind none of the browser.
  const kind = ['property', 'file'].find((one) => error?.detail?.[one] !== undefined);
  const code = kind ?? error?.code ?? 'unsupported';
  return {
    title: say(`error.${code}`),
    where: error ? placeOf(error, say) : '',
    message: error?.message ?? '',
    advice: say(`error.${code}.do`),
  };
}

function placeOf({ table, row, column }: JalonError, say: Say): string {
  if (table === undefined) return '';
  const key =
    row !== undefined && column !== undefined
      ? 'frame.where'
      : row !== undefined
        ? 'frame.where.row'
        : column !== undefined
          ? 'frame.where.column'
          : 'frame.where.table';
  return say(key, { table, row: row ?? '', column: column ?? '' });
}

/** Times of both clocks, `updated` empty where the data do not tell; null before the first check. */
export function clocksOf(
  updatedAt: string | null,
  checkedAt: number | null,
  now: number,
  formats: Formats,
): { updated: string; checked: string } | null {
  if (checkedAt === null) return null;
  const checked = formats.clock(checkedAt, now);
  const updated = updatedAt === null ? NaN : new Date(updatedAt).getTime();
  return { checked, updated: Number.isNaN(updated) ? '' : formats.clock(updated, now) };
}
