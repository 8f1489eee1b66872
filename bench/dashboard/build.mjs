// Bundles of the pages: Jalon from its built modules, the others from their packages, all by esbuild.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildModules } from '../../tools/bundle.mjs';
import { at, libraryEntries, packageJson } from '../../tools/project.mjs';

const out = at('.cache/bench/dashboard');

export async function buildPages() {
  rmSync(out, { recursive: true, force: true });
  const entries = libraryEntries();
  await buildModules({ entries, outDir: `${out}/jalon` });
  // What the package says of itself, for the modules where they stand here.
  const sideEffects = packageJson().sideEffects.map((file) => file.replace('./dist/', './'));
  writeFileSync(`${out}/jalon/package.json`, JSON.stringify({ type: 'module', sideEffects }));
  const alias = Object.fromEntries(
    Object.keys(entries).flatMap((entry) => {
      const parts = entry.split('/');
      const short = parts.at(-1) === parts.at(-2) ? parts.slice(0, -1).join('/') : entry;
      return [[`jalon/${short}`, `${out}/jalon/${entry}.js`]];
    }),
  );
  for (const name of ['jalon', 'tabulator', 'ag-grid', 'click', 'charts']) {
    await build({
      entryPoints: [at(`bench/dashboard/${name}.ts`)],
      outfile: `${out}/${name}.js`,
      bundle: true,
      minify: !process.env.BENCH_READABLE,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfig: at('tsconfig.base.json'),
      nodePaths: [at('bench/node_modules'), at('node_modules')],
      alias,
      logLevel: 'error',
    });
    const code = readFileSync(`${out}/${name}.js`);
    console.log(
      `${name}.js ${Math.round(code.length / 1000)} kB, ${Math.round(brotliCompressSync(code).length / 1000)} kB brotli`,
    );
  }
}
