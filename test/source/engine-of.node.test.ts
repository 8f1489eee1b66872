import { expect, it } from 'vitest';
import { openDataset } from '../../src/source/open.js';

it('names the metrics of goals that there are not, in one notice', async () => {
  const noticesOf = async (...metrics: string[]) => {
    const goals = metrics.map((metric, i) => ({
      metric,
      level: 'company',
      period: `${2020 + i}`,
      target: 1,
    }));
    const source = await openDataset({
      jalon: 1,
      timeZone: 'UTC',
      currency: 'EUR',
      accounts: [{ id: '1', list: 'A' }],
      goals,
    });
    return (await source.query({ by: [] })).notices.filter(({ code }) => code === 'unknown-goals');
  };
  expect(await noticesOf()).toEqual([]);
  expect(await noticesOf('attempted', 'won')).toEqual([]);
  expect(await noticesOf('atempted', 'won', 'zzzz', 'zzzz')).toEqual([
    {
      code: 'unknown-goals',
      message: 'Goals of metrics that are not known were ignored: atempted (attempted?), zzzz.',
      detail: { names: 'atempted (attempted?), zzzz', count: 2 },
    },
  ]);
});
