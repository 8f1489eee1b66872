import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, filesUnder, has } from '../../tools/project.mjs';
import { hosts } from '../hosts/hosts.mjs';

const read = (file: string): string => readFileSync(at(file), 'utf8');

describe('hosts', () => {
  test('the README has the component of each, letter by letter', () => {
    const components = filesUnder('test/hosts', (file) => /\/src\/sales\.\w+$/i.test(file));
    expect(components.length).toBe(6);
    const readme = read('README.md');
    for (const file of components) expect(readme, file).toContain(`\n${read(file)}\`\`\``);
    expect(readme).toContain(read('test/hosts/vue-3/vite.config.js'));
  });

  test('all are in the list, with exact versions', () => {
    const folders = filesUnder('test/hosts', (file) => /hosts\/[^/]+\/package\.json$/.test(file));
    expect(folders).toEqual(
      hosts.map(({ name }: { name: string }) => `test/hosts/${name}/package.json`).sort(),
    );
    for (const file of folders) {
      const { dependencies, devDependencies } = JSON.parse(read(file));
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
        expect(version, `${name} in ${file}`).toMatch(/^\d+\.\d+\.\d+$/);
      expect(has(file.replace('package.json', 'package-lock.json'))).toBe(false);
    }
  });
});
