import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, elementNames, tagOf } from '../../tools/project.mjs';

const guide = readFileSync(at('docs/theming.md'), 'utf8');
const tokens = readFileSync(at('src/theme/tokens.ts'), 'utf8').replace(/\s+/g, ' ');
const themes = readFileSync(at('src/theme/themes.css'), 'utf8');
const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).join(' '));
/** Lines of the table below a heading, without its head. */
const table = (heading: string): string[][] =>
  guide
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('docs/theming.md', () => {
  it('has every property that all elements read, with its colours', () => {
    const read = names(tokens, /: var\( ?(--jalon-[\w-]+),/g);
    const rows = table('Properties of all elements');
    expect(rows.map(([, name]) => name)).toEqual([...read, '--jalon-font-size']);
    const colours = names(tokens, /(--jalon-[\w-]+), light-dark\((#\w+), (#\w+)\)/g);
    expect(
      rows.filter((row) => row[2]!.startsWith('#')).map((row) => row.slice(1, 4).join(' ')),
    ).toEqual(colours);
  });

  it('has every part and property that an element tells of', () => {
    const tell = (pattern: RegExp) =>
      elementNames().map((name) => {
        const code = readFileSync(at(`src/elements/${name}/${name}.ts`), 'utf8');
        return [tagOf(name), names(code, pattern).join(', ')];
      });
    expect(table('Parts').map((row) => row.slice(1, 3))).toEqual(tell(/@csspart ([\w-]+)/g));
    expect(
      elementNames().map((name) => [
        tagOf(name),
        table('Properties of some elements')
          .filter((row) => row[1] === tagOf(name))
          .map((row) => row[2])
          .join(', '),
      ]),
    ).toEqual(tell(/@cssprop \[?(--[\w-]+)/g));
  });

  it('shows a brand that uses five properties, all of them known', () => {
    const brand = names(guide.split('```css')[1]!.split('```')[0]!, /(--jalon-[\w-]+):/g);
    expect(brand).toHaveLength(5);
    for (const name of [...brand, ...names(themes, /(--jalon-[\w-]+):/g)])
      expect(tokens).toMatch(new RegExp(`var\\( ?${name},`));
  });
});
