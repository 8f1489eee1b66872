// The classic scripts as a page loads them, in .cache/site; once for all test files of a run.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { buildClassic } from '../../tools/bundle.mjs';
import { at, elementNames, filesUnder, has, packageJson, tagOf } from '../../tools/project.mjs';
import { scriptGuard } from '../../tools/script-guard.mjs';

const stamp = createHash('sha256')
  .update(
    filesUnder('src')
      .map((file) => `${file} ${statSync(at(file)).mtimeMs}`)
      .join('\n'),
  )
  .digest('hex');
const folder = at('.cache/site');
const mark = at('.cache/site/stamp');
const lock = at('.cache/site.lock');
const isFresh = () => has('.cache/site/stamp') && readFileSync(mark, 'utf8') === stamp;

async function build() {
  rmSync(folder, { recursive: true, force: true });
  const version = packageJson().version;
  const script = (file, name) =>
    buildClassic({
      entry: 'src/script.ts',
      file,
      outDir: folder,
      wrap: scriptGuard(name, elementNames().map(tagOf)),
    });
  await script('jalon.js', version);
  await buildClassic({
    entry: 'src/source/worker-entry.ts',
    file: 'jalon-worker.js',
    outDir: folder,
  });
  writeFileSync(mark, stamp);
}

mkdirSync(at('.cache'), { recursive: true });
for (let tries = 0; !isFresh(); tries++) {
  try {
    mkdirSync(lock);
  } catch {
    // Another test file builds; a lock that nobody gives back is taken after a minute.
    if (tries > 300) rmSync(lock, { recursive: true, force: true });
    await pause(200);
    continue;
  }
  try {
    if (!isFresh()) await build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
