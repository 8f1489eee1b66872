/** A ratio or mean as numerator and denominator. */
export interface Parts {
  num: number;
  den: number;
}

/** A figure: a number, a ratio, or null where the data cannot tell it. */
export type Figure = number | Parts | null;

export type Figures = Record<string, Figure>;

/** Figures of each group, by its key, and of the total. */
export interface Answer {
  rows: Map<string, Figures>;
  totals: Figures;
}

export const emptyAnswer = (): Answer => ({ rows: new Map(), totals: {} });

/** A group's key as one text; at most two dimensions. */
export const keyOf = (values: readonly unknown[]): string =>
  JSON.stringify([values[0] ?? null, values[1] ?? null]);

const counts = [
  'accounts',
  'optedOut',
  'optedOutExternal',
  'attempted',
  'reached',
  'subscribers',
  'appointments',
  'accessoryRevenue',
  'contactable',
  'remaining',
  'listsCompleted',
  'lists',
] as const;

const ratios = [
  'attemptedRate',
  'attemptedRate:of-contactable',
  'secondAttemptRate',
  'secondAttemptRate:before-second',
  'reachedRate',
  'reachedRate:of-accounts',
  'awaitingRate',
  'averageCall',
  'averageCall:all-calls',
  'assignedRate',
] as const;

/** Every metric and variant of the report smart-list. */
export const metrics: readonly string[] = [...counts, ...ratios];
export const ratioMetrics: ReadonlySet<string> = new Set(ratios);

/** Figures of one row of the SQL answer, as DuckDB writes it in JSON. */
export function read(row: Record<string, unknown>): Figures {
  const figures: Figures = {};
  for (const id of counts) figures[id] = row[id] === null ? null : Number(row[id]);
  for (const id of ratios) {
    const pair = row[id] as unknown[] | null;
    figures[id] = pair === null ? null : { num: Number(pair[0]), den: Number(pair[1]) };
  }
  return figures;
}
