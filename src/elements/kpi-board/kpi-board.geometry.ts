/** A bar of a sparkline; across in per cent of the width, down in pixels. */
export interface Bar {
  x: number;
  width: number;
  y: number;
  height: number;
}

/** Least height of a bar, so that nothing is told from not known. */
const STUB = 1;
/** Of a bar's place, what it fills. */
const FILL = 0.7;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Bars from a common line at 0, on which those below hang; null where a value is not known. */
export function sparkBars(values: readonly (number | null)[], height: number): (Bar | null)[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const scale = high > low ? height / (high - low) : 0;
  const step = 100 / values.length;
  const line = high * scale;
  return values.map((value, i) => {
    if (value === null) return null;
    const size = Math.max(STUB, Math.abs(value) * scale);
    const y = value < 0 ? Math.min(line, height - size) : Math.max(0, line - size);
    return {
      x: round(step * (i + (1 - FILL) / 2)),
      width: round(step * FILL),
      y: round(value === 0 && !scale ? height - STUB : y),
      height: round(size),
    };
  });
}

/** The least and the greatest known value, and the last; null: none is known. */
export function extremes(
  values: readonly (number | null)[],
): { low: number; high: number; last: number } | null {
  const known = values.filter((value) => value !== null);
  if (!known.length) return null;
  return { low: Math.min(...known), high: Math.max(...known), last: known.at(-1)! };
}

/** What takes one of three columns beside what takes two, where there is such a pair; else a line each. */
export function inLines<T>(all: readonly T[], sizeOf: (one: T) => number): T[][] {
  const single = all.find((one) => sizeOf(one) === 1);
  const double = all.find((one) => sizeOf(one) === 2);
  if (!single || !double) return all.map((one) => [one]);
  const pair = all.filter((one) => one === single || one === double);
  return all.flatMap((one) => (one === pair[0] ? [pair] : one === pair[1] ? [] : [[one]]));
}
