import { describe, expect, it } from 'vitest';
import { useSite } from '../pages/site.js';
import { actsOf } from './acts.js';
import { fencesOf, guides } from './fences.js';
import { read, saidOf, unready } from './reader.js';
import { runsOf } from './runs.js';

const site = useSite();
const silent = { violations: [], errors: [], warnings: [], console: [] };

const all = guides().map((file) => [file, runsOf(fencesOf(file))] as const);

describe.each(all.filter(([, runs]) => runs.length))('pages of %s', (file, runs) => {
  it.each(runs.map((run) => [run.fence.place, run.fence.heading, run] as const))(
    '%s (%s)',
    async (_, heading, run) => {
      const { page, server, seen, missing } = await read(site, run);
      if (run.error !== null) {
        await expect.poll(() => saidOf(page), { timeout: 20_000 }).toContain(run.error);
        const { warnings, ...rest } = await seen();
        expect(warnings.filter((text) => !text.includes(run.error!))).toEqual([]);
        expect(rest).toEqual({ violations: [], errors: [], console: [] });
      } else {
        await expect.poll(() => unready(page), { timeout: 20_000 }).toEqual([]);
        const isLast = runs.filter((one) => one.fence.heading === heading).at(-1) === run;
        for (const act of isLast ? actsOf(file, heading) : []) await act(page, server);
        expect(await seen()).toEqual(silent);
        expect(missing).toEqual([]);
      }
      await page.close();
    },
    60_000,
  );
});
