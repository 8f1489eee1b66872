import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../tools/project.mjs';

/** Planted imports: from, to, and whether it is of types only. */
type Plant = [from: string, to: string, typeOnly?: boolean];

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

const lit = 'lit';

const forbidden: Record<string, Plant[]> = {
  'layer-contract': [['contract/a.ts', 'calendar/day.ts', true]],
  'layer-calendar': [['calendar/a.ts', 'data/columns.ts', true]],
  'layer-data': [['data/a.ts', 'engine/run.ts', true]],
  'layer-engine': [
    ['engine/a.ts', 'data/decode.ts'],
    ['engine/b.ts', 'catalogue/list.ts', true],
    ['engine/c.ts', 'source/open.ts', true],
  ],
  'layer-catalogue': [
    ['catalogue/a.ts', 'engine/run.ts', true],
    ['catalogue/b.ts', 'calendar/day.ts'],
  ],
  'layer-source': [['source/a.ts', 'parts/menu.ts', true]],
  'layer-i18n': [['i18n/a.ts', 'source/open.ts', true]],
  'layer-theme': [['theme/a.ts', 'parts/menu.ts', true]],
  'layer-parts': [
    ['parts/a.ts', 'engine/run.ts', true],
    ['parts/b.ts', 'elements/one/one.ts', true],
  ],
  'layer-elements': [['elements/one/a.ts', 'index.ts', true]],
  'known-folder': [['stray/a.ts', 'contract/query.ts']],
  'contract-alone': [['contract/b.ts', lit, true]],
  'parts-source-types-only': [['parts/c.ts', 'source/open.ts']],
  'no-lit-below': [
    ['engine/d.ts', lit],
    ['source/b.ts', `${lit}/decorators.js`],
    ['data/b.ts', '@lit/task', true],
    ['catalogue/c.ts', lit],
  ],
  'no-lit-in-models': [
    ['elements/one/one.model.ts', lit],
    ['parts/x.geometry.ts', lit, true],
  ],
  'no-element-in-element': [['elements/one/b.ts', 'elements/two/two.ts', true]],
  'no-cycle': [['calendar/c.ts', 'calendar/d.ts']],
  'no-dev-package': [
    ['data/c.ts', 'fast-check'],
    ['data/d.ts', 'node:fs'],
  ],
  'nothing-outside': [['engine/e.ts', '../test/helper.ts']],
  resolvable: [['engine/f.ts', 'engine/gone.ts']],
};

/** The other half of the cycle, which is reported once. */
const halves: Plant[] = [['calendar/d.ts', 'calendar/c.ts']];

const allowed: Plant[] = [
  ['calendar/ok.ts', 'contract/query.ts'],
  ['data/ok.ts', 'calendar/day.ts'],
  ['engine/ok.ts', 'data/columns.ts'],
  ['source/ok.ts', 'engine/run.ts'],
  ['source/ok2.ts', 'data/decode.ts'],
  ['i18n/ok.ts', 'calendar/day.ts'],
  ['parts/ok.ts', 'source/open.ts', true],
  ['parts/ok2.ts', lit],
  ['elements/one/ok.ts', 'source/open.ts'],
  ['elements/one/ok2.ts', 'parts/menu.ts'],
  ['elements/one/define.ts', 'elements/two/two.ts'],
  ['script.ts', 'index.ts'],
];

const targets = [
  'contract/query.ts',
  'calendar/day.ts',
  'data/columns.ts',
  'data/decode.ts',
  'engine/run.ts',
  'catalogue/list.ts',
  'source/open.ts',
  'parts/menu.ts',
  'elements/one/one.ts',
  'elements/two/two.ts',
  'index.ts',
];

let folder: string;
let violations: Violation[];

const isLocal = (to: string): boolean => to.endsWith('.ts');

function plant([from, to, typeOnly]: Plant): void {
  const file = path.join(folder, 'src', from);
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.ts$/, '.js');
  const id = !isLocal(to) ? to : relative.startsWith('.') ? relative : `./${relative}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeOnly
      ? `import type * as it from '${id}';\nexport type It = typeof it;\n`
      : `import * as it from '${id}';\nexport const own = it;\n`,
  );
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jalon-layers-'));
  symlinkSync(at('node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const file of ['package.json', 'tsconfig.base.json', 'tsconfig.json']) {
    symlinkSync(at(file), path.join(folder, file));
  }
  mkdirSync(path.join(folder, 'test'), { recursive: true });
  writeFileSync(path.join(folder, 'test/helper.ts'), 'export const one = 1;\n');
  for (const file of targets) {
    mkdirSync(path.join(folder, 'src', path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, 'src', file), 'export const value = 1;\n');
  }
  for (const one of [...Object.values(forbidden).flat(), ...halves, ...allowed]) plant(one);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      at('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dependency-cruiser sees', () => {
  for (const [rule, plants] of Object.entries(forbidden)) {
    for (const [from, to, typeOnly] of plants) {
      test(`${rule}: ${from} → ${to}${typeOnly ? ' (types)' : ''}`, () => {
        const found = violations
          .filter((one) => one.from === `src/${from}`)
          .map((one) => one.rule.name);
        expect(found).toContain(rule);
      });
    }
  }
});

describe('dependency-cruiser lets pass', () => {
  for (const [from, to, typeOnly] of allowed) {
    test(`${from} → ${to}${typeOnly ? ' (types)' : ''}`, () => {
      expect(violations.filter((one) => one.from === `src/${from}`)).toEqual([]);
    });
  }
});
