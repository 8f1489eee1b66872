import type { ColumnKind, Ratio, Value } from '../../contract/query.js';

export interface CsvColumn {
  id: string;
  kind: ColumnKind;
  /** Text of the first line. */
  label: string;
}

export interface CsvRow {
  values: Readonly<Record<string, Value>>;
  parts?: Readonly<Record<string, Ratio>>;
}

export interface CsvOptions {
  /** Default `,`. */
  separator?: string;
  /** Heads of two further columns after each ratio: its numerator and denominator. Absent: none. */
  parts?: { num: string; den: string };
  /** Byte order mark, without which Excel takes UTF-8 for something else. Default true. */
  bom?: boolean;
}

// What a spreadsheet would run or take for a formula. A figure is written by us and may start with a minus.
const formula = /^[=+\-@\t\r]/;

/** A field of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front. */
function textField(text: string, separator: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/**
 * Rows as CSV with CRLF line ends. Figures are plain numbers with a point (ratios 0–1, durations in seconds or days), null is
 * an empty field, dates and days stay as they are.
 */
export function toCsv(
  columns: readonly CsvColumn[],
  rows: readonly CsvRow[],
  options: CsvOptions = {},
): string {
  const { separator = ',', parts, bom = true } = options;
  const split = (column: CsvColumn): boolean => !!parts && column.kind === 'ratio';
  const head = columns.flatMap((column) => [
    textField(column.label, separator),
    ...(split(column)
      ? [parts!.num, parts!.den].map((name) => textField(`${column.label}: ${name}`, separator))
      : []),
  ]);
  const field = (value: Value | undefined): string =>
    value == null ? '' : typeof value === 'string' ? textField(value, separator) : String(value);
  const lines = rows.map(({ values, parts: ratios }) =>
    columns
      .map((column) => {
        const own = field(values[column.id]);
        if (!split(column)) return own;
        const ratio = ratios?.[column.id];
        return [own, field(ratio?.num), field(ratio?.den)].join(separator);
      })
      .join(separator),
  );
  return (bom ? '\uFEFF' : '') + [head.join(separator), ...lines, ''].join('\r\n');
}

/** `Smart List progress 2026-11` → `smart-list-progress-2026-11.csv` */
export const csvName = (...words: (string | null | undefined)[]): string =>
  `${words
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}.csv`;
