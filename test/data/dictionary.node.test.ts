import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringDictionary } from '../../src/data/dictionary.js';

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

  it('tells apart two ids of one hash', () => {
    const dictionary = new StringDictionary();
    expect([dictionary.add('id-5pvu'), dictionary.add('id-c3ea')]).toEqual([1, 2]);
    expect(dictionary.codeOf('id-c3ea')).toBe(2);
  });

  it('holds many ids that differ at the end alone', () => {
    const dictionary = new StringDictionary();
    for (let i = 1; i <= 100_000; i++)
      if (dictionary.add(`account-${i}`) !== i) expect.fail(`${i}`);
    for (let i = 1; i <= 100_000; i += 997) expect(dictionary.codeOf(`account-${i}`)).toBe(i);
  });
});
