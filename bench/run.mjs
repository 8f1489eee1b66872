// Bundles the benches with esbuild and runs them: `npm run bench`, `npm run bench -- engine --rows 200000`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromiumArgs, requireChromium } from '../tools/chromium.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
// Beside the rivals, so that packages that stay outside of a bundle are found there.
const out = `${here}node_modules/.jalon/`;
const record = `${root}.cache/bench/record.ndjson`;

// A folder with an index.ts is a part; its run-*.ts follow, each in a process of its own.
const parts = readdirSync(here).filter((name) => existsSync(`${here}${name}/index.ts`));
const args = process.argv.slice(2);
const chosen = parts.filter((name) => args.includes(name));
const rest = args.filter((arg) => !parts.includes(arg));
const only = rest.includes('--run') ? rest[rest.indexOf('--run') + 1] : '';

/** One module; in one for Node packages stay outside. */
const bundle = (entry, options) =>
  build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}tsconfig.base.json`,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    absWorkingDir: root,
    ...options,
  });

/** The part's page.ts, for a browser. */
const bundlePage = (part) =>
  bundle(`${here}${part}/page.ts`, {
    outfile: `${root}.cache/bench/${part}/page.js`,
    platform: 'browser',
    conditions: ['production'],
    minify: true,
    // `sideEffects` in package.json speaks of dist/, not of the sources.
    ignoreAnnotations: true,
  });

mkdirSync(`${root}.cache/bench`, { recursive: true });
rmSync(record, { force: true });
for (const part of chosen.length > 0 ? chosen : parts) {
  const files = readdirSync(`${here}${part}`);
  const env = { ...process.env, BENCH_RECORD: record };
  if (files.includes('page.ts')) await bundlePage(part);
  // What else a part has to build for its pages.
  if (files.includes('build.mjs'))
    await (await import(pathToFileURL(`${here}${part}/build.mjs`).href)).buildPages();
  if (files.includes('page.ts') || files.includes('build.mjs')) {
    env.BENCH_CHROMIUM = requireChromium();
    env.BENCH_CHROMIUM_ARGS = JSON.stringify(chromiumArgs());
  }
  const runs = ['index.ts', ...files.filter((name) => /^run-.*\.ts$/.test(name))];
  for (const file of runs.filter((name) => !only || name.replace('run-', '') === `${only}.ts`)) {
    const outfile = `${out}${part}/${file.replace('.ts', '.mjs')}`;
    await bundle(`${here}${part}/${file}`, { outfile, platform: 'node', packages: 'external' });
    const flags = ['--expose-gc', '--max-old-space-size=12288'];
    const { status } = spawnSync(process.execPath, [...flags, outfile, ...rest], {
      stdio: 'inherit',
      cwd: root,
      env,
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

if (existsSync(record)) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  const head = ['what', 'against', 'Jalon, ms (CPU)', 'ratio', 'CPU ratio', 'goal', 'met'];
  console.log(`\nAll of it: a rival's time is so many times Jalon's.\n`);
  console.log(
    [
      line(head),
      line(['---', '---', ...'.....'].map((_, n) => (n < 2 ? '---' : '--:'))),
      ...rows.map(line),
    ].join('\n'),
  );
}
