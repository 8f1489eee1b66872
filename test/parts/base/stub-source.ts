import type { Query, Result } from '../../../src/contract/query.js';
import type { QueryOptions, Source } from '../../../src/contract/source.js';

export const resultOf = (over: Partial<Result> = {}): Result => ({
  columns: [],
  rows: [],
  totals: {},
  totalParts: {},
  notices: [],
  updatedAt: '2026-11-22T19:32:00.000Z',
  context: {
    timeZone: 'America/Toronto',
    currency: 'CAD',
    fiscalYearStart: 1,
    now: '2026-11-23T12:00:00.000Z',
    period: { from: '2026-11-01', to: '2026-11-30' },
    asOfDay: '2026-11-23',
    dimensions: ['rep', 'store', 'list', 'brand'],
    views: null,
    filters: null,
    rows: 12,
  },
  ...over,
});

interface Asked {
  query: Query;
  signal: AbortSignal | undefined;
  answer(result?: Result): void;
  fail(error: unknown): void;
}

/** Answers when told to, or at once. Remembers what it was asked. */
export class StubSource implements Source {
  readonly asked: Asked[] = [];

  constructor(private readonly reply?: (query: Query) => Result) {}

  query(query: Query, { signal }: QueryOptions = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      const answer = (result = resultOf()): void => resolve(result);
      this.asked.push({ query, signal, answer, fail: reject });
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      if (this.reply) answer(this.reply(query));
    });
  }
}
