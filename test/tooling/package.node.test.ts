import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/contract/version.js';
import {
  at,
  elementNames,
  expectedExports,
  filesUnder,
  packageJson,
} from '../../tools/project.mjs';

const read = (file: string): string => readFileSync(at(file), 'utf8');

describe('package.json', () => {
  test('names every subpath that the folders have, and no other', () => {
    expect(packageJson().exports).toEqual(expectedExports().exports);
  });

  test('lists exactly the files that do something when imported', () => {
    expect(packageJson().sideEffects).toEqual(expectedExports().sideEffects);
  });

  test('every element has its class file and its define', () => {
    for (const name of elementNames()) {
      expect(existsSync(at('src/elements', name, `${name}.ts`)), name).toBe(true);
      expect(existsSync(at('src/elements', name, 'define.ts')), name).toBe(true);
    }
  });

  test('the code knows its version', () => {
    expect(version).toBe(packageJson().version);
  });

  // The other way round, that sources import nothing else, is the rule no-dev-package of the boundaries.
  test('every package that ships is one that the sources import', () => {
    const code = filesUnder('src', (file) => file.endsWith('.ts'))
      .map(read)
      .join('\n');
    const unused = Object.keys(packageJson().dependencies).filter(
      (name) => !code.includes(`'${name}'`) && !code.includes(`'${name}/`),
    );
    expect(unused).toEqual([]);
  });

  test('the type paths of tests and stories know every element', () => {
    const { paths } = JSON.parse(read('tsconfig.test.json')).compilerOptions;
    for (const name of elementNames()) {
      expect(paths[`jalon/elements/${name}`]).toEqual([`./src/elements/${name}/${name}.ts`]);
    }
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(read('package-lock.json'));

  test('records no address to download from', () => {
    const resolved = Object.values<{ resolved?: string; link?: boolean }>(lock.packages)
      .filter((entry) => !entry.link)
      .flatMap((entry) => entry.resolved ?? []);
    expect(resolved).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  test('is of this version and of these dependencies', () => {
    const { version, dependencies, devDependencies } = packageJson();
    expect(lock.packages['']).toMatchObject({ version, dependencies, devDependencies });
  });
});

test('every test file belongs to a runner', () => {
  const known = /\.(node\.test|browser\.test|wtr)\.ts$/;
  const astray = filesUnder('test', (file) => /\.(test|spec|wtr)\.[cm]?[jt]sx?$/.test(file));
  expect(astray.filter((file) => !known.test(file))).toEqual([]);
});
