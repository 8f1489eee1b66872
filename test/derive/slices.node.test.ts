import { describe, expect, it } from 'vitest';
import { Deals } from '../../src/derive/deals/deals.js';
import { bases } from '../../src/derive/index.js';
import { PART } from '../../src/derive/parts.js';
import { Prospects } from '../../src/derive/prospects/prospects.js';
import { load } from '../data/support.js';

const column = <T>(length: number, of: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => of(i));
const at = '2026-03-02T10:00:00Z';

/** Tables of so many rows each. */
const dataOf = (rows: number) =>
  load({
    tables: {
      opportunities: {
        id: column(rows, (i) => `d${i}`),
        status: column(rows, () => 'open'),
        client: column(rows, (i) => `c${i}`),
      },
      activities: {
        id: column(rows, (i) => `e${i}`),
        opportunity: column(rows, (i) => `d${i}`),
        prospect: column(rows, (i) => `p${i}`),
        kind: column(rows, () => 'call'),
        direction: column(rows, () => 'out'),
        outcome: column(rows, () => 'reached'),
        at: column(rows, () => at),
      },
      prospectFiles: { id: ['f'], name: ['Fair'] },
      prospects: {
        id: column(rows, (i) => `p${i}`),
        file: column(rows, () => 'f'),
        status: column(rows, () => 'new'),
        opportunity: column(rows, (i) => `d${i}`),
      },
      payments: {
        client: column(rows, (i) => `c${i}`),
        on: column(rows, () => '2026-03-02'),
        kind: column(rows, () => 'charge'),
        amount: column(rows, () => 1),
      },
    },
    timeZone: 'UTC',
    currency: 'EUR',
  });

function steps(work: Generator<undefined, unknown>): number {
  let n = 1;
  while (!work.next().done) n++;
  return n;
}

describe('the rows of a report', () => {
  it('begin with deals and prospects, made in slices themselves', () => {
    expect(steps(Deals.of(dataOf(2 * PART))) - steps(Deals.of(dataOf(10)))).toBe(1);
    expect(steps(Prospects.of(dataOf(2 * PART))) - steps(Prospects.of(dataOf(10)))).toBe(2);
  });

  const few = dataOf(10);
  const many = dataOf(2 * PART);

  // So many passes over tables with twice the rows of a part are each cut in two.
  it.each([
    ['deals', 7],
    ['activities', 3],
    ['prospects', 11],
    ['kpi', 17],
  ])('of %s are made in slices', (id, passes) => {
    const make = bases[id]!;
    expect(steps(make(many)) - steps(make(few))).toBeGreaterThanOrEqual(passes);
  });
});
