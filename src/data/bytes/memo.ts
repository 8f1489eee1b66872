import { cellText, type ByteCells } from './cells.js';
import type { ReadCells } from './numbers.js';

const SIZE = 512;

/** Reads cells that repeat (flags, months, one of few words): the number of a text is worked out when it is first met. */
export function memoOf(parse: (text: string) => number): ReadCells {
  const texts: string[] = new Array<string>(SIZE).fill('');
  const numbers = new Float64Array(SIZE);
  return (cells: ByteCells, count, out, none) => {
    const { bytes, starts, ends, stride } = cells;
    let { at } = cells;
    for (let i = 0; i < count; i++, at += stride) {
      const start = starts[at]!;
      const end = ends[at]!;
      if (start === end) {
        out[i] = none;
        continue;
      }
      let hash = 0;
      let all = 0;
      for (let j = start; j < end; j++) {
        const c = bytes[j]!;
        all |= c;
        hash = (Math.imul(hash, 31) + c) | 0;
      }
      const slot = (hash ^ (hash >>> 9)) & (SIZE - 1);
      const known = texts[slot]!;
      let same = known.length === end - start && all < 0x80;
      for (let j = 0; same && j < known.length; j++)
        same = known.charCodeAt(j) === bytes[start + j];
      if (!same) {
        const text = cellText(cells, i);
        const number = parse(text);
        if (end < 0 || all >= 0x80) {
          out[i] = number;
          continue;
        }
        texts[slot] = text;
        numbers[slot] = number;
      }
      out[i] = numbers[slot]!;
    }
  };
}
