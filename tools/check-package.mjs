// What npm would publish: packed, then looked at by publint and by attw as a user's tools would. Needs a build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { npm } from './install.mjs';
import { at, filesUnder, has, packageJson, root } from './project.mjs';

if (!has('dist/index.js')) {
  console.error('There is no dist/index.js to pack: run `npm run build` first.');
  process.exit(1);
}

const faults = [];
const temp = at('.cache/pack');
rmSync(temp, { recursive: true, force: true });
mkdirSync(temp, { recursive: true });

const packed = npm(
  ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', temp],
  { encoding: 'utf8' },
);
if (packed.status !== 0) {
  console.error(packed.stderr);
  process.exit(1);
}
// npm 11 gives a list, a later one an object by name.
const answer = JSON.parse(packed.stdout);
const [info] = Array.isArray(answer) ? answer : Object.values(answer);
const tarball = at('.cache/pack', info.filename);
const files = new Set(info.files.map((file) => file.path));

for (const needed of [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'dist/jalon.js',
  'dist/jalon-worker.js',
]) {
  if (!files.has(needed)) faults.push(`the package lacks ${needed}`);
}
for (const file of files) {
  if (
    !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|docs\/(dataset|metrics|theming|decisions\/000[24]-[a-z-]+)\.md$)/.test(
      file,
    )
  ) {
    faults.push(`the package has ${file}, which nobody needs`);
  }
}
const targets = (value) =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(targets);
for (const [subpath, value] of Object.entries(packageJson().exports)) {
  for (const target of targets(value)) {
    if (!files.has(target.slice(2)))
      faults.push(`exports ${subpath} leads to ${target}, which is not packed`);
  }
}
for (const file of filesUnder('dist')) {
  const text = readFileSync(at(file), 'utf8');
  if (text.includes(root) || /file:\/\/\//.test(text))
    faults.push(`${file} holds a path of this machine`);
}

const { messages } = await publint({ pkgDir: root, level: 'suggestion', strict: true });
faults.push(...messages.map((message) => `publint: ${formatMessage(message, packageJson())}`));

const attw = spawnSync(
  process.execPath,
  [
    at('node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarball,
    '--profile=esm-only',
    '--no-color',
    '--no-emoji',
    '--format=ascii',
    // Not modules with types: data, and scripts for a <script> tag.
    '--exclude-entrypoints',
    './themes.css',
    './custom-elements.json',
    './dataset.schema.json',
    './package.json',
    './dist/jalon.js',
    './dist/jalon-worker.js',
  ],
  { cwd: root, encoding: 'utf8' },
);
if (attw.status !== 0 || !existsSync(tarball)) faults.push(`attw:\n${attw.stdout}${attw.stderr}`);

for (const fault of faults) console.error(fault);
console.log(`${info.filename}: ${files.size} files, ${(info.size / 1000).toFixed(0)} kB packed`);
process.exit(faults.length > 0 ? 1 : 0);
