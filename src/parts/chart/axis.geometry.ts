import { nice, ticks } from 'd3-array';

/** Pixels that a text of 12 px takes, well enough to make room for it. */
export const textWidth = (text: string): number => text.length * 6.7;

/** What of a text fits. */
export function cut(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const kept = Math.floor(textWidth(text) && (room / textWidth(text)) * text.length) - 1;
  return `${text.slice(0, Math.max(1, kept)).trimEnd()}…`;
}

export interface Scale {
  (value: number): number;
  ticks: number[];
}

/** A linear scale from `low`–`high` (0 among them; ends made round) to pixels; `whole`: no ticks between whole numbers. */
export function linear(
  low: number,
  high: number,
  [start, end]: readonly [number, number],
  { count = 4, whole = false } = {},
): Scale {
  const [from, to] = nice(low, high || (low < 0 ? 0 : 1), count);
  const scale = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  const marks = ticks(from, to, count);
  return Object.assign(scale, { ticks: whole ? marks.filter(Number.isInteger) : marks });
}

export interface AxisName {
  /** Most readable; used where all fit. */
  label: string;
  /** Used where the first do not fit, e.g. a month's first letter. */
  narrow?: string;
  /** Stands below, where it differs from the one before, e.g. the year. */
  below?: string;
}

export interface AxisText {
  text: string;
  index: number;
}

/** Names under bands `step` pixels wide: all of them, their narrow forms, or as many as fit, `keep` among them. */
export function thin(names: readonly AxisName[], step: number, keep = 0): AxisText[] {
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth));
  const labels = names.map(({ label }) => label);
  const narrow = names.map(({ label, narrow: short = label }) => short);
  const texts = widest(labels) + 6 <= step ? labels : narrow;
  const every = Math.max(1, Math.ceil((widest(texts) + 4) / step));
  return texts.flatMap((text, index) => ((index - keep) % every === 0 ? [{ text, index }] : []));
}

/** Texts below, each where it begins; none where all are the same. One that the next would touch is left out. */
export function changes(names: readonly AxisName[], step: number): AxisText[] {
  const all = names.flatMap(({ below }, index) =>
    below !== undefined && below !== names[index - 1]?.below ? [{ text: below, index }] : [],
  );
  if (all.length < 2) return [];
  return all.filter(
    ({ text, index }, i) => !all[i + 1] || (all[i + 1]!.index - index) * step > textWidth(text) + 8,
  );
}
