import { describe, expect, it } from 'vitest';
import { fromTransfer, toTransfer } from '../../src/data/transfer.js';
import { load, rowsOf, utc } from './support.js';

const input = {
  ...utc,
  updatedAt: '2026-01-02',
  viewer: { id: 'v', scope: { rep: ['p'] } },
  people: [
    { id: 'p', name: 'P', active: true, shoe: 1 },
    { id: 'q', name: 'Q', active: null },
  ],
  accounts: [{ id: 'a', list: 'L', rep: 'q', month: '2026-01', accessoryRevenue: 1.5 }],
  opportunities: [{ id: 'd', status: 'won', createdAt: '2026-01-01T10:00Z', tags: ['x'] }],
};

describe('transfer', () => {
  it('gives the same dataset on the other side', () => {
    const whole = load(input);
    const { message, transfer } = toTransfer(load(input));
    const arrived = fromTransfer(structuredClone(message, { transfer }));
    expect(Object.keys(arrived.tables)).toEqual(Object.keys(whole.tables));
    for (const name of Object.keys(whole.tables))
      expect(rowsOf(arrived.tables[name])).toEqual(rowsOf(whole.tables[name]));
    const { zone, tables: _, ...rest } = arrived;
    const { zone: wholeZone, tables: __, ...wholeRest } = whole;
    expect(zone.name).toBe(wholeZone.name);
    expect(rest).toEqual(wholeRest);
  });

  it('sends ids of a CSV as bytes', () => {
    const csv = 'id,name,team\nabc,A,Québec\nd,B,\nabcdefg,C,t\n';
    const options = { table: 'people', timeZone: 'UTC' };
    const { message, transfer } = toTransfer(load(csv, options));
    const arrived = fromTransfer(structuredClone(message, { transfer }));
    expect(rowsOf(arrived.tables['people'])).toEqual([
      { id: 'abc', name: 'A', team: 'Québec' },
      { id: 'd', name: 'B', team: null },
      { id: 'abcdefg', name: 'C', team: 't' },
    ]);
    const { id } = arrived.tables['people']!.columns;
    if (id?.kind !== 'code') throw new Error('no codes');
    expect([id.dictionary.codeOf('abcdefg'), id.dictionary.codeOf('x')]).toEqual([id.codes[2], -1]);
  });

  it('gives its memory away and sends no rows', () => {
    const { message, transfer } = toTransfer(load(input));
    structuredClone(message, { transfer });
    expect(transfer.length).toBeGreaterThan(5);
    expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
  });

  it('keeps one dictionary for the columns of a domain, which still finds codes', () => {
    const { message, transfer } = toTransfer(load(input));
    const { tables } = fromTransfer(structuredClone(message, { transfer }));
    const rep = tables['accounts']!.columns['rep'];
    const id = tables['people']!.columns['id'];
    if (rep?.kind !== 'code' || id?.kind !== 'code') throw new Error('no codes');
    expect(rep.dictionary).toBe(id.dictionary);
    expect(rep.dictionary.codeOf('q')).toBe(rep.codes[0]);
    expect(rep.dictionary.codeOf('nobody')).toBe(-1);
    expect(rep.dictionary.codeOf('')).toBe(0);
  });
});
