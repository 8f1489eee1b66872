import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const node = Object.fromEntries(
  ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'fetch', 'performance'].map(
    (name) => [name, 'readonly'],
  ),
);

/** Each of these was seen to break under a strict policy, or to cost many times its worth. */
const packages = {
  paths: [
    { name: 'zod', message: "92 kB: use 'zod/mini'.", allowTypeImports: true },
    { name: 'd3', message: 'Import d3-scale, d3-shape … one by one.' },
    { name: 'd3-selection', message: 'Lit draws; d3 only computes.' },
    { name: 'd3-dsv', message: 'Its parser is made with new Function.' },
    { name: '@lit-labs/virtualizer', message: 'Use the fixed-height rows of parts.' },
    ...['style-map', 'unsafe-html', 'unsafe-svg'].map((name) => ({
      name: `lit/directives/${name}.js`,
      message: 'Blocked under a strict content security policy, or unsafe.',
    })),
  ],
};

const templates = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message:
      'A style attribute is blocked under a strict policy: element.style.setProperty in updated().',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]',
    message: 'A <style> in a template is blocked under a strict policy: static styles.',
  },
];

const dates = [
  'NewExpression[callee.name="Date"][arguments.0.type="Literal"]:not([arguments.0.raw=/^[\\d_-]/])',
  'NewExpression[callee.name="Date"][arguments.0.type="TemplateLiteral"]',
  'CallExpression[callee.object.name="Date"][callee.property.name="parse"]',
].map((selector) => ({
  selector,
  message: 'Days and instants are read by src/calendar: Date parsing is wrong in most time zones.',
}));

const nowhere = (reason, ...names) => names.map((name) => ({ name, message: reason }));

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', '.cache/', '.tmp/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', packages],
      'no-restricted-syntax': ['error', ...templates, ...dates],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'max-lines': ['error', { max: 500 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/calendar/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...templates] },
  },
  {
    files: ['src/{engine,catalogue}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...nowhere(
          'The engine has no DOM, no clock and no locale: they are arguments.',
          'Date',
          'Intl',
          'document',
          'window',
          'navigator',
          'customElements',
          'localStorage',
        ),
      ],
    },
  },
  {
    files: ['src/{elements,parts}/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    rules: {
      // The registration is a file of its own (define.ts), so the class file names no tag.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/guard-super-call': 'off',
      'lit/no-template-bind': 'error',
      'lit/no-legacy-imports': 'error',
    },
  },
  {
    files: [
      'test/**/*.ts',
      'stories/**/*.ts',
      'bench/**/*.ts',
      'demo/**/*.ts',
      '.storybook/**/*.ts',
      '*.config.ts',
    ],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name="only"]',
          message: 'A test that runs alone hides the others.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...node, module: 'writable' } },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  {
    // Pages, and functions that are sent into one.
    files: ['demo/**/*.{js,mjs}', 'tools/check-script.mjs', 'test/hosts/**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        customElements: 'readonly',
        location: 'readonly',
        addEventListener: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
  {
    // How a module of a framework grows.
    files: ['types/*.d.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
);
