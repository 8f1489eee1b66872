import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { scriptGuard } from '../../tools/script-guard.mjs';
import { codeByPart, measure, overCeiling, partOf } from '../../tools/size.mjs';
import { countOf } from '../../tools/test-run.mjs';
import { steps } from '../../tools/test-steps.mjs';
import { checkConsole, expectConsole } from '../setup/console.js';

const runner = (passed: number, failed: number, skipped = 0) => ({
  name: 'x',
  count: () => ({ passed, failed, skipped }),
});

describe('npm test counts', () => {
  test('a step without tests as one', () => {
    expect(countOf({ name: 'x' }, { code: 0 })).toEqual({ passed: 1, failed: 0 });
    expect(countOf({ name: 'x' }, { code: 2 })).toEqual({ passed: 0, failed: 1 });
  });

  test('the tests of a runner', () => {
    expect(countOf(runner(3, 1, 2), { code: 1 })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('a runner that ran nothing as failed', () => {
    expect(countOf(runner(0, 0), { code: 0 })).toMatchObject({ failed: 1, why: 'no test ran' });
    expect(countOf(runner(0, 0, 5), { code: 0 })).toMatchObject({ failed: 1, why: 'no test ran' });
  });

  test('an exit code that no failed test explains as failed', () => {
    expect(countOf(runner(3, 0), { code: 1 })).toMatchObject({ passed: 3, failed: 1 });
  });

  test('a runner that died before its report as failed', () => {
    const dead = {
      name: 'x',
      count: (): never => {
        throw new Error('no file');
      },
    };
    expect(countOf(dead, { code: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });

  test('steps have names of their own', () => {
    const names = steps.map((step) => step.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('sizes', () => {
  test('one byte over the ceiling is over it', () => {
    expect(overCeiling({ raw: 9, gzip: 1000, brotli: 1 }, { gzip: 1 })).toEqual([]);
    expect(overCeiling({ raw: 9, gzip: 1001, brotli: 1 }, { gzip: 1 })).toHaveLength(1);
  });

  test('an entry without a ceiling is a fault', () => {
    expect(overCeiling({ raw: 1, gzip: 1, brotli: 1 }, {})).toEqual(['has no ceiling']);
  });

  test('compressed is smaller', () => {
    const { raw, gzip, brotli } = measure('jalon '.repeat(1000));
    expect(raw).toBe(6000);
    expect(gzip).toBeLessThan(100);
    expect(brotli).toBeLessThan(gzip);
  });

  test('code goes to the innermost package, or to its part of src', () => {
    const map = {
      version: 3 as const,
      file: 'x.js',
      sourceRoot: '',
      sources: ['../node_modules/a/node_modules/@b/c/index.js', '../src/engine/own.ts'],
      sourcesContent: [],
      names: [],
      mappings: 'AAAA,ICAA',
    };
    expect(codeByPart('abcdefg', map)).toEqual(
      new Map([
        ['@b/c', 'abcd'],
        ['src/engine', 'efg'],
      ]),
    );
    expect(partOf('../src/elements/goal-widget/define.ts')).toBe('src/elements/goal-widget');
    expect(partOf('../src/i18n/fr/frame.ts')).toBe('src/i18n/fr');
    expect(partOf('../src/i18n/index.ts')).toBe('src/i18n');
    expect(partOf('../src/script.ts')).toBe('src/script');
    expect(partOf('')).toBe('');
  });
});

describe('the classic script', () => {
  const run = (page: Record<string, unknown>, version: string): void => {
    const { before, after } = scriptGuard(version, ['jalon-a', 'jalon-b']);
    vm.runInContext(`${before}\nlit();\n${after}`, vm.createContext(page));
  };
  const newPage = (defined: string[] = []) => {
    const seen = { lit: 0, warnings: [] as string[] };
    const page: Record<string, unknown> = {
      lit: () => (seen.lit += 1),
      console: { warn: (text: string) => seen.warnings.push(text) },
      customElements: { get: (tag: string) => defined.includes(tag) || undefined },
    };
    return { page, seen };
  };

  test('runs once; a second time warns once, of another version too', () => {
    const { page, seen } = newPage();
    run(page, '1.0.0');
    run(page, '1.0.0');
    run(page, '2.0.0');
    expect(seen.lit).toBe(1);
    expect(seen.warnings).toEqual([
      expect.stringContaining('version 1.0.0 is on this page'),
      expect.stringContaining('(version 2.0.0) was not run'),
    ]);
  });

  test('stays out where all elements are registered, and comes in where one is missing', () => {
    const all = newPage(['jalon-a', 'jalon-b']);
    run(all.page, '1.0.0');
    expect(all.seen).toMatchObject({ lit: 0, warnings: [expect.stringContaining('modules')] });
    const some = newPage(['jalon-a']);
    run(some.page, '1.0.0');
    expect(some.seen).toEqual({ lit: 1, warnings: [] });
  });
});

describe('console guard', () => {
  test('unannounced output is a fault', () => {
    const original = process.stderr.write;
    process.stderr.write = () => true;
    console.warn('surprise');
    process.stderr.write = original;
    expect(() => checkConsole()).toThrow(/unexpected console.warn: surprise/);
    expect(() => checkConsole()).not.toThrow();
  });

  test('announced output must come, as often as said', () => {
    expectConsole(/code-7/, { level: 'error' });
    console.error('jalon:', 'code-7');
    expect(() => checkConsole()).not.toThrow();
    expectConsole('never');
    expect(() => checkConsole()).toThrow(/expected console output never 1×, saw 0×/);
    expectConsole('twice');
    console.warn('twice');
    console.warn('twice');
    expect(() => checkConsole()).toThrow(/1×, saw 2×/);
  });
});
