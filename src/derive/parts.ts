/** So many rows are worked through in about a millisecond. */
export const PART = 1 << 15;

/** Works through `[from, to)` part by part and yields after each, so that a caller can slice the work. */
export function* inParts(
  from: number,
  to: number,
  work: (from: number, to: number) => void,
): Generator<undefined, void> {
  for (let at = from; at < to; at += PART) {
    work(at, Math.min(to, at + PART));
    yield;
  }
}

/** All of a work without a pause. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
