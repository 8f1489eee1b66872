import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '../../tools/project.mjs';
import { actHeadings } from './acts.js';
import { fencesOf, guides, parse, type Fence } from './fences.js';

/** Languages that a page or Node can run, so that `not-run` is no excuse. */
const runnable = ['html', 'js', 'css', 'csv', 'tsx', 'jsx', 'vue', 'svelte'];
const known: Readonly<Record<string, (fence: Fence) => boolean>> = {
  page: ({ language }) => ['html', 'js', 'css'].includes(language),
  node: ({ language }) => language === 'js',
  dataset: ({ language }) => language === 'json',
  error: ({ language }) => language === 'text',
  policy: ({ language }) => language === 'http',
  'not-run': ({ language }) => !runnable.includes(language),
};

/** What is wrong with the first line of a block; null: a test runs it. */
function faultOf(fence: Fence): string | null {
  const { marks, values, place } = fence;
  const ways = [...marks, ...Object.keys(values).filter((key) => key !== 'in')];
  if (ways.length !== 1) return `${place}: one of ${Object.keys(known).join(', ')}, file=, of=`;
  const [way] = ways;
  if (way === 'file') return null;
  if (way === 'of')
    return contains(values['of']!, fence.text) ? null : `${place}: not as in its file`;
  return known[way!]?.(fence) ? null : `${place}: "${way}" is nothing for ${fence.language}`;
}

const contains = (file: string, text: string): boolean =>
  `\n${readFileSync(at(file), 'utf8')}`.includes(`\n${text}`);

describe('blocks of code in the guides', () => {
  it.each(guides())('%s: each says what runs it', (file) => {
    expect(fencesOf(file).map(faultOf).filter(Boolean)).toEqual([]);
  });

  it.each([
    ['', 'no mark'],
    [' not-run', 'an excuse that it may not have'],
    [' sometimes', 'a mark that nobody knows'],
    [' page node', 'two marks'],
    [' of=package.json', 'a file that lacks it'],
  ])('```js%s is refused: %s', (info) => {
    const [fence] = parse(`# A\n\`\`\`js${info}\nlet a;\n\`\`\`\n`, 'x.md');
    expect(faultOf(fence!)).toContain('x.md:2');
  });

  it('what readers do next stands below headings that are there', () => {
    for (const [file, heading] of actHeadings)
      expect(fencesOf(file).map((fence) => fence.heading)).toContain(heading);
  });
});
