// DuckDB-Wasm and Arrow as modules that a page can load.
import { build } from 'esbuild';
import { at } from '../../tools/project.mjs';

const modules = {
  duckdb: 'bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs',
  arrow: 'bench/node_modules/apache-arrow/Arrow.dom.mjs',
};

export async function buildPages() {
  for (const [name, file] of Object.entries(modules))
    await build({
      entryPoints: [at(file)],
      outfile: at(`.cache/bench/engine/${name}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    });
}
