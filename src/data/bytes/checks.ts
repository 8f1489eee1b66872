/** Puts what numbers of a block are in a column into their place; NaN: not as expected. `none` stays. */
export type Convert = (block: Float64Array, count: number, none: number) => void;

/** Ten-thousandths of an amount; NaN where it has more than 4 decimals. */
export function moneyOf(amount: number): number {
  const units = Math.round(amount * 10_000);
  // A decimal text of at most 4 places is read as the double nearest to units / 10000, and as no other.
  return units / 10_000 === amount && Number.isSafeInteger(units) ? units + 0 : NaN;
}

export const toMoney: Convert = (block, count, none) => {
  for (let i = 0; i < count; i++) if (block[i] !== none) block[i] = moneyOf(block[i]!);
};

export interface Bounds {
  min: number;
  max: number;
  integer: boolean;
}

export const isWithin = ({ min, max, integer }: Bounds, number: number): boolean =>
  number >= min &&
  number <= max &&
  (integer ? Number.isSafeInteger(number) : Number.isFinite(number));

export const within =
  (bounds: Bounds): Convert =>
  (block, count, none) => {
    for (let i = 0; i < count; i++)
      if (block[i] !== none && !isWithin(bounds, block[i]!)) block[i] = NaN;
  };

/** For what is rare: a call for each number. */
export const each =
  (of: (number: number) => number): Convert =>
  (block, count, none) => {
    for (let i = 0; i < count; i++) if (block[i] !== none) block[i] = of(block[i]!);
  };

/** Writes `none` where a bit of `valid` is cleared. */
export function blank(
  valid: Uint8Array,
  at: number,
  count: number,
  block: Float64Array,
  none: number,
): void {
  for (let i = 0; i < count; i++) {
    const bit = at + i;
    const bits = valid[bit >> 3]!;
    if (bits === 255 && (bit & 7) === 0) i += 7;
    else if (((bits >> (bit & 7)) & 1) === 0) block[i] = none;
  }
}
