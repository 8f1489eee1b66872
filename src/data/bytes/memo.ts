import { cellText, type ByteCells } from './cells.js';
import type { ReadCells } from './numbers.js';

const SIZE = 512;
/** Longest cell that is remembered, in bytes. */
const WIDTH = 16;

/** Reads cells that repeat (flags, months, one of few words): the number of a text is worked out when it is first met. */
export function memoOf(parse: (text: string) => number): ReadCells {
  const known = new Uint8Array(SIZE * WIDTH);
  const lengths = new Uint8Array(SIZE);
  const numbers = new Float64Array(SIZE);
  return (cells: ByteCells, count, out, none) => {
    const { bytes, starts, ends, stride } = cells;
    let { at } = cells;
    for (let i = 0; i < count; i++, at += stride) {
      const start = starts[at]!;
      const length = ends[at]! - start;
      if (length === 0) {
        out[i] = none;
        continue;
      }
      if (length < 0 || length > WIDTH) {
        out[i] = parse(cellText(cells, i));
        continue;
      }
      let hash = 0;
      for (let j = 0; j < length; j++) hash = (Math.imul(hash, 31) + bytes[start + j]!) | 0;
      const slot = (hash ^ (hash >>> 9)) & (SIZE - 1);
      const from = slot * WIDTH;
      let same = 0;
      if (lengths[slot] === length)
        while (same < length && known[from + same] === bytes[start + same]) same++;
      if (same < length) {
        numbers[slot] = parse(cellText(cells, i));
        lengths[slot] = length;
        for (let j = 0; j < length; j++) known[from + j] = bytes[start + j]!;
      }
      out[i] = numbers[slot]!;
    }
  };
}
