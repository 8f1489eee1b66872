import type { Query, Result } from '../../../src/contract/query.js';
import { resultOf, StubSource } from '../../parts/base/stub-source.js';

const kinds: Record<string, Result['columns'][number]['kind']> = {
  potentialFees: 'money',
  signedBudget: 'money',
  signedRecurring: 'money',
  signedExceptional: 'money',
};
const now: Record<string, number | null> = {
  withoutOffer: 38,
  offersInProgress: 124,
  potentialFees: 1_843_210,
  offersSigned: 86,
  signedBudget: 962_000,
  signedRecurring: 683_000,
  signedExceptional: 279_000,
  offersRefused: 47,
  prospectsAbandoned: 22,
};
const before: typeof now = {
  ...now,
  withoutOffer: 32,
  offersInProgress: 106,
  potentialFees: 1_660_000,
  offersSigned: null,
  offersRefused: 56,
};

/** Prospects of a fiscal year that is over, and of the year before; the rows behind a figure are two. `since`: first day of all data. */
export const prospects = (over: Partial<Result> = {}, since?: string): StubSource =>
  new StubSource(({ metrics = [], where, detail }: Query) => {
    const [from, to] = String(where?.period ?? '2025-07-01/2026-06-30').split('/');
    const isNow = !where?.period;
    const context = {
      ...resultOf().context,
      currency: 'EUR',
      fiscalYearStart: 7,
      period: { from: from!, to: to! },
      ...(since && { since }),
    };
    if (detail)
      return resultOf({
        context,
        columns: [{ id: 'deal', kind: 'text' }],
        rows: ['Ateliers Roux', 'Cabinet Blanc'].map((deal) => ({
          key: { deal },
          label: deal,
          values: { deal },
        })),
        count: 2,
      });
    return resultOf({
      context,
      columns: metrics.map((id) => ({ id, kind: kinds[id] ?? 'count' })),
      totals: Object.fromEntries(metrics.map((id) => [id, (isNow ? now : before)[id] ?? null])),
      ...(isNow && over),
    });
  });
