import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { strict, useSite } from './site.js';

const site = useSite();
const csv = { 'content-type': 'text/csv' };
const header = 'id,list,month,rep,store\n';
const lines = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, i) => `a${from + i},L,2026-03,Rep ${(from + i) % 3},S\n`,
  ).join('');
const table = (attributes: string): string =>
  `<jalon-progress-table table="accounts" time-zone="UTC" currency="EUR" period="2026-03"
    as-of="2026-04-01T00:00:00Z" ${attributes}></jalon-progress-table>`;

/** A CSV of 6,000 rows whose second half comes when `release` is called. */
function slowTable(path: string): { release: () => void } {
  const gates: (() => void)[] = [];
  const bodies = [header + lines(0, 3_000), lines(3_000, 6_000)];
  const size = bodies.join('').length;
  let open = false;
  site.server.put(path, {
    headers: { ...csv, 'content-length': String(size) },
    parts: {
      bodies,
      next: () => (open ? Promise.resolve() : new Promise<void>((resolve) => gates.push(resolve))),
    },
  });
  return {
    release() {
      open = true;
      for (const gate of gates) gate();
    },
  };
}

describe('data that come slowly', () => {
  it.each([
    ['in the page', strict, ''],
    ['in a worker', `${strict} jalon; worker-src 'self'`, 'worker'],
  ])('are counted on a bar as they come: %s', async (_, policy, worker) => {
    const path = `/slow${worker}.csv`;
    const { release } = slowTable(path);
    const { page, seen } = await site.visit({ policy, body: table(`src="${path}" ${worker}`) });
    const element = page.locator('jalon-progress-table');
    await element
      .getByText(/[123],\d{3}/)
      .first()
      .waitFor();
    const value = await element
      .locator('progress')
      .first()
      .evaluate((bar) => (bar as HTMLProgressElement).value);
    expect(value).toBeGreaterThan(0.2);
    expect(value).toBeLessThan(0.6);
    release();
    await element.getByText('6,000').first().waitFor();
    expect(await seen()).toEqual({ violations: [], errors: [], warnings: [], console: [] });
    await page.close();
  });

  it('are unpacked where they are gzip', async () => {
    const body = gzipSync(header + lines(0, 3_000));
    site.server.put('/packed.csv.gz', { headers: { 'content-type': 'application/gzip' }, body });
    const { page, seen } = await site.visit({
      policy: strict,
      body: table('src="/packed.csv.gz"'),
    });
    await page.locator('jalon-progress-table').getByText('3,000').first().waitFor();
    expect((await seen()).errors).toEqual([]);
    await page.close();
  });
});
