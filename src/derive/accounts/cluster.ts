import type { Runs } from '../base.js';

/** Codes of rows, each below `size`. */
export interface Key {
  readonly codes: Uint32Array;
  readonly size: number;
}

/** Keys up to this many values are sorted by in one pass. */
const MOST = 1 << 20;

/** Adjacent keys as one where that has few values. */
function* packed(keys: readonly Key[]): Generator<undefined, Key[]> {
  const out: Key[] = [];
  for (const key of keys) {
    const last = out.at(-1);
    if (!last || last.size * key.size > MOST) out.push(key);
    else {
      const codes = new Uint32Array(key.codes.length);
      for (let i = 0; i < codes.length; i++) codes[i] = last.codes[i]! * key.size + key.codes[i]!;
      out[out.length - 1] = { codes, size: last.size * key.size };
      yield;
    }
  }
  return out;
}

/** Orders rows by keys, the first key first, stably; rows with the same keys are a run. */
export function* clusterOf(
  length: number,
  given: readonly Key[],
): Generator<undefined, { order: Uint32Array; runs: Runs }> {
  const keys = yield* packed(given);
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (const { codes, size } of [...keys].reverse()) {
    const at = new Uint32Array(size + 1);
    for (let i = 0; i < length; i++) at[codes[i]! + 1]!++;
    for (let code = 0; code < size; code++) at[code + 1]! += at[code]!;
    yield;
    const next = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      const row = order[i]!;
      next[at[codes[row]!]!++] = row;
    }
    order = next;
    yield;
  }
  const isFirst = new Uint8Array(length);
  isFirst[0] = 1;
  let count = length ? 1 : 0;
  for (const { codes } of keys) {
    let last = codes[order[0]!]!;
    for (let i = 1; i < length; i++) {
      const code = codes[order[i]!]!;
      if (code === last) continue;
      last = code;
      count += 1 - isFirst[i]!;
      isFirst[i] = 1;
    }
    yield;
  }
  const start = new Uint32Array(count + 1);
  for (let i = 0, run = 0; i < length; i++) if (isFirst[i]) start[run++] = i;
  start[count] = length;
  return { order, runs: { count, start } };
}
