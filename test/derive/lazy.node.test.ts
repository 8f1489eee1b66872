import { describe, expect, it } from 'vitest';
import { dealAmounts } from '../../src/derive/deals/amounts.js';
import { Deals } from '../../src/derive/deals/deals.js';
import { atOnce } from '../../src/derive/parts.js';
import { AmountsOf, Sheet } from '../../src/derive/sheet.js';
import { load } from '../data/support.js';

describe('amounts that few ask for', () => {
  it('are known to be there, are made when they are asked for, and then kept', () => {
    const deals = atOnce(
      Deals.of(
        load({
          tables: {
            opportunities: [{ id: 'd', status: 'open', amount: 100, probability: 0.25 }],
          },
          timeZone: 'UTC',
          currency: 'EUR',
        }),
      ),
    );
    const amounts = atOnce(dealAmounts(deals, null));
    expect([...amounts.keys()]).toEqual(['amount', 'daysToClose']);
    expect(amounts.has('weightedAmount')).toBe(true);
    const made = new Sheet(1, amounts).amounts.get('weightedAmount')!;
    expect([...made.values]).toEqual([250_000]);
    expect(new Sheet(1, amounts).amounts.get('weightedAmount')).toBe(made);
  });

  it('stay with those who are handed on, and only with them', () => {
    const amounts = new AmountsOf();
    const copy = new AmountsOf(amounts);
    copy.later('x', () => ({ values: Float64Array.of(1), valid: null, scale: 1 }));
    expect([amounts.has('x'), copy.has('x'), new AmountsOf(copy).has('x')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
