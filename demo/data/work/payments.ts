import type { Opportunity } from '../deals/opportunity.js';
import type { Random } from '../random.js';
import { dayOf, secondsOf, workingMoment } from './moments.js';

/** What clients were charged for the deals they signed, and what came in since. */
export function payments(opportunities: readonly Opportunity[], now: number, rnd: Random) {
  const rows: { client: string; on: string; kind: 'charge' | 'payment' | 'refund'; amount: number }[] = [];
  for (const { client, status, amount, closedAt } of opportunities) {
    if (status !== 'won' || !amount || !closedAt) continue;
    const won = secondsOf(closedAt);
    const put = (kind: 'charge' | 'payment' | 'refund', days: number, share: number): void => {
      const at = workingMoment(won, days, 12);
      if (at < now) rows.push({ client, on: dayOf(at), kind, amount: Math.round(amount * share * 100) / 100 });
    };
    put('charge', 1, 1);
    if (rnd.chance(0.8)) put('payment', rnd.between(20, 50), 0.5);
    if (rnd.chance(0.75)) put('payment', rnd.between(50, 100), 0.5);
    if (rnd.chance(0.02)) put('refund', rnd.between(60, 120), 0.2);
  }
  return rows;
}
