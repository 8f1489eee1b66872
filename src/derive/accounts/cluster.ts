import type { Runs } from '../base.js';

/** Stable order of `0 … n` by keys, the last key first; each key is an array of codes below its size. */
function* sortedBy(
  length: number,
  keys: readonly { codes: Uint32Array; size: number }[],
): Generator<undefined, Uint32Array> {
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (const { codes, size } of keys) {
    const at = new Uint32Array(size + 1);
    for (let i = 0; i < length; i++) at[codes[i]! + 1]!++;
    for (let code = 0; code < size; code++) at[code + 1]! += at[code]!;
    const next = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      const row = order[i]!;
      next[at[codes[row]!]!++] = row;
    }
    order = next;
    yield;
  }
  return order;
}

export interface Cluster {
  /** Table row of each clustered row. */
  order: Uint32Array;
  runs: Runs;
  /** By run. */
  store: Uint32Array;
  rep: Uint32Array;
}

/** Orders rows by store, rep and list, so that a store's and a rep's rows are consecutive. */
export function* clusterOf(
  length: number,
  store: { codes: Uint32Array; size: number },
  rep: { codes: Uint32Array; size: number },
  list: { codes: Uint32Array; size: number },
): Generator<undefined, Cluster> {
  const order = yield* sortedBy(length, [list, rep, store]);
  const starts: number[] = [];
  let lastStore = -1;
  let lastRep = -1;
  for (let i = 0; i < length; i++) {
    const row = order[i]!;
    if (store.codes[row] !== lastStore || rep.codes[row] !== lastRep) {
      starts.push(i);
      lastStore = store.codes[row]!;
      lastRep = rep.codes[row]!;
    }
  }
  const count = starts.length;
  const start = Uint32Array.from([...starts, length]);
  const at = (codes: Uint32Array): Uint32Array =>
    Uint32Array.from({ length: count }, (_, run) => codes[order[start[run]!]!]!);
  return { order, runs: { count, start }, store: at(store.codes), rep: at(rep.codes) };
}
