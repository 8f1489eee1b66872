import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../tools/project.mjs';

/** Code that must not get in, where, and the rule that stops it. */
const planted: [code: string, file: string, rule: string][] = [
  ["import { z } from 'zod';\nexport { z };\n", 'data', '@typescript-eslint/no-restricted-imports'],
  [
    "import * as d3 from 'd3';\nexport { d3 };\n",
    'parts',
    '@typescript-eslint/no-restricted-imports',
  ],
  ['export const t = html`<p style=${x}></p>`;\n', 'elements', 'no-restricted-syntax'],
  ['export const t = html`<p style="color: red"></p>`;\n', 'elements', 'no-restricted-syntax'],
  ['export const t = svg`<style>a {}</style>`;\n', 'parts', 'no-restricted-syntax'],
  ["export const d = new Date('2026-11-01');\n", 'source', 'no-restricted-syntax'],
  ['export const d = Date.parse(x);\n', 'parts', 'no-restricted-syntax'],
  ['export const d = Date.now();\n', 'engine', 'no-restricted-globals'],
  ['export const d = document.title;\n', 'catalogue', 'no-restricted-globals'],
  [
    'export const d = html`<p id=${a} id=${b}></p>`;\n',
    'elements',
    'lit/no-duplicate-template-bindings',
  ],
];

describe('eslint stops', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({
      cwd: at(),
      // Planted files are on no disk, so there are no types to ask for.
      overrideConfig: {
        languageOptions: { parserOptions: { projectService: false } },
        rules: {
          '@typescript-eslint/no-floating-promises': 'off',
          '@typescript-eslint/no-misused-promises': 'off',
          '@typescript-eslint/await-thenable': 'off',
          '@typescript-eslint/switch-exhaustiveness-check': 'off',
        },
      },
    });
  });
  for (const [code, folder, rule] of planted) {
    test(`src/${folder}: ${code.trim().split('\n')[0]}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: at(`src/${folder}/planted.ts`) });
      expect(result!.messages.map((message) => message.ruleId)).toContain(rule);
    });
  }

  test('a test that runs alone', async () => {
    const code = "it.only('x', () => undefined);\n";
    const [result] = await eslint.lintText(code, { filePath: at('test/planted.wtr.ts') });
    expect(result!.messages.map((message) => message.ruleId)).toContain('no-restricted-syntax');
  });
});
