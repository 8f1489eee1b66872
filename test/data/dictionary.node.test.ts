import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteCells } from '../../src/data/bytes/cells.js';
import { StringDictionary } from '../../src/data/dictionary.js';

const encoder = new TextEncoder();

/** As a CSV has them: an end with doubled quotes is `~end`. */
function cellsOf(values: readonly string[]): ByteCells {
  const parts = values.map((value) => encoder.encode(value.replaceAll('"', '""')));
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0));
  const ends = parts.map((part, i) => starts[i]! + part.length);
  return {
    bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends, (end, i) => (values[i]!.includes('"') ? ~end : end)),
    at: 0,
  };
}

describe('StringDictionary', () => {
  it('does what a Map does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 3 }), { maxLength: 500 }),
        fc.nat(200),
        (values, room) => {
          const dictionary = new StringDictionary();
          const map = new Map([['', 0]]);
          dictionary.reserve(room);
          for (const value of values) {
            expect(dictionary.codeOf(value)).toBe(map.get(value) ?? -1);
            if (!map.has(value)) map.set(value, map.size);
            expect(dictionary.add(value)).toBe(map.get(value));
          }
          expect(dictionary.values).toEqual([...map.keys()]);
          dictionary.rest();
          for (const [value, code] of map) expect(dictionary.codeOf(value)).toBe(code);
          const again = new StringDictionary([...dictionary.values]);
          for (const [value, code] of map) expect(again.codeOf(value)).toBe(code);
          for (const one of [again, dictionary]) expect(one.add('another value')).toBe(map.size);
        },
      ),
    );
  });

  it('takes bytes and texts by turns', () => {
    const value = fc.oneof(fc.string({ maxLength: 9 }), fc.constantFrom('a\0', 'Élan', 'a"b'));
    const turns = fc.array(fc.tuple(fc.boolean(), fc.array(value, { maxLength: 40 })));
    fc.assert(
      fc.property(turns, fc.boolean(), (all, isSent) => {
        let dictionary = new StringDictionary(['', 'one']);
        const map = new Map([
          ['', 0],
          ['one', 1],
        ]);
        for (const [isBytes, values] of all) {
          for (const one of values) if (!map.has(one)) map.set(one, map.size);
          const codes = new Float64Array(values.length);
          if (isBytes) dictionary.addCells(cellsOf(values), values.length, codes);
          else values.forEach((one, i) => (codes[i] = dictionary.add(one)));
          expect([...codes]).toEqual(values.map((one) => map.get(one)));
          expect(dictionary.size).toBe(map.size);
        }
        dictionary.rest();
        if (isSent) {
          const parts = dictionary.parts();
          const transfer = [parts.words.buffer, parts.ends.buffer];
          dictionary = StringDictionary.from(structuredClone(parts, { transfer }));
        }
        for (const [one, code] of map) expect(dictionary.at(code)).toBe(one);
        expect(dictionary.size).toBe(map.size);
        for (const [one, code] of map) expect(dictionary.codeOf(one)).toBe(code);
        expect(dictionary.values).toEqual([...map.keys()]);
        expect(dictionary.add('yet another value')).toBe(map.size);
      }),
    );
  });

  it('tells apart two bytes of one hash', () => {
    const codes = new Float64Array(3);
    new StringDictionary().addCells(cellsOf(['id-59hec7', 'id-gcvize', 'id-59hec7']), 3, codes);
    expect([...codes]).toEqual([1, 2, 1]);
  });

  it('tells apart two ids of one hash', () => {
    const dictionary = new StringDictionary();
    expect([dictionary.add('id-59hec7'), dictionary.add('id-gcvize')]).toEqual([1, 2]);
    expect(dictionary.codeOf('id-gcvize')).toBe(2);
  });

  it('holds many ids that differ at the end alone', () => {
    const dictionary = new StringDictionary();
    for (let i = 1; i <= 100_000; i++)
      if (dictionary.add(`account-${i}`) !== i) expect.fail(`${i}`);
    for (let i = 1; i <= 100_000; i += 997) expect(dictionary.codeOf(`account-${i}`)).toBe(i);
  });
});
