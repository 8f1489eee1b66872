import { expect } from 'vitest';
import type { Query, Ratio } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import example from '../fixtures/worked-example.json' with { type: 'json' };

type Figures = Record<string, number | Ratio>;

/** Asks for the worked example by store, by rep and in total, and compares every figure that its answers name. */
export async function expectWorkedExample(): Promise<number> {
  const source = await openDataset(example.dataset as never);
  const { query, ...views } = example.expected as unknown as {
    query: Query;
    totals: Figures;
  } & Record<string, Record<string, Figures>>;
  let compared = 0;
  for (const by of ['store', 'rep']) {
    const groups = views[`by ${by}`]!;
    const metrics = [...new Set(Object.values(groups).flatMap((figures) => Object.keys(figures)))];
    const { rows } = await source.query({ ...query, by: [by], metrics });
    expect(rows.map(({ key }) => String(key[by])).sort()).toEqual(Object.keys(groups).sort());
    for (const { key, values, parts } of rows)
      for (const [metric, figure] of Object.entries(groups[String(key[by])]!)) {
        expect([
          by,
          key[by],
          metric,
          typeof figure === 'number' ? values[metric] : parts![metric],
        ]).toEqual([by, key[by], metric, figure]);
        compared++;
      }
  }
  const { totals } = await source.query(query);
  expect(totals).toMatchObject(views['totals']!);
  return compared;
}
