import { expect, test } from 'vitest';
import { LinkList } from '../../src/derive/link-list.js';

test('keeps events with the rows of each, however many', () => {
  const list = new LinkList();
  const rows = Uint32Array.from({ length: 1000 }, (_, n) => n);
  for (let n = 0; n < 500; n++) list.add(n, n + 1, rows, n, n + (n % 3));
  list.add(9, 9, rows);
  const links = list.links(10);
  expect(links.scale).toBe(10);
  const kept = Array.from({ length: 500 }, (_, n) => n).filter((n) => n % 3 > 0);
  expect(Array.from(links.amounts)).toEqual([...kept, 9]);
  expect(Array.from(links.persons)).toEqual([...kept.map((n) => n + 1), 9]);
  expect(links.rowStart).toHaveLength(kept.length + 2);
  kept.forEach((n, e) => {
    const own = links.rows.subarray(links.rowStart[e], links.rowStart[e + 1]);
    expect(Array.from(own)).toEqual(n % 3 === 1 ? [n] : [n, n + 1]);
  });
  expect(links.rows).toHaveLength(links.rowStart.at(-1)!);
});

test('leaves out an event without rows', () => {
  const list = new LinkList();
  list.add(1, 1, []);
  expect(list.links(1)).toMatchObject({
    amounts: new Float64Array(0),
    rowStart: Uint32Array.of(0),
  });
});
