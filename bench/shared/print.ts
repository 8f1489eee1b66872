import type { Timing } from './turns.js';

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

/** A Markdown table of one question; ratios are against the first row (Jalon): 3× is three times as slow. */
export function print(title: string, timings: readonly Timing[]): string {
  const base = timings[0]!;
  const times = (value: number, of: number) =>
    of > 0 && value > 0 ? `${(value / of).toFixed(value / of < 10 ? 2 : 1)}×` : '–';
  const head = ['', 'median ms', 'ratio', 'CPU ms', 'CPU ratio', 'min–max ms'];
  const body = timings.map((one) => [
    one.name,
    ms(one.wall),
    times(one.wall, base.wall),
    one.cpu > 0 ? ms(one.cpu) : '–',
    times(one.cpu, base.cpu),
    `${ms(one.min)}–${ms(one.max)}`,
  ]);
  const widths = head.map((_, n) => Math.max(...[head, ...body].map((row) => row[n]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [`\n${title}`, '', line(head), rule, ...body.map(line)].join('\n');
}
