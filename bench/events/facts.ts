/** Facts of each row of `accounts`, in the table's order. */
export interface RowFacts {
  /** Bit n: the flag of that place in `flagIds`. */
  flags: Uint16Array;
  /** By amount, in the order of `amountIds`. */
  amounts: Float64Array[];
}

/** What a rival answers with; reading it for the comparison is not timed. */
export type Answer = () => RowFacts;

export const flagIds = [
  'attempted',
  'attempted:own',
  'secondAttempted',
  'secondAttempted:own',
  'reached',
  'reachedFirst',
  'reachedFirst:own',
  'replied',
  'awaiting',
] as const;

export const amountIds = ['calls', 'callSeconds', 'allCalls', 'allCallSeconds'] as const;

/** Milliseconds; a fact is made of what happened in `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export const noFacts = (rows: number): RowFacts => ({
  flags: new Uint16Array(rows),
  amounts: amountIds.map(() => new Float64Array(rows)),
});

/** Throws where an answer differs from the reference in any row. */
export function assertSameFacts(reference: Answer, other: Answer, name: string): void {
  if (reference === other) return;
  const [ours, theirs] = [reference(), other()];
  const fail = (id: string, row: number, a: unknown, b: unknown): never => {
    throw new Error(`${name}: ${id} of row ${row} is ${String(b)}, the reference ${String(a)}`);
  };
  for (let row = 0; row < ours.flags.length; row++) {
    const wrong = ours.flags[row]! ^ theirs.flags[row]!;
    if (wrong) {
      const n = 31 - Math.clz32(wrong);
      fail(flagIds[n]!, row, (ours.flags[row]! >> n) & 1, (theirs.flags[row]! >> n) & 1);
    }
    ours.amounts.forEach((values, n) => {
      if (values[row] !== theirs.amounts[n]![row])
        fail(amountIds[n]!, row, values[row], theirs.amounts[n]![row]);
    });
  }
}

/** How many rows have each flag, so that nobody compares empty answers. */
export function tally({ flags, amounts }: RowFacts): string {
  const counts = flagIds.map((id, n) => {
    let count = 0;
    for (const bits of flags) count += (bits >> n) & 1;
    return `${id} ${count}`;
  });
  const sums = amounts.map((values, n) => `${amountIds[n]} ${values.reduce((a, b) => a + b, 0)}`);
  return [...counts, ...sums].join(', ');
}
