// The Vite builds: of the package, and of what the size check measures.
import { build } from 'vite';
import { at, packageJson, root } from './project.mjs';

const common = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  cacheDir: at('.cache/vite-build'),
};

/** What a bundler warns of is a fault here; a warning in a log is read by nobody. */
const strict = {
  onLog(level, log) {
    if (level === 'warn') throw new Error(`${log.code ?? 'warning'}: ${log.message}`);
  },
};

/** ES modules, one a source file, so that a bundler can leave out what is not used; packages stay imports. */
export async function buildModules({ entries, outDir }) {
  const packages = Object.keys(packageJson().dependencies ?? {});
  await build({
    ...common,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      lib: {
        entry: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, at(file)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        ...strict,
        external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: at('src'),
          entryFileNames: '[name].js',
        },
      },
    },
  });
}

/** One classic script with everything inside. `wrap` is put around it after minification. */
export async function buildClassic({ entry, file, outDir, wrap, write = true }) {
  const result = await build({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: true,
      write,
      lib: { entry: at(entry), formats: ['iife'], name: 'Jalon', fileName: () => file },
      rolldownOptions: {
        ...strict,
        output: { ...(wrap ? { postBanner: wrap.before, postFooter: wrap.after } : {}) },
      },
    },
  });
  return result;
}

/** The minified code that a page loads for these lines of imports; nothing is written. */
export async function bundleCode(code, { resolveDir = root, external = [] } = {}) {
  const entry = '\0size-entry';
  const result = await build({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'size-entry',
        enforce: 'pre',
        async resolveId(id, importer) {
          if (id === 'size-entry') return entry;
          if (importer === entry) return this.resolve(id, `${resolveDir}/size-entry.ts`);
          return undefined;
        },
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      lib: { entry: 'size-entry', formats: ['es'], fileName: 'size' },
      rolldownOptions: {
        ...strict,
        external: (id) => external.some((one) => (one instanceof RegExp ? one.test(id) : one === id)),
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  return output.filter((part) => part.type === 'chunk').map((part) => part.code).join('\n');
}
