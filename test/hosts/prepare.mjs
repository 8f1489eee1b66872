// A host with the packed package installed, built by its own tool, in .cache/hosts/<name>.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pack } from '../../tools/pack.mjs';
import { at } from '../../tools/project.mjs';

const cache = '.cache/hosts';

const run = (command, args, cwd) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      // A tool of a host builds for production, whatever runs the tests.
      env: { ...process.env, NODE_ENV: 'production', NG_CLI_ANALYTICS: 'false' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });

/** The tarball under a name of its content, so that npm does not take another for it. */
export function packed() {
  const { tarball } = pack(`${cache}/pack`);
  const digest = createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 16);
  const named = at(cache, 'pack', `jalon-${digest}.tgz`);
  copyFileSync(tarball, named);
  return { tarball: named, digest };
}

async function install(folder, { tarball, digest }) {
  const manifest = path.join(folder, 'package.json');
  const mark = path.join(folder, 'node_modules/.jalon-host');
  const wanted = `${digest} ${createHash('sha256').update(readFileSync(manifest)).digest('hex')}`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  rmSync(mark, { force: true });
  const { status, output } = await run(
    'npm',
    // Development tools too, although NODE_ENV is production.
    [
      'install',
      '--include=dev',
      '--no-save',
      '--no-package-lock',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      tarball,
    ],
    folder,
  );
  if (status !== 0) throw new Error(`npm install failed:\n${output}`);
  const { dependencies } = JSON.parse(
    readFileSync(path.join(folder, 'node_modules/jalon/package.json'), 'utf8'),
  );
  for (const name of Object.keys(dependencies))
    if (!existsSync(path.join(folder, 'node_modules', name)))
      throw new Error(`${name} was not installed beside jalon`);
  writeFileSync(mark, wanted);
}

/** Installs and builds; the folder of the host. */
export async function prepare({ name }, archive) {
  const folder = at(cache, name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder))
    if (entry !== 'node_modules') rmSync(path.join(folder, entry), { recursive: true });
  const ours = (file) => !/[\\/](node_modules|dist)$/.test(file);
  cpSync(at('test/hosts', name), folder, { recursive: true, filter: ours });
  cpSync(at('test/hosts/shared'), folder, { recursive: true });
  await install(folder, archive);
  const { scripts = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!scripts.build) return folder;
  const { status, output } = await run('npm', ['run', 'build'], folder);
  if (status !== 0) throw new Error(`its build failed:\n${output}`);
  return folder;
}
