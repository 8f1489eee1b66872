import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetJsonSchema } from '../../src/data/schema/json-schema.js';
import { elementsOf } from '../../tools/describe/elements.mjs';
import { describe as describeAll } from '../../tools/describe/index.mjs';
import { writeManifest } from '../../tools/manifest.mjs';
import { elementNames, packageJson, tagOf } from '../../tools/project.mjs';

type Named = { name: string };
type Element = ReturnType<typeof elementsOf>[number];

let elements: Element[] = [];
let files: Record<string, string> = {};

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-manifest-'));
  const manifest = writeManifest(path.join(folder, 'custom-elements.json'));
  rmSync(folder, { recursive: true });
  elements = elementsOf(manifest);
  files = describeAll({
    manifest,
    packageJson: packageJson(),
    datasetSchema: datasetJsonSchema(),
  });
}, 60_000);

/** Text between a start and the next of its kind, or the end. */
const part = (text: string, start: string, next: RegExp): string => {
  const from = text.indexOf(start);
  if (from < 0) return '';
  const rest = text.slice(from + start.length);
  const end = rest.search(next);
  return end < 0 ? rest : rest.slice(0, end);
};

const names = (list: Named[]): string[] => list.map(({ name }) => name);
const missing = (list: Named[], found: (name: string) => boolean, what: string): string[] =>
  names(list)
    .filter((name) => !found(name))
    .map((name) => `${what} ${name}`);

/** What a file of this format does not say of an element. */
const gaps: Record<string, (element: Element) => string[]> = {
  'dist/element-types.d.ts': (element) => {
    const block = part(files['dist/element-types.d.ts']!, `'${element.tag}': {`, /\n {2}'jalon-/);
    const group = (name: string): string => part(block, `${name}: {`, /\n {4}\};/);
    const has = (code: string) => (name: string) =>
      new RegExp(`\\n {6}'?${name}'?\\??: `).test(code);
    const given = group('properties') + group('attributes');
    return [
      ...missing(element.attributes, has(given), 'attribute'),
      ...missing(element.properties, has(group('properties')), 'property'),
      ...missing(element.events, has(group('events')), 'event'),
    ];
  },
  'dist/vscode.html-custom-data.json': (element) => {
    const { tags } = JSON.parse(files['dist/vscode.html-custom-data.json']!);
    const tag = tags.find(({ name }: Named) => name === element.tag);
    const said = (name: string) => tag?.description.value.includes(`- \`${name || '(default)'}\`:`);
    return [
      ...missing(
        element.attributes,
        (name) => names(tag?.attributes ?? []).includes(name),
        'attribute',
      ),
      ...missing(element.events, said, 'event'),
      ...missing(element.slots, said, 'slot'),
      ...missing(element.cssParts, said, 'part'),
      ...missing(element.cssProperties, said, 'custom property'),
    ];
  },
  'dist/vscode.css-custom-data.json': (element) => {
    const data = JSON.parse(files['dist/vscode.css-custom-data.json']!);
    const said = (list: (Named & { description: { value: string } })[], name: string): boolean =>
      list.some((one) => one.name === name && one.description.value.includes(element.tag));
    return [
      ...missing(element.cssParts, (name) => said(data.pseudoElements, `::part(${name})`), 'part'),
      ...missing(element.cssProperties, (name) => said(data.properties, name), 'custom property'),
    ];
  },
  'dist/web-types.json': (element) => {
    const { contributions } = JSON.parse(files['dist/web-types.json']!);
    const one = contributions.html.elements.find(({ name }: Named) => name === element.tag);
    const has = (list: Named[] | undefined) => (name: string) => names(list ?? []).includes(name);
    return [
      ...missing(element.attributes, has(one?.attributes), 'attribute'),
      ...missing(element.properties, has(one?.js.properties), 'property'),
      ...missing(element.events, has(one?.js.events), 'event'),
      ...missing(element.slots, has(one?.slots), 'slot'),
      ...missing(element.cssParts, has(one?.css.parts), 'part'),
      ...missing(element.cssProperties, has(one?.css.properties), 'custom property'),
    ];
  },
  'llms.txt': (element) => {
    const text = part(files['llms.txt']!, `### <${element.tag}>`, /\n### </);
    const under = (title: string) => (name: string) =>
      part(text, `\n${title}:\n`, /\n[A-Z][a-z ]+:\n/).includes(`- \`${name || '(default)'}\``);
    const method = under('Methods');
    return [
      ...missing(element.attributes, under('Attributes'), 'attribute'),
      ...missing(
        element.properties.filter(({ attribute }: { attribute?: string }) => !attribute),
        under('Properties without an attribute'),
        'property',
      ),
      ...missing(element.methods, (name) => method(`${name}()`), 'method'),
      ...missing(element.events, under('Events'), 'event'),
      ...missing(element.slots, under('Slots'), 'slot'),
      ...missing(element.cssParts, under('Parts'), 'part'),
      ...missing(element.cssProperties, under('Custom properties'), 'custom property'),
    ];
  },
};

test('every file that is made from the manifest is looked at', () => {
  expect(Object.keys(files).sort()).toEqual(Object.keys(gaps).sort());
  expect(elements.map(({ tag }) => tag).sort()).toEqual(elementNames().map(tagOf));
});

for (const [file, gapsOf] of Object.entries(gaps)) {
  describe(file, () => {
    test('names all that the manifest has', () => {
      expect(elements.flatMap((one) => gapsOf(one).map((gap) => `${one.tag}: ${gap}`))).toEqual([]);
    });

    test('would not do without one name of an element', () => {
      const table = elements.find(({ tag }) => tag === 'jalon-progress-table')!;
      const planted = {
        ...table,
        cssParts: [{ name: 'ghost' }],
        events: [{ name: 'jalon-ghost' }],
      };
      expect(gapsOf(planted).length).toBeGreaterThan(0);
    });
  });
}

test('llms.txt names every entry and every table of a dataset', () => {
  const text = files['llms.txt']!;
  const entries = Object.keys(packageJson().exports).filter((one) => one !== './package.json');
  expect(entries.filter((one) => !text.includes(`- \`jalon${one.slice(1)}\``))).toEqual([]);
  const tables = Object.keys(datasetJsonSchema().properties as object);
  expect(tables.filter((one) => !text.includes(`\n- \`${one}\``))).toEqual([]);
});
