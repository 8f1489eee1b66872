// Two steps side by side, in the order of their list.

/**
 * Runs every step, at most two at a time. The next one starts when there is room for it: a step that `isAlone` waits for
 * all others and they for it, one that `needs` another waits until that one has ended.
 *
 * @template {{name: string, isAlone?: boolean, needs?: string}} Step
 * @param {Step[]} steps
 * @param {(step: Step) => Promise<void>} run must not reject
 */
export async function inPairs(steps, run) {
  const waiting = [...steps];
  /** @type {Map<Step, Promise<unknown>>} */
  const running = new Map();
  const hasRoomFor = (next) =>
    running.size === 0 ||
    (running.size === 1 &&
      ![next, ...running.keys()].some(({ isAlone }) => isAlone) &&
      ![...running.keys()].some(({ name }) => name === next.needs));
  while (waiting.length + running.size > 0) {
    while (waiting.length > 0 && hasRoomFor(waiting[0])) {
      const step = waiting.shift();
      running.set(
        step,
        run(step).then(() => running.delete(step)),
      );
    }
    await Promise.race(running.values());
  }
}
