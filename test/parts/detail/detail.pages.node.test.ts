import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/contract/query.js';
import { Pages } from '../../../src/parts/detail/detail.pages.js';

/** Answers when told to. */
function pagesOf() {
  const asked: {
    offset: number;
    signal: AbortSignal;
    answer(rows: string[], count: number): void;
    fail(): void;
  }[] = [];
  const changes: (boolean | undefined)[] = [];
  const pages = new Pages(
    ({ offset }, signal) =>
      new Promise((resolve, reject) =>
        asked.push({
          offset,
          signal,
          answer: (rows, count) =>
            resolve({
              rows: rows.map((label) => ({ key: {}, label, values: {} })),
              count,
            } as Result),
          fail: () => reject(new Error('gone')),
        }),
      ),
    (fresh) => changes.push(fresh),
  );
  return { pages, asked, changes, labels: () => Array.from(pages.rows, (row) => row?.label) };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('pages', () => {
  it('asks each page once, and puts rows in their places', async () => {
    const { pages, asked, changes, labels } = pagesOf();
    pages.restart();
    asked[0]!.answer(['a', 'b'], 402);
    await settle();
    expect([labels().slice(0, 3), pages.order.length]).toEqual([['a', 'b', undefined], 402]);
    pages.need(190, 410);
    pages.need(390, 401);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 200, 400]);
    asked[2]!.answer(['y', 'z'], 402);
    await settle();
    expect(labels().slice(400)).toEqual(['y', 'z']);
    expect(changes).toEqual([undefined, true, false]);
  });

  it('asks again what is in sight, keeps the rest till it is seen, and follows their number', async () => {
    const { pages, asked, changes, labels } = pagesOf();
    pages.restart();
    asked[0]!.answer(['a'], 401);
    await settle();
    pages.need(400, 400);
    asked[1]!.answer(['y'], 401);
    await settle();
    pages.refresh();
    expect(asked.slice(2).map(({ offset }) => offset)).toEqual([400]);
    asked[2]!.answer(['Y', 'Z'], 402);
    await settle();
    expect([labels()[0], ...labels().slice(400), pages.order.length]).toEqual(['a', 'Y', 'Z', 402]);
    expect(changes.at(-1)).toBe(false);
    pages.need(0, 10);
    expect(asked.at(-1)!.offset).toBe(0);
  });

  it('drops what is late', async () => {
    const { pages, asked, labels } = pagesOf();
    pages.restart();
    pages.restart();
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer(['new'], 1);
    asked[0]!.answer(['old'], 1);
    await settle();
    expect(labels()).toEqual(['new']);
    pages.clear();
    expect([labels(), pages.answer]).toEqual([[], null]);
  });

  it('fails, and gets over it', async () => {
    const { pages, asked, labels } = pagesOf();
    pages.restart();
    asked[0]!.fail();
    await settle();
    expect([pages.failed, pages.fresh]).toEqual([true, true]);
    pages.refresh();
    asked[1]!.answer(['a'], 1);
    await settle();
    expect([pages.failed, labels()]).toEqual([false, ['a']]);
  });
});
