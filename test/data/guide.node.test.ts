import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/contract/source.js';
import { tableSpecs } from '../../src/data/schema/tables.js';
import { load, rowsOf } from './support.js';

const guide = readFileSync(new URL('../../docs/dataset.md', import.meta.url), 'utf8');

describe('docs/dataset.md', () => {
  it.each(Object.entries(tableSpecs))(
    'names key and columns of %s',
    (name, { key = [], columns }) => {
      const line = guide
        .split('\n')
        .find((one) => one.startsWith('| ') && one.split('|')[1]!.includes(`\`${name}\``))!;
      const [, , keyCell, columnCell] = line.split(/(?<!\\)\|/);
      expect(keyCell!.match(/\w+/g) ?? []).toEqual([...key]);
      const named = [...columnCell!.matchAll(/`(\w+\??)`/g)].map(([, column]) => column!);
      const own = Object.entries(columns).map(([column, { required }]) =>
        required ? column : `${column}?`,
      );
      expect(named.sort()).toEqual(own.sort());
      for (const { values = [] } of Object.values(columns))
        expect(columnCell).toContain(values.join(', '));
    },
  );

  it('has an example that loads', () => {
    const example = JSON.parse(/```json dataset\n(.*?)```/s.exec(guide)![1]!) as Record<
      string,
      unknown
    >;
    expect(load(example).tables['accounts']!.length).toBe(2);
  });

  it('has a mapping of a whole CRM export that loads', () => {
    const section = /## Deals from a CRM\n(.*?)\n## /s.exec(guide)![1]!;
    const [deals, agents] = [...section.matchAll(/```csv file=\S+\n(.*?)```/gs)].map(
      ([, text]) => text!,
    );
    const code = /(const sold = .*?)const source/s.exec(section)![1]!;
    const mapping = new Function(`${code}; return mapping`)() as Mapping;
    const { tables, notices } = load(
      { tables: { deals, agents } },
      { mapping, timeZone: 'UTC', currency: 'USD' },
    );
    expect(notices).toEqual([]);
    expect(rowsOf(tables['opportunities'])).toMatchObject([
      { owner: 'Ann Lee', client: 'Acme, Inc.', status: 'won', amount: 1054 },
      { owner: 'Bo Ray', status: 'lost', amount: 0, closedAt: Date.UTC(2025, 11, 11) },
      { client: null, status: 'open', createdAt: Date.UTC(2025, 9, 25), closedAt: null },
      { owner: null, stage: 'Prospecting', createdAt: null, amount: null },
    ]);
    expect(rowsOf(tables['stages'])).toHaveLength(4);
    expect(rowsOf(tables['pipelines'])).toEqual([{ id: 'Sales', name: 'Sales' }]);
    expect(rowsOf(tables['units'])).toMatchObject([{ id: 'Central' }, { id: 'East' }]);
    expect(rowsOf(tables['people'])).toMatchObject([{ team: 'Mia Marsh' }, { team: 'Noé Noël' }]);
  });
});
