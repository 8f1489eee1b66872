import type { Oracle } from '../duck/oracle.js';
import type { Difference } from './difference.js';
import { type Failure, failures } from './judge.js';
import { smaller } from './smaller.js';

const batch = 40;

const sort = (figure: unknown): string =>
  figure === null || figure === undefined ? String(figure) : 'told';

/** A disagreement of the same kind: the same metric in a row or in the total, told or not; or an error in the same words. */
const kind = ({ group, metric, oracle, engine }: Difference): string =>
  metric === 'all'
    ? String(engine).slice(0, 40)
    : `${group === 'total'} ${metric} ${sort(oracle)} ${sort(engine)}`;

async function nextSmaller(oracle: Oracle, failure: Failure): Promise<Failure | undefined> {
  const wanted = kind(failure.differences[0]!);
  const candidates = smaller(failure.trial);
  for (let from = 0; from < candidates.length; from += batch) {
    const failing = await failures(oracle, candidates.slice(from, from + batch));
    for (const one of failing) {
      const same = one.differences.filter((difference) => kind(difference) === wanted);
      if (same.length > 0) return { ...one, differences: same };
    }
  }
  return undefined;
}

/** The failure made as small as single steps go: whole batches of smaller trials are judged in one pass of SQL. */
export async function shrink(oracle: Oracle, failure: Failure): Promise<Failure> {
  let smallest = failure;
  for (;;) {
    const next = await nextSmaller(oracle, smallest);
    if (next === undefined) return smallest;
    smallest = next;
  }
}

/** One failure of each kind, the one with the shortest dataset; of an answer only the first difference. */
export function distinct(all: readonly Failure[]): Failure[] {
  const best = new Map<string, Failure>();
  const size = (failure: Failure): number => JSON.stringify(failure.trial.dataset).length;
  for (const failure of all) {
    const name = kind(failure.differences[0]!);
    const known = best.get(name);
    if (known === undefined || size(failure) < size(known)) best.set(name, failure);
  }
  return [...best.values()];
}
