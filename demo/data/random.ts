/** Seeded random numbers: the same seed gives the same sequence everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** Whole number in [from, to]. */
  between(from: number, to: number): number;
  /** About standard normal: mean 0, deviation 1, never beyond ±3.5. */
  normal(): number;
  pick<T>(values: readonly T[]): T;
  /** Index drawn in proportion to growing sums of weights (`cumulate`). */
  weighted(sums: readonly number[]): number;
}

/** mulberry32: 32 bits of state are plenty for a demonstration. */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    normal: () => (next() + next() + next() + next() - 2) * 1.7320508,
    pick: (values) => values[Math.floor(next() * values.length)]!,
    weighted: (sums) => {
      const at = next() * sums[sums.length - 1]!;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! > at) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Growing sums of weights, for `weighted`. */
export function cumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** A probability from a score on the logistic scale: 0 → 0.5, 2 → 0.88, −2 → 0.12. */
export const likely = (score: number): number => 1 / (1 + Math.exp(-score));
