import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasetJsonSchema } from '../../src/data/schema/json-schema.js';
import { at } from '../../tools/project.mjs';
import { load } from '../data/support.js';
import { codeActsOf } from './acts.js';
import { fencesOf, guides, type Fence } from './fences.js';
import { now, sharedFiles } from './scenes.js';

const root = at('.cache/guides');
const before = process.cwd();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  process.chdir(before);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs code as a file of its own, in a folder with the guide's files, which are also on its server. */
async function run(
  place: string,
  code: string,
  files: Map<string, string>,
): Promise<Record<string, () => unknown>> {
  const folder = `${root}/${place.replace(/\W+/g, '-')}`;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [...files, ['code.mjs', code] as const])
    writeFileSync(`${folder}/${name}`, text);
  vi.stubGlobal('fetch', (url: string | URL) => {
    const text = files.get(String(url).split('/').at(-1)!);
    return Promise.resolve(new Response(text ?? null, { status: text === undefined ? 404 : 200 }));
  });
  process.chdir(folder);
  return (await import(/* @vite-ignore */ `${folder}/code.mjs`)) as Record<string, () => unknown>;
}

/** Code of a fence, after that of those before it below the same heading. */
const upTo = (fences: readonly Fence[], fence: Fence): string =>
  fences
    .slice(0, fences.indexOf(fence) + 1)
    .filter(({ heading, marks }) => marks.includes('node') && heading === fence.heading)
    .map(({ text }) => text)
    .join('');

const all = guides().map((guide) => [guide, fencesOf(guide)] as const);
const isDataset = ({ marks, values, language }: Fence): boolean =>
  marks.includes('dataset') || (language === 'json' && 'file' in values);
const isCode = (fence: Fence): boolean => fence.marks.includes('node') || isDataset(fence);

describe.each(all.filter(([, fences]) => fences.some(isCode)))('code of %s', (guide, fences) => {
  const nodes = fences.filter(({ marks }) => marks.includes('node'));
  it.each(nodes.map((fence) => [fence.place, fence] as const))('%s runs', async (place, fence) => {
    const own = fences.filter(({ values }) => values['file']);
    const files = new Map([
      ...Object.entries(sharedFiles),
      ...own.map(({ values, text }): [string, string] => [values['file']!, text]),
    ]);
    const after = fences[fences.indexOf(fence) + 1];
    const ran = run(place, upTo(fences, fence), files);
    if (after?.marks.includes('error')) await expect(ran).rejects.toThrow(after.text.trim());
    else {
      const module = await ran;
      for (const act of codeActsOf(guide, fence.heading)) await act(module);
    }
  });

  const datasets = fences.filter(isDataset);
  it.each(datasets.map((fence) => [fence.place, fence] as const))('%s is a dataset', (_, fence) => {
    const value = JSON.parse(fence.text) as Record<string, unknown>;
    expect(load(value).notices).toEqual([]);
    const { properties } = datasetJsonSchema() as { properties: object };
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(value)));
  });
});
