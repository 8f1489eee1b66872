/** What one turn gave, and what it took. Milliseconds. */
export interface Turn<T> {
  answer: T;
  wall: number;
  cpu: number;
  /** Of `wall`, until the answer was there in the rival's own form. */
  own?: number;
}

/** One side of a comparison. */
export interface Rival<T> {
  name: string;
  /** Answers the question of a round; `round` differs each time, so that no answer can be kept from before. */
  run(round: number): T | Promise<T>;
}

export interface Timing {
  name: string;
  /** Medians over the rounds, milliseconds. */
  wall: number;
  cpu: number;
  own?: number;
  /** Slowest and fastest round, milliseconds. */
  max: number;
  min: number;
}

export interface TurnOptions<T> {
  warmUp: number;
  rounds: number;
  /** Throws where two answers to one round differ. */
  equal(reference: T, other: T, name: string): void | Promise<void>;
  /** Milliseconds of processor time used so far; absent: none is reported. */
  cpu?(): number;
  /** Takes a turn, where the clock around `run` does not tell. */
  take?(rival: Rival<T>, round: number): Promise<Turn<T>>;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Runs the rivals in turns, each round in another order, in one process. Before anything is timed, all answers of the
 * first round are compared; in each further round the answers are compared after their times were taken.
 */
export async function inTurns<T>(
  rivals: readonly Rival<T>[],
  options: TurnOptions<T>,
): Promise<Timing[]> {
  const { warmUp, rounds, equal, cpu = () => 0, take = timed(cpu) } = options;
  const taken = rivals.map((): Turn<T>[] => []);
  for (let round = 0; round <= warmUp + rounds; round++) {
    const turns: Turn<T>[] = [];
    for (let turn = 0; turn < rivals.length; turn++) {
      const n = (turn + round) % rivals.length;
      turns[n] = await take(rivals[n]!, round);
    }
    for (const [n, rival] of rivals.entries()) {
      await equal(turns[0]!.answer, turns[n]!.answer, rival.name);
      if (round > warmUp) taken[n]!.push({ ...turns[n]!, answer: undefined as T });
    }
  }
  return rivals.map(({ name }, n) => timing(name, taken[n]!));
}

const timed =
  (cpu: () => number) =>
  async <T>(rival: Rival<T>, round: number): Promise<Turn<T>> => {
    const before = cpu();
    const start = performance.now();
    const answer = await rival.run(round);
    const wall = performance.now() - start;
    return { answer, wall, cpu: cpu() - before };
  };

/** Medians of some turns. */
export function timing(name: string, turns: readonly Turn<unknown>[]): Timing {
  const walls = turns.map(({ wall }) => wall);
  const owns = turns.flatMap(({ own }) => own ?? []);
  return {
    name,
    wall: median(walls),
    cpu: median(turns.map(({ cpu }) => cpu)),
    ...(owns.length > 0 && { own: median(owns) }),
    max: Math.max(...walls),
    min: Math.min(...walls),
  };
}
