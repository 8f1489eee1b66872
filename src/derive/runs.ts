import type { Base, CodeArray } from './base.js';

/** Run in which a row lies. */
export function runAt({ runs }: Pick<Base, 'runs'>, row: number): number {
  let low = 0;
  let high = runs.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs.start[middle]! <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first run behind those that share a code with one; codes do not fall. */
export function endOfCode(perRun: CodeArray, run: number): number {
  let [low, high] = [run + 1, perRun.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (perRun[middle] === perRun[run]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An array for codes below `size`, no wider than they need. */
export function codeArray(size: number, length: number): CodeArray {
  if (size <= 1 << 8) return new Uint8Array(length);
  return size <= 1 << 16 ? new Uint16Array(length) : new Uint32Array(length);
}
