// The package as npm would publish it. Needs a build.
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { npm } from './install.mjs';
import { at, has } from './project.mjs';

/** Packs into a folder that is emptied first; what npm says of the tarball, and where it is. */
export function pack(folder) {
  if (!has('dist/index.js')) {
    console.error('There is no dist/index.js to pack: run `npm run build` first.');
    process.exit(1);
  }
  const temp = at(folder);
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
  return { info, tarball: at(folder, info.filename) };
}
