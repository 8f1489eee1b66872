// Bundles the benches with esbuild and runs them: `npm run bench`, `npm run bench -- engine --rows 200000`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromiumArgs, requireChromium } from '../tools/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const benches = ['engine', 'page'];
const args = process.argv.slice(2);
const chosen = benches.filter((name) => args.includes(name));
const rest = args.filter((arg) => !benches.includes(arg));

/** One module for Node; packages stay outside. */
async function bundle(entry, outfile, extra = {}) {
  await build({
    entryPoints: [`${root}bench/${entry}`],
    outfile: `${root}.cache/bench/${outfile}`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}tsconfig.base.json`,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    absWorkingDir: root,
    ...extra,
  });
}

for (const name of chosen.length > 0 ? chosen : benches) {
  if (name === 'page') {
    await bundle('page/page.ts', 'page/page.js', {
      platform: 'browser',
      conditions: ['production'],
      minify: true,
      // `sideEffects` in package.json speaks of dist/, not of the sources.
      ignoreAnnotations: true,
    });
  }
  await bundle(`${name}/index.ts`, `${name}.mjs`, { platform: 'node', packages: 'external' });
  const run = [
    '--expose-gc',
    '--max-old-space-size=8192',
    `${root}.cache/bench/${name}.mjs`,
    ...rest,
  ];
  const env = { ...process.env };
  if (name === 'page') {
    env.BENCH_CHROMIUM = requireChromium();
    env.BENCH_CHROMIUM_ARGS = JSON.stringify(chromiumArgs());
  }
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit', cwd: root, env });
  if (status !== 0) process.exit(status ?? 1);
}
