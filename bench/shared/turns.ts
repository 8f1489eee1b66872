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
  /** Slowest and fastest round, milliseconds. */
  max: number;
  min: number;
}

export interface TurnOptions<T> {
  warmUp: number;
  rounds: number;
  /** Throws where two answers to one round differ. */
  equal(reference: T, other: T, name: string): void;
  /** Milliseconds of processor time used so far; absent: none is reported. */
  cpu?(): number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Runs the rivals in turns, each round in another order, in this process. Before anything is timed, all answers of the
 * first round are compared; in each further round the answers are compared after their times were taken.
 */
export async function inTurns<T>(
  rivals: readonly Rival<T>[],
  options: TurnOptions<T>,
): Promise<Timing[]> {
  const { warmUp, rounds, equal, cpu = () => 0 } = options;
  const wall = rivals.map((): number[] => []);
  const work = rivals.map((): number[] => []);
  for (let round = -warmUp - 1; round < rounds; round++) {
    const answers: T[] = [];
    for (let turn = 0; turn < rivals.length; turn++) {
      const n = (turn + round + warmUp + 1) % rivals.length;
      const cpuBefore = cpu();
      const start = performance.now();
      answers[n] = await rivals[n]!.run(round + warmUp + 1);
      const end = performance.now();
      if (round < 0) continue;
      wall[n]!.push(end - start);
      work[n]!.push(cpu() - cpuBefore);
    }
    rivals.forEach((rival, n) => equal(answers[0]!, answers[n]!, rival.name));
  }
  return rivals.map(({ name }, n) => ({
    name,
    wall: median(wall[n]!),
    cpu: median(work[n]!),
    max: Math.max(...wall[n]!),
    min: Math.min(...wall[n]!),
  }));
}
