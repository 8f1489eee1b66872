import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { northwindOptions } from '../../demo/northwind-mapping.js';
import { prospectFileOptions, shiftMapping } from '../../demo/prospect-file-mapping.js';
import type { Query } from '../../src/contract/query.js';
import type { Source } from '../../src/contract/source.js';
import { openDataset } from '../../src/source/open.js';

// The data are not part of this project.
const folder = (name: string) =>
  fileURLToPath(new URL(`../../../shared/data/${name}/`, import.meta.url));
const read = (set: string, name: string) => readFileSync(`${folder(set)}${name}`, 'utf8');
const tables = (set: string, ...names: string[]) => ({
  tables: Object.fromEntries(names.map((name) => [name, read(set, `${name}.csv`)])),
});
type Expected = Record<string, { rows: Record<string, string | number>[] }>;
const expectedOf = (set: string) => JSON.parse(read(set, 'expected.json')) as Expected;
const asOf = '2020-01-01T00:00:00';

describe.skipIf(!existsSync(folder('northwind-sales')))('Northwind through a mapping', () => {
  const set = 'northwind-sales';
  let opened: Promise<Source>;
  const ask = async (query: Query) =>
    (await (opened ??= openDataset(tables(set, 'orders', 'employees'), northwindOptions))).query({
      report: 'company',
      where: { period: null },
      asOf,
      ...query,
    });
  const wonBy = async (by: string) =>
    Object.fromEntries(
      (await ask({ by: [by] })).rows.map(({ key, label, values }) => [
        by === 'owner' ? label : key[by]!,
        values['won'],
      ]),
    );
  const orders = (name: string, label: (row: Record<string, string | number>) => string) =>
    Object.fromEntries(expectedOf(set)[name]!.rows.map((row) => [label(row), row['orders']]));

  it('has the published number of orders, and no amount, as none is given', async () => {
    const { totals, notices } = await ask({});
    expect(totals).toMatchObject({
      won: 830,
      lost: 0,
      winRate: 1,
      daysToClose: 0,
      wonAmount: null,
    });
    expect(notices.map(({ code, metric }) => `${code} ${metric}`)).toContain('absent wonAmount');
    expect(expectedOf(set)['totals']!.rows[0]!['orders']).toBe(totals['won']);
  });

  it('counts by employee', async () => {
    expect(await wonBy('owner')).toEqual(
      orders('by_employee', ({ employee }) => String(employee).split(' ').at(-1)!),
    );
  });

  it('counts by month', async () => {
    expect(await wonBy('month')).toEqual(orders('by_year_month', ({ month }) => String(month)));
  });

  it('counts by customer', async () => {
    const name = new Map(
      read(set, 'customers.csv')
        .split('\n')
        .map((line) => [line.split(',')[1], line.split(',')[0]]),
    );
    const found = await wonBy('client');
    expect(Object.keys(found)).toHaveLength(89);
    expect(found).toMatchObject(
      orders('top10_customers', ({ customer }) => name.get(String(customer))!),
    );
  });

  it('knows who reports to whom', async () => {
    const { totals } = await ask({ where: { period: null, unit: '5' } });
    // Steven Buchanan and those who report to him: Suyama, King and Dodsworth.
    expect(totals['won']).toBe(42 + 67 + 72 + 43);
  });
});

describe.skipIf(!existsSync(folder('aw-callcenter-prospects')))(
  'a call centre and its prospects through a mapping',
  () => {
    const set = 'aw-callcenter-prospects';
    const ask = async (by: string[], metric: string, which: 'file' | 'shifts') =>
      (
        await openDataset(
          tables(set, which === 'file' ? 'ProspectiveBuyer' : 'FactCallCenter'),
          which === 'file'
            ? prospectFileOptions
            : { ...prospectFileOptions, mapping: shiftMapping },
        )
      ).query({ report: 'smart-list', by, metrics: [metric], where: { period: null }, asOf });
    const found = async (by: string[], metric: string, which: 'file' | 'shifts') =>
      Object.fromEntries(
        (await ask(by, metric, which)).rows.map(({ key, values }) => [
          by.map((id) => key[id]).join(' | '),
          values[metric],
        ]),
      );
    const wanted = (name: string, by: string[], figure: string) =>
      Object.fromEntries(
        expectedOf(set)[name]!.rows.map((row) => [
          by.map((id) => row[id]).join(' | '),
          row[figure],
        ]),
      );

    it('counts the prospects, by state and by occupation and education', async () => {
      const { totals } = await ask([], 'accounts', 'file');
      expect(totals['accounts']).toBe(expectedOf(set)['prospects_totals']!.rows[0]!['prospects']);
      expect(await found(['store'], 'accounts', 'file')).toEqual(
        wanted('prospects_by_state', ['state'], 'prospects'),
      );
      expect(await found(['brand', 'list'], 'accounts', 'file')).toEqual(
        wanted('prospects_by_occupation', ['Occupation', 'Education'], 'prospects'),
      );
    });

    it('counts the orders of the shifts, by kind of day and shift', async () => {
      const { totals } = await ask([], 'appointments', 'shifts');
      expect(totals['appointments']).toBe(expectedOf(set)['call_totals']!.rows[0]!['orders']);
      expect(await found(['list', 'brand'], 'appointments', 'shifts')).toEqual(
        wanted('calls_by_shift', ['WageType', 'Shift'], 'orders'),
      );
    });
  },
);
