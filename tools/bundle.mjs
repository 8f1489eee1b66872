// The Vite builds: of the package, and of what the size check measures.
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.mjs';
import { languages, packedWords } from './pack-words.mjs';
import { at, packageJson, root } from './project.mjs';
import { sourceSideEffects } from './side-effects.mjs';

const common = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  cacheDir: at('.cache/vite-build'),
};

/** What a bundler warns of is a fault here; a warning in a log is read by nobody. */
const strict = {
  // How long a plugin takes is no fault of the code.
  checks: { pluginTimings: false },
  onLog(level, log) {
    if (level === 'warn') throw new Error(`${log.code ?? 'warning'}: ${log.message}`);
  },
};

/** ES modules, one a source file, so that a bundler can leave out what is not used; packages stay imports. */
export async function buildModules({ entries, outDir }) {
  const packages = Object.keys(packageJson().dependencies ?? {});
  await build({
    ...common,
    plugins: [sourceSideEffects(), minifyTemplates()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      lib: {
        entry: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, at(file)])),
        formats: ['es'],
      },
      rolldownOptions: {
        ...strict,
        external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: at('src'),
          // The compiler's own helpers come with its name and version as their path.
          entryFileNames: ({ name }) =>
            name.startsWith('_virtual/') ? `helpers/${name.split('/').at(-1)}.js` : '[name].js',
        },
      },
    },
  });
}

/** One classic script with everything inside. `wrap` is put around it after minification. */
export async function buildClassic({ entry, file, outDir, wrap }) {
  const words = await evaluate(
    languages.map((tag) => `export { ${tag} } from './src/i18n/${tag}/index.ts';`).join('\n'),
  );
  await build({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [packedWords(words), sourceSideEffects(), minifyTemplates()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: true,
      lib: { entry: at(entry), formats: ['iife'], name: 'Jalon', fileName: () => file },
      rolldownOptions: {
        ...strict,
        output: { ...(wrap ? { postBanner: wrap.before, postFooter: wrap.after } : {}) },
      },
    },
  });
}

/** The minified code that a page loads for these lines of imports, and its sources; nothing is written. */
export async function bundleCode(code, { external = [] } = {}) {
  const entry = at('size-entry.js');
  const result = await build({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'size-entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? { code, moduleSideEffects: true } : undefined),
      },
    ],
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'size' },
      rolldownOptions: {
        ...strict,
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  const chunks = output.filter((part) => part.type === 'chunk');
  return {
    code: chunks.map((chunk) => chunk.code).join('\n'),
    /** Sources of which something is left in the code. */
    modules: chunks.flatMap((chunk) =>
      Object.entries(chunk.modules)
        .filter(([, module]) => module.renderedLength > 0)
        .map(([id]) => id.split('\\').join('/')),
    ),
  };
}

/** What these lines of imports export, run here. */
export async function evaluate(code) {
  const { code: bundled } = await bundleCode(code);
  return import(`data:text/javascript;base64,${Buffer.from(bundled).toString('base64')}`);
}
