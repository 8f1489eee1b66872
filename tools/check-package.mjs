// What npm would publish: packed, then looked at by publint and by attw as a user's tools would. Needs a build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { fillReadme, restoreReadme } from './pack-readme.mjs';
import { pack } from './pack.mjs';
import { at, filesUnder, packageJson, root } from './project.mjs';

const faults = [];
fillReadme();
let packed;
try {
  packed = pack('.cache/pack');
} finally {
  restoreReadme();
}
const { info, tarball } = packed;
const files = new Set(info.files.map((file) => file.path));

for (const needed of [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'docs/guides/mapping-from-csv.md',
  'llms.txt',
  'dist/web-types.json',
  'dist/vscode.html-custom-data.json',
  'dist/vscode.css-custom-data.json',
  'dist/jalon.js',
  'dist/jalon-worker.js',
]) {
  if (!files.has(needed)) faults.push(`the package lacks ${needed}`);
}
for (const file of files) {
  if (
    !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|llms\.txt$|docs\/(?!tryout)([a-z]+\/)?[\w-]+\.md$)/.test(
      file,
    )
  ) {
    faults.push(`the package has ${file}, which nobody needs`);
  }
}
// Whoever reads a guide in the package gets where it leads. Anchors are looked at by check-site.
for (const file of files) {
  if (!/\.(md|txt)$/.test(file)) continue;
  for (const [, link] of readFileSync(at(file), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), link));
    if (!/^[a-z]+:/.test(link) && !files.has(target))
      faults.push(`${file} leads to ${target}, which is not packed`);
  }
}
// The snippet that a user copies from the package's README runs the script of that package, and no other.
const tar = spawnSync('tar', ['-xOzf', tarball, 'package/README.md', 'package/dist/jalon.js'], {
  maxBuffer: 2 ** 28,
});
const shipped = readFileSync(at('dist/jalon.js'));
const hash = `sha384-${createHash('sha384').update(shipped).digest('base64')}`;
const snippet = `jalon@${packageJson().version}/dist/jalon.js" integrity="${hash}" crossorigin="anonymous"`;
if (!tar.stdout.includes(snippet)) faults.push(`the packed README lacks ${snippet}`);
if (!tar.stdout.includes(shipped)) faults.push('the packed dist/jalon.js is not the one of dist');
if (!readFileSync(at('README.md'), 'utf8').includes('integrity="sha384-…"'))
  faults.push('README.md names a hash, which the next build makes wrong');

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
    './integrity.json',
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
