import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dealerNetwork } from '../../demo/data/dealer-network.js';
import { workingTeam } from '../../demo/data/work/working-team.js';
import { reports } from '../../src/catalogue/index.js';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Report } from '../../src/contract/metric.js';
import { openDataset } from '../../src/source/open.js';
import { at, elementNames } from '../../tools/project.mjs';

const guide = readFileSync(at('docs/guides/elements.md'), 'utf8');
const names = (cell: string): string[] =>
  [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
const told = new Map(
  [...guide.matchAll(/^\| (`.*?) \|(.*?)\|(.*?)\|$/gm)].flatMap(([, of, needs, also]) =>
    names(of!).map((id) => [id, { needs: names(needs!), also: names(also!) }] as const),
  ),
);

const asOf = '2026-11-20';
const goals = [{ metric: 'attempted', level: 'company', period: '2026-11', target: 50 }];
const calls: Dataset = { ...dealerNetwork({ asOf, stores: 2, reps: 4 }), goals };
const deals: Dataset = workingTeam({ asOf, people: 6, opportunities: 200 });

/** All figures of a report from some tables of a dataset. */
async function figures({ id, metrics, more = [] }: Report, from: Dataset, has: readonly string[]) {
  const isTaken = ([name, value]: [string, unknown]): boolean =>
    typeof value !== 'object' || has.includes(name);
  const taken = Object.fromEntries(Object.entries(from).filter(isTaken));
  const source = await openDataset({ ...taken, jalon: 1 });
  const asked = { report: id, metrics: [...new Set([...metrics, ...more])] };
  const { rows, totals } = await source.query({ ...asked, asOf: `${asOf}T17:00:00Z` });
  return { rows: rows.map(({ values }) => values), totals };
}

describe('the guide of elements', () => {
  it('has a block for every element and every report', () => {
    for (const name of elementNames()) expect(guide).toMatch(new RegExp(`<jalon-${name}\\s`));
    for (const { id } of reports) expect(guide).toContain(` report="${id}"`);
    expect([...told.keys()].sort()).toEqual(reports.map(({ id }) => id).sort());
  });

  it.each(reports.map((report) => [report.id, report] as const))(
    'knows which tables %s needs',
    async (id, report) => {
      const from = report.table === 'accounts' ? calls : deals;
      const tables = Object.keys(from).filter((name) => typeof from[name] === 'object');
      const { needs, also } = told.get(id)!;
      const alone = await figures(report, from, needs);
      const given = Object.values(alone.totals).filter((value) => value !== null);
      expect(given.length).toBeGreaterThan(0);
      const whole = await figures(report, from, tables);
      const changed: string[] = [];
      for (const table of tables) {
        const rest = tables.filter((name) => name !== table);
        const without = await figures(report, from, rest).catch(() => null);
        if (JSON.stringify(without) !== JSON.stringify(whole)) changed.push(table);
      }
      expect(changed.sort()).toEqual([...needs, ...also].sort());
    },
    60_000,
  );
});
