import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/contract/nearest.js';

describe('nearest names', () => {
  it.each([
    ['reps', ['store', 'rep', 'list'], ['rep']],
    ['winrate', ['won', 'winRate', 'wonAmount'], ['winRate']],
    ['client no', ['client_no', 'client_name'], ['client_no']],
    ['moth', ['day', 'month', 'quarter'], ['month']],
    ['bat', ['cat', 'hat', 'rat', 'mat', 'dog'], ['cat', 'hat', 'rat']],
    ['agent', ['rep', 'store', 'list'], []],
    ['x', ['y', 'id'], []],
    ['', ['y'], []],
  ])('of %j among %j: %j', (name, known, near) => {
    expect(nearest(name, known)).toEqual(near);
  });

  it('asks, or says nothing', () => {
    expect(didYouMean('reps', ['rep'])).toBe(' Did you mean "rep"?');
    expect(didYouMean('bat', ['cat', 'hat'])).toBe(' Did you mean "cat" or "hat"?');
    expect(didYouMean('agent', ['rep'])).toBe('');
  });
});
