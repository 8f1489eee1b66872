import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tableSpecs } from '../../src/data/schema/tables.js';

it('the types of a dataset name the tables and columns that are read, in order', () => {
  const source = readFileSync('src/contract/tables.ts', 'utf8');
  const [, body] = /interface TableColumns \{(.*?)\n\}/s.exec(source)!;
  const told = [...body!.matchAll(/(\w+):([^;]*);/g)].map(([, table, columns]) => [
    table,
    [...columns!.matchAll(/'(\w+)'/g)].map(([, column]) => column),
  ]);
  const read = Object.entries(tableSpecs).map(([table, { columns }]) => [
    table,
    Object.keys(columns),
  ]);
  expect(told).toEqual(read);
});
