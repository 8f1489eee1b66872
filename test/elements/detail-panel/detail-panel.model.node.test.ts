import { describe, expect, it } from 'vitest';
import {
  askedOf,
  follow,
  isSubject,
} from '../../../src/elements/detail-panel/detail-panel.model.js';

describe('detail panel', () => {
  it('finds the report of a metric, also of a variant, and takes the filters in force', () => {
    const report = (metric: string) => askedOf({ metric }, {}, {}).report;
    expect(
      ['attempted', 'revenueWonRecurring', 'winRate:of-created', 'waiting'].map(report),
    ).toEqual(['smart-list', 'prospects', 'company', 'pipeline']);
    expect(report('of-a-server')).toBe('smart-list');
    const now = { period: '2026-11' };
    expect(askedOf({ metric: 'won', report: 'team', as: 'document' }, {}, now)).toEqual({
      metric: 'won',
      report: 'team',
      as: 'document',
      filters: now,
    });
    expect(askedOf({ metric: 'won' }, now, now).filters).toEqual(now);
  });

  it('lets filters go with those in force, except the subject’s own', () => {
    const then = { period: '2026-11', store: ['S1', 'S2'], brand: 'B' };
    const own = { period: '2026-11', store: ['S2', 'S1'], rep: 'R1' };
    expect(follow(own, then, { period: '2026-12', store: ['S3'], brand: 'C', list: 'L' })).toEqual({
      period: '2026-12',
      store: ['S3'],
      rep: 'R1',
      list: 'L',
    });
    expect(follow({ period: null }, then, { period: '2026-12' })).toEqual({ period: null });
    expect(follow(then, then, {})).toEqual({});
  });

  it('knows what can be a subject', () => {
    expect(
      [null, undefined, { metric: 'won' }, { metric: 'won', group: {}, filters: null }].map(
        isSubject,
      ),
    ).toEqual([true, true, true, true]);
    expect(
      [
        'won',
        {},
        { metric: 1 },
        { metric: 'won', group: 'Ann' },
        { metric: 'won', filters: 3 },
      ].map(isSubject),
    ).toEqual([false, false, false, false, false]);
  });
});
