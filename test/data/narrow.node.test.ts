import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow, narrowCivil } from '../../src/data/narrow.js';
import { load, utc } from './support.js';

describe('narrow', () => {
  it.each<[string, number[]]>([
    ['Uint8Array', []],
    ['Uint8Array', [0, 255]],
    ['Int16Array', [-1, 0]],
    ['Int16Array', [256, 32_767, -32_768]],
    ['Uint16Array', [32_768, 65_535]],
    ['Int32Array', [-1, 32_768]],
    ['Int32Array', [65_536]],
    ['Int32Array', [2 ** 31 - 1, -(2 ** 31)]],
    ['Float64Array', [2 ** 31]],
    ['Float64Array', [0.5]],
    ['Float64Array', [1, 2 ** 53]],
  ])('takes a %s for %j', (name, values) => {
    const found = narrow(Float64Array.from(values));
    expect([found.constructor.name, [...found]]).toEqual([name, values]);
  });

  it('changes no value', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true }),
      fc.nat(300),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const found = narrow(Float64Array.from(values));
        expect([...found].map((one) => one + 0)).toEqual(values.map((one) => one + 0));
      }),
    );
  });

  it('keeps days beyond two bytes', () => {
    expect(narrowCivil(Int32Array.of(20_000, -32_768, 32_767))).toBeInstanceOf(Int16Array);
    expect(narrowCivil(Int32Array.of(32_768))).toEqual(Int32Array.of(32_768));
  });

  it('is what ingest stores; money is in ten-thousandths', () => {
    const sale = { account: 'a', soldAt: '2026-01-01' };
    const { columns } = load({
      ...utc,
      sales: [
        { ...sale, id: 1, amount: 0.0003 },
        { ...sale, id: 2, amount: 3 },
      ],
      accounts: [{ id: 'a', list: 'l', month: '2026-01', subscribers: 3 }],
    }).tables['sales']!;
    expect(columns['amount']).toEqual({
      kind: 'money',
      values: Int16Array.of(3, 30_000),
      valid: null,
    });
  });
});
