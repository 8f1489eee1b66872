// Plants the bugs of mutants.md one at a time in a copy of src, and prints which of them the tests notice.
// Usage: node test/oracle/plant.mjs [part of a bug's name]
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugs } from './bugs.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv[2] ?? '';

/** A folder with copies of what the tests need; packages are linked. */
function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-plant-'));
  for (const part of ['src', 'test/oracle', 'test/setup', 'test/fixtures', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const file of ['tsconfig.json', 'tsconfig.base.json', 'tsconfig.test.json'])
    if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { include: ['test/oracle/*.node.test.ts'], setupFiles: ['test/setup/vitest.ts'] } };`,
  );
  return folder;
}

/** Names of the tests that fail, or null where no test ran. */
function failing(folder) {
  const file = join(folder, 'result.json');
  rmSync(file, { force: true });
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--reporter=json', `--outputFile=${file}`],
    ],
    { cwd: folder, env: { ...process.env, JALON_SHRINK: '0' }, stdio: 'ignore' },
  );
  if (!existsSync(file)) return null;
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const tests = testResults.flatMap((suite) => suite.assertionResults);
  if (tests.length === 0) return null;
  return tests.filter((test) => test.status === 'failed').map((test) => test.fullName);
}

function plant(folder, { name, file, from, to }) {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2)
    throw new Error(`${name}: its source is not once in ${file}`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const red = failing(folder);
  writeFileSync(path, source);
  return red;
}

const folder = workshop();
try {
  const before = new Set(failing(folder) ?? []);
  if (before.size > 0) console.log(`Red without any bug: ${[...before].join('; ')}`);
  let missed = 0;
  for (const bug of bugs().filter(({ name }) => name.includes(wanted))) {
    const red = plant(folder, bug)?.filter((name) => !before.has(name));
    if (!red?.length) missed++;
    const random = red?.some((name) => name.startsWith('random'));
    const verdict = red?.length
      ? `red (${red.length}${random ? ', random data too' : ''})`
      : 'GREEN';
    console.log(`${verdict.padEnd(28)} ${bug.name}`);
  }
  process.exitCode = missed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
