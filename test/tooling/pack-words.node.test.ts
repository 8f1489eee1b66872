import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en/index.js';
import { fr } from '../../src/i18n/fr/index.js';
import { packWords, unpackWords } from '../../tools/pack-words.mjs';

describe('words of the script', () => {
  it('are those of the sources', () => {
    const text = packWords([en, fr]);
    expect(unpackWords(text, 0)).toEqual(en);
    expect(unpackWords(text, 1)).toEqual(
      Object.fromEntries(Object.keys(en).map((key) => [key, fr[key as keyof typeof fr]])),
    );
    expect(text.length).toBeLessThan(0.8 * JSON.stringify([en, fr]).length);
  });

  it('have keys of which one is the beginning of another', () => {
    const words = { 'a.b.c': '1', 'a.b': '2', a: '3', 'b.b': { one: '4', other: '5' } };
    expect(unpackWords(packWords([words]), 0)).toEqual(words);
  });

  it.each([['a|b'], ['a\tb'], ['a\nb'], [{ other: 'a' }], [{ one: 'a', many: 'b', other: 'c' }]])(
    'that cannot be packed stop the build: %j',
    (word) => {
      expect(() => packWords([{ key: word }])).toThrow('key');
    },
  );
});
