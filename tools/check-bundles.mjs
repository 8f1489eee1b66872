// What bundlers leave out of the packed package: an import of one element brings no other. Needs a build.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { at, classOf, elementNames, has, tagOf } from './project.mjs';

if (!has('dist/index.js')) {
  console.error('There is no dist/index.js to bundle: run `npm run build` first.');
  process.exit(1);
}

// As a user has it: in node_modules, with only the package.json to say what may be left out.
const app = at('.cache/bundles');
rmSync(app, { recursive: true, force: true });
const installed = path.join(app, 'node_modules/jalon');
mkdirSync(installed, { recursive: true });
// Without one of its own, `jalon` would mean the package around it: this checkout.
writeFileSync(path.join(app, 'package.json'), '{"private": true, "type": "module"}');
cpSync(at('dist'), path.join(installed, 'dist'), { recursive: true });
cpSync(at('package.json'), path.join(installed, 'package.json'));

const bundlers = {
  esbuild: async (entry) => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
      absWorkingDir: app,
      logLevel: 'error',
    });
    return outputFiles[0].text;
  },
  vite: async (entry) => {
    const result = await vite({
      configFile: false,
      root: app,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: entry,
          preserveEntrySignatures: 'strict',
          output: { codeSplitting: false },
        },
      },
    });
    return result.output.map((part) => part.code ?? '').join('\n');
  },
};

const all = elementNames();
const elementsIn = (code) =>
  all.filter((name) =>
    new RegExp(`\\bclass ${classOf(name)}\\b|\\b${classOf(name)} = class\\b`).test(code),
  );
const registeredIn = (code) =>
  all.filter((name) => new RegExp(`\\bdefine\\w*\\(\\s*["']${tagOf(name)}["']`).test(code));

/** What a page imports; the elements that may be in its code, and those that are registered. */
const cases = [
  ...all.map((name) => ({
    code: `import 'jalon/elements/${name}/define';`,
    has: [name],
    registers: [name],
  })),
  {
    code: "import { JalonGoalWidget } from 'jalon'; console.log(JalonGoalWidget);",
    has: ['goal-widget'],
    registers: [],
  },
  {
    code: "import { JalonGoalWidget } from 'jalon/elements/goal-widget'; console.log(JalonGoalWidget);",
    has: ['goal-widget'],
    registers: [],
  },
  { code: "import 'jalon';", has: [], registers: [] },
  {
    code: "import { openDataset } from 'jalon'; console.log(openDataset);",
    has: [],
    registers: [],
  },
  { code: "import 'jalon/define';", has: all, registers: all },
  ...['react', 'solid', 'svelte', 'vue'].map((name) => ({
    code: `import 'jalon/${name}';`,
    has: [],
    registers: [],
  })),
];

const faults = [];
const compare = (what, found, wanted) => {
  if (found.join() !== [...wanted].sort().join())
    faults.push(`${what}: ${found.join(', ') || 'none'} instead of ${wanted.join(', ') || 'none'}`);
};
for (const [bundler, bundle] of Object.entries(bundlers)) {
  for (const [index, { code, has: wanted, registers }] of cases.entries()) {
    const entry = path.join(app, `entry-${index}.js`);
    writeFileSync(entry, code);
    const bundled = await bundle(entry);
    compare(`${bundler}: ${code} has`, elementsIn(bundled), wanted);
    compare(`${bundler}: ${code} registers`, registeredIn(bundled), registers);
  }
}
for (const fault of faults) console.error(fault);
console.log(
  `${cases.length} imports, ${Object.keys(bundlers).length} bundlers, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
