import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bankOptions } from '../../demo/bank-mapping.js';
import type { Source } from '../../src/contract/source.js';
import { openDataset } from '../../src/source/open.js';

const folder = new URL('../../../shared/data/bank-small/', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');

interface Figures {
  month?: string;
  job?: string;
  clients: number;
  yes: number;
  share_2plus?: number;
  mean_duration_s: number;
}
type Expected = Record<'totals' | 'by_month' | 'by_job', { rows: Figures[] }>;

// The data are not part of this project.
describe.skipIf(!existsSync(fileURLToPath(folder)))('bank campaign through a mapping', () => {
  let opened: Promise<Source>;
  const open = () =>
    (opened ??= openDataset(
      new TextEncoder().encode(read('bank.csv')).buffer as never,
      bankOptions,
    ));
  const expected = () => JSON.parse(read('expected.json')) as Expected;
  const ask = async (by: string[]) =>
    (await open()).query({
      report: 'smart-list',
      by,
      where: { period: null },
      metrics: ['accounts', 'secondAttemptRate', 'averageCall', 'appointments'],
      asOf: '2011-01-01T00:00:00',
    });

  const check = (values: Readonly<Record<string, unknown>>, row: Figures) => {
    expect(values['accounts']).toBe(row.clients);
    expect(values['appointments']).toBe(row.yes);
    expect(values['averageCall']).toBeCloseTo(row.mean_duration_s, 9);
    if (row.share_2plus !== undefined)
      expect(values['secondAttemptRate']).toBeCloseTo(row.share_2plus, 9);
  };

  it('gives the totals of an independent calculation', async () => {
    const { totals } = await ask([]);
    check(totals, expected().totals.rows[0]!);
  });

  it('gives the figures by job', async () => {
    const { rows } = await ask(['store']);
    expect(rows).toHaveLength(12);
    for (const row of expected().by_job.rows)
      check(rows.find(({ label }) => label === row.job)!.values, row);
  });

  it('gives the figures by month, in the order of the calendar', async () => {
    const { rows } = await ask(['month']);
    const wanted = expected().by_month.rows;
    const sorted = [...rows].sort((a, b) => (a.key['month']! < b.key['month']! ? -1 : 1));
    expect(rows).toHaveLength(12);
    wanted.forEach((row, n) => check(sorted[n]!.values, row));
  });
});
