import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { metrics, reports, sentences } from '../../src/catalogue/index.js';
import { en } from '../../src/i18n/en/index.js';
import { fr } from '../../src/i18n/fr/index.js';
import type { Word, Words } from '../../src/i18n/index.js';

const english: Words = en;
const french: Words = fr;
const texts = (word: Word): string[] => (typeof word === 'string' ? [word] : Object.values(word));
/** The text for one may leave its number out: "every minute". */
const isSame = (one: string[], other: string[]): boolean =>
  String(one.filter((name) => name !== 'n')) === String(other.filter((name) => name !== 'n'));
const holes = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return file.endsWith('.ts') ? [file] : [];
  });

describe('words', () => {
  it('exist in both languages, under the same keys', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
  });

  it('have one key in one file only', () => {
    for (const language of ['en', 'fr']) {
      const keys = sources(`src/i18n/${language}`).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1]!),
      );
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });

  it.each(Object.keys(english))('%s has the same placeholders in each text', (key) => {
    const all = [english[key]!, french[key]!];
    const wanted = holes(texts(all[0]!).at(-1)!);
    for (const word of all) {
      expect(holes(texts(word).at(-1)!)).toEqual(wanted);
      expect(texts(word).every((text) => isSame(holes(text), wanted))).toBe(true);
    }
  });

  it('tell one from several in both languages, or in neither', () => {
    const plural = (word: Word): boolean => typeof word !== 'string';
    expect(
      Object.keys(english).filter((key) => plural(english[key]!) !== plural(french[key]!)),
    ).toEqual([]);
    for (const word of [...Object.values(english), ...Object.values(french)])
      if (plural(word)) expect(Object.keys(word).sort()).toEqual(['one', 'other']);
  });

  it('are typeset: no straight quotes, no three dots, no space at an end', () => {
    const bad = [...Object.entries(english), ...Object.entries(french)].filter(([, word]) =>
      texts(word).some((text) => /['"]|\.\.\.|^\s|\s$| {2}/.test(text)),
    );
    expect(bad).toEqual([]);
  });

  it('are typeset in French: narrow no-break spaces before : ; ! ? % and within « »', () => {
    const bad = Object.entries(french).filter(([, word]) =>
      texts(word).some((text) =>
        /[^\u202f(][:;!?»]|[^\u202f\s(]%|[^\u202f]%\s*$|«[^\u202f]|[ \u00a0][:;!?%»]|[“”]/.test(
          text.replace(/^%/, '\u202f%'),
        ),
      ),
    );
    expect(bad).toEqual([]);
  });

  it('cover every metric: name, sentence, and both parts of every ratio and variant', () => {
    const missing = metrics.flatMap(({ id: name, only, formula, variants }) => {
      const id = only ? `${name}@${only}` : name;
      const wanted = [`metric.${id}`, `metric.${id}.explain`];
      if ('ratio' in formula) wanted.push(`metric.${id}.num`, `metric.${id}.den`);
      for (const [variant, other] of Object.entries(variants ?? {})) {
        wanted.push(`metric.${id}.${variant}`, `metric.${id}.${variant}.explain`);
        if ('ratio' in other) wanted.push(`metric.${id}.${variant}.den`);
      }
      return wanted.filter((key) => !(key in english));
    });
    expect(missing).toEqual([]);
  });

  it('cover every dimension that a report can be grouped by', () => {
    for (const id of new Set(reports.flatMap(({ dimensions }) => dimensions)))
      for (const end of ['', '.all']) expect(english).toHaveProperty([`dimension.${id}${end}`]);
  });

  it('cover every error code: what is wrong, and what to do', () => {
    const codes = [
      ...readFileSync('src/contract/error.ts', 'utf8').matchAll(/^ {2}\| '([\w-]+)'/gm),
    ].map((m) => m[1]!);
    expect(codes).toHaveLength(10);
    for (const code of codes)
      for (const end of ['', '.do']) expect(english).toHaveProperty([`error.${code}${end}`]);
  });

  it('cover every notice that the code gives', () => {
    const code = sources('src/data')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const ofData = [...code.matchAll(/\bcode: '([\w-]+)',?\s*\n?\s*(?:message|metric)/g)].map(
      (match) => match[1]!,
    );
    const notices = [...ofData, ...Object.keys(sentences)];
    expect(ofData.length).toBeGreaterThan(1);
    expect(notices.length).toBeGreaterThan(30);
    for (const notice of notices) expect(english).toHaveProperty([`notice.${notice}`]);
  });

  it('exist for every key that the code says', () => {
    // What is below the elements says nothing; its own functions may be called the same.
    const speaking = sources('src').filter((file) => !/^src\/(engine|derive)/.test(file));
    const missing = speaking.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bsay\(\s*'([^']+)'/g)]
        .map((match) => match[1]!)
        .filter((key) => !(key in english))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
