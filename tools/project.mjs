// Where things are in this project; read by the build, the tests and the checks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const at = (...parts) => path.join(root, ...parts);
export const has = (...parts) => existsSync(at(...parts));
export const packageJson = () => JSON.parse(readFileSync(at('package.json'), 'utf8'));

/**
 * Files under a folder, as paths from the project's root with forward slashes.
 *
 * @param {string} folder
 * @param {(file: string) => boolean} [matches]
 */
export function filesUnder(folder, matches = () => true) {
  if (!has(folder)) return [];
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/') && matches(file))
    .sort();
}

/** Names of the elements: the folders of src/elements that hold a file of their own name. */
export function elementNames(base = root) {
  const folder = path.join(base, 'src/elements');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(folder, name, `${name}.ts`)))
    .sort();
}

export const tagOf = (name) => `jalon-${name}`;
export const classOf = (name) =>
  `Jalon${name
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('')}`;

/** Frameworks with types of their own, written by hand in types/. */
export const frameworks = (base = root) =>
  readdirSync(path.join(base, 'types'))
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -'.d.ts'.length))
    .sort();

/** Entries of the package: the path below dist/ without extension → the source file. */
export function libraryEntries(base = root) {
  return Object.fromEntries(
    [
      'index',
      'define',
      'engine',
      ...elementNames(base).flatMap((name) => [
        `elements/${name}/${name}`,
        `elements/${name}/define`,
      ]),
    ].map((entry) => [entry, `src/${entry}.ts`]),
  );
}

/** What package.json must say in `exports` and `sideEffects`. */
export function expectedExports(base = root) {
  const code = (file) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });
  const names = elementNames(base);
  const exports = {
    '.': code('index'),
    './define': code('define'),
    './engine': code('engine'),
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`./elements/${name}`, code(`elements/${name}/${name}`)],
        [`./elements/${name}/define`, code(`elements/${name}/define`)],
      ]),
    ),
    './themes.css': './dist/themes.css',
    ...Object.fromEntries(frameworks(base).map((name) => [`./${name}`, code(name)])),
    './custom-elements.json': './dist/custom-elements.json',
    './dataset.schema.json': './dist/dataset.schema.json',
    './integrity.json': './dist/integrity.json',
    './dist/jalon.js': './dist/jalon.js',
    './dist/jalon-worker.js': './dist/jalon-worker.js',
    './package.json': './package.json',
  };
  const sideEffects = [
    './dist/define.js',
    ...names.map((name) => `./dist/elements/${name}/define.js`),
    './dist/jalon.js',
    './dist/jalon-worker.js',
    './dist/themes.css',
  ];
  return { exports, sideEffects };
}
