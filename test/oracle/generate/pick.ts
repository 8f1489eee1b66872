import fc, { type Arbitrary } from 'fast-check';

/** One of the values, each as often as it is written. */
export const pick = <T>(...values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values);

/** Of length `min` to `max`, each length as likely as the next (fast-check alone prefers short ones). */
export const some = <T>(item: Arbitrary<T>, min: number, max: number): Arbitrary<T[]> =>
  fc
    .integer({ min, max })
    .chain((length) => fc.array(item, { minLength: length, maxLength: length }));

/** `null` in one of `freq` cases. */
export const orNull = <T>(item: Arbitrary<T>, freq = 5): Arbitrary<T | null> =>
  fc.option(item, { freq, nil: null });

/** True in `share` of 100 cases. */
export const chance = (share: number): Arbitrary<boolean> =>
  fc.integer({ min: 0, max: 99 }).map((n) => n < share);

/** A number whose cases are spread evenly over its range. */
export const between = (min: number, max: number): Arbitrary<number> =>
  fc.noBias(fc.integer({ min, max }));
