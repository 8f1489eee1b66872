import { cellText } from './cells.js';
import type { ReadCells } from './numbers.js';
import { hashed, tailOf } from './words.js';

const SIZE = 512;
/** Words of four bytes of the longest cell that is remembered. */
const WIDTH = 4;

/** Reads cells that repeat (flags, months, one of few words): the number of a text is worked out when it is first met. */
export function memoOf(parse: (text: string) => number): ReadCells {
  const known = new Int32Array(SIZE * WIDTH);
  const lengths = new Uint8Array(SIZE);
  const numbers = new Float64Array(SIZE);
  const cell = new Int32Array(WIDTH);
  return (cells, count, out, none) => {
    const { bytes, starts, ends } = cells;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let { at } = cells;
    for (let i = 0; i < count; i++, at++) {
      const start = starts[at]!;
      const length = ends[at]! - start;
      if (length === 0) {
        out[i] = none;
        continue;
      }
      if (length < 0 || length > WIDTH * 4) {
        out[i] = parse(cellText(cells, i));
        continue;
      }
      let words = length >> 2;
      let hash = length;
      for (let j = 0; j < words; j++) {
        cell[j] = view.getInt32(start + j * 4, true);
        hash = hashed(hash, cell[j]!);
      }
      if (length & 3) {
        cell[words] = tailOf(view, start + length, length & 3);
        hash = hashed(hash, cell[words++]!);
      }
      const slot = hash & (SIZE - 1);
      const from = slot * WIDTH;
      let same = lengths[slot] === length ? 0 : -1;
      while (same >= 0 && same < words && known[from + same] === cell[same]) same++;
      if (same < words) {
        numbers[slot] = parse(cellText(cells, i));
        lengths[slot] = length;
        for (let j = 0; j < words; j++) known[from + j] = cell[j]!;
      }
      out[i] = numbers[slot]!;
    }
  };
}
