/** What a question selects; absent: all. */
export interface Question {
  lists?: readonly string[];
  stores?: readonly string[];
}

/** Sums of the report smart-list of one rep; the ratios are kept as numerator and denominator. */
export const fields = [
  'accounts',
  'optedOut',
  'optedOutExternal',
  'attempted',
  'secondNum',
  'secondDen',
  'reached',
  'reachedNum',
  'awaitingNum',
  'awaitingDen',
  'subscribers',
  'appointments',
  'callSeconds',
  'calls',
  'accessoryRevenue',
] as const;

export type Sums = Record<(typeof fields)[number], number>;
/** By rep id; '' stands for accounts without one. */
export type Answer = Map<string, Sums>;

/** Throws where an answer differs from the reference; money may differ by the rounding of floating sums. */
export function assertEqual(reference: Answer, other: Answer, name: string): void {
  if (other.size !== reference.size) {
    throw new Error(`${name} found ${other.size} reps, the reference ${reference.size}`);
  }
  for (const [rep, sums] of reference) {
    const theirs = other.get(rep);
    for (const field of fields) {
      const slack = field === 'accessoryRevenue' ? 1e-6 : 0;
      if (!theirs || !(Math.abs(theirs[field] - sums[field]) <= slack)) {
        throw new Error(
          `${name}: ${field} of ${rep || 'nobody'} is ${theirs?.[field]}, the reference ${sums[field]}`,
        );
      }
    }
  }
}
