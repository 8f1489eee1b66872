// `npm pack` and `npm publish`: the README that ships names the version and the hash of the script beside it. The hash
// changes with each build, so the README of the repository has none; `restore` takes it out again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, packageJson } from './project.mjs';

/** The script tag with a version and a hash, or without. */
export const withIntegrity = (readme, { version, integrity }) =>
  readme
    .replace(/(\/jalon@)[^/]*(\/dist\/jalon\.js")/, `$1${version}$2`)
    .replace(/(integrity=")[^"]*(")/, `$1${integrity}$2`);

export function fillReadme() {
  const file = at('dist/integrity.json');
  if (!existsSync(file))
    throw new Error('There is no dist/integrity.json: run `npm run build` first.');
  const integrity = JSON.parse(readFileSync(file, 'utf8'))['jalon.js'];
  write({ version: packageJson().version, integrity });
}

export const restoreReadme = () => write({ version: packageJson().version, integrity: 'sha384-…' });

function write(of) {
  const readme = readFileSync(at('README.md'), 'utf8');
  writeFileSync(at('README.md'), withIntegrity(readme, of));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === 'restore') restoreReadme();
  else fillReadme();
}
