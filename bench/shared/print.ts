import { recordRow } from './record.js';
import type { Timing } from './turns.js';

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));
export const times = (ratio: number): string =>
  ratio > 0 && ratio < Infinity ? `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)}×` : '–';

/** Ratio that is asked of a rival, by its name. */
export type Goals = Readonly<Record<string, number>>;

/**
 * A Markdown table of one question; ratios are against the first row (Jalon): 3× is three times as slow. A goal is met
 * by the CPU ratio, or by the elapsed one where there is no CPU time. Each ratio goes into the table of all benches.
 */
export function print(
  title: string,
  timings: readonly Timing[],
  goals: Goals = {},
  asked: 'least' | 'most' = 'least',
): string {
  const base = timings[0]!;
  const isTimed = timings.every(({ cpu }) => cpu > 0);
  const hasOwn = timings.some(({ own }) => own !== undefined);
  const head = ['', 'median ms', 'ratio', 'CPU ms', 'CPU ratio', 'min–max ms'];
  if (hasOwn) head.push('in own form, ms');
  const hasGoals = timings.some(({ name }) => name in goals);
  if (hasGoals) head.push('goal', 'met');
  const body = timings.map((one) => {
    const wall = one.wall / base.wall;
    const cpu = isTimed ? one.cpu / base.cpu : NaN;
    const goal = goals[one.name];
    const ratio = isTimed ? cpu : wall;
    const isMet = asked === 'least' ? ratio >= goal! : ratio <= goal!;
    const verdict =
      goal === undefined
        ? ['', '']
        : [`${asked === 'least' ? '≥' : '≤'} ${times(goal)}`, isMet ? 'yes' : 'no'];
    if (one !== base)
      recordRow([
        title,
        one.name,
        ms(isTimed ? base.cpu : base.wall),
        times(wall),
        times(cpu),
        ...verdict,
      ]);
    return [
      one.name,
      ms(one.wall),
      times(wall),
      one.cpu > 0 ? ms(one.cpu) : '–',
      times(cpu),
      `${ms(one.min)}–${ms(one.max)}`,
      ...(hasOwn ? [one.own === undefined ? '' : ms(one.own)] : []),
      ...(hasGoals ? verdict : []),
    ];
  });
  return `\n${title}\n\n${markdown(head, body)}`;
}

/** A Markdown table with the first column to the left. */
export function markdown(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((_, n) => Math.max(3, ...[head, ...body].map((row) => row[n]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}
