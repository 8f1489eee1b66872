import { describe, expect, it } from 'vitest';
import { csvName, toCsv, type CsvColumn } from '../../../src/parts/csv/csv.js';

const text: CsvColumn = { id: 'name', kind: 'text', label: 'Name' };
const count: CsvColumn = { id: 'n', kind: 'count', label: 'Accounts' };
const ratio: CsvColumn = { id: 'r', kind: 'ratio', label: '% attempted' };
const bare = { bom: false };

describe('toCsv', () => {
  it('writes a head and CRLF lines, the last one ended too', () => {
    expect(toCsv([text, count], [{ values: { name: 'Amélie', n: 12 } }], bare)).toBe(
      'Name,Accounts\r\nAmélie,12\r\n',
    );
  });

  it('starts with a byte order mark unless told otherwise', () => {
    expect(toCsv([text], [])).toBe('\uFEFFName\r\n');
  });

  it('quotes separators, quotes and line ends, and doubles quotes', () => {
    const of = (name: string): string =>
      toCsv([text], [{ values: { name } }], bare)
        .split('\r\n')
        .slice(1)
        .join('\r\n');
    expect(of('a,b')).toBe('"a,b"\r\n');
    expect(of('say "hi"')).toBe('"say ""hi"""\r\n');
    expect(of('two\nlines')).toBe('"two\nlines"\r\n');
    expect(of('a;b')).toBe('a;b\r\n');
  });

  it('quotes the separator that it was given', () => {
    expect(
      toCsv([text, count], [{ values: { name: 'a;b', n: 1.5 } }], { bom: false, separator: ';' }),
    ).toBe('Name;Accounts\r\n"a;b";1.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('disarms %j in text', (name) => {
    const csv = toCsv([text], [{ values: { name } }], bare);
    expect(csv.split('Name\r\n')[1]).toMatch(/^"?'/);
  });

  it('leaves figures alone, minus and all', () => {
    expect(toCsv([count], [{ values: { n: -5 } }], bare)).toBe('Accounts\r\n-5\r\n');
  });

  it('disarms heads as well', () => {
    expect(toCsv([{ ...text, label: '=x' }], [], bare)).toBe("'=x\r\n");
  });

  it('writes null and absent as nothing', () => {
    expect(toCsv([text, count], [{ values: { name: null } }], bare)).toBe('Name,Accounts\r\n,\r\n');
  });

  it('writes a ratio as a number, with numerator and denominator on demand', () => {
    const rows = [
      { values: { r: 1 / 3 }, parts: { r: { num: 1, den: 3 } } },
      { values: { r: null }, parts: { r: { num: 0, den: 0 } } },
    ];
    expect(toCsv([ratio], rows, bare)).toBe('% attempted\r\n0.3333333333333333\r\n\r\n');
    expect(toCsv([ratio], rows, { bom: false, parts: { num: 'of', den: 'all' } })).toBe(
      '% attempted,% attempted: of,% attempted: all\r\n0.3333333333333333,1,3\r\n,0,0\r\n',
    );
  });
});

describe('csvName', () => {
  it('makes a plain file name', () => {
    expect(csvName('Avancement des listes', 'Été 2026/11')).toBe(
      'avancement-des-listes-ete-2026-11.csv',
    );
    expect(csvName('Smart List progress', null)).toBe('smart-list-progress.csv');
  });
});
