// The steps of `npm test`, in order. Each is a program of its own, so that one that dies takes no other along.
import { readFileSync } from 'node:fs';
import { requireChromium } from './chromium.mjs';
import { canInstall } from './install.mjs';
import { at, elementNames, filesUnder, has, libraryEntries } from './project.mjs';

const bin = (file, ...args) => [process.execPath, at('node_modules', file), ...args];
const tool = (file, ...args) => [process.execPath, at('tools', file), ...args];
const tests = (ending) => filesUnder('test', (file) => file.endsWith(ending));

const chromiumEnv = () => ({ CHROME_PATH: requireChromium() });

/** For a step of which only some tests open a page: the others run without a browser too. */
const chromiumIfAny = () => {
  try {
    return chromiumEnv();
  } catch {
    return {};
  }
};

/** A runner of tests: which report it writes, and how its counts are read. */
const vitest = (config, ...args) => ({
  command: (report) =>
    bin(
      'vitest/vitest.mjs',
      'run',
      '--config',
      config,
      ...args,
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
  count: (report) => {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not be read has no test in it, but it is a failure.
    const broken = found.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    );
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + broken.length,
      skipped: found.numPendingTests + found.numTodoTests,
      names: [
        ...broken.map((file) => file.name),
        ...found.testResults
          .flatMap((file) => file.assertionResults)
          .filter((one) => one.status === 'failed')
          .map((one) => one.fullName),
      ],
    };
  },
});

/** Applications that install the packed package; nothing to do where it cannot be installed. */
const hosts = (...args) => ({
  command: (report) => [process.execPath, at('test/hosts/run.mjs'), `--report=${report}`, ...args],
  count: (report) => JSON.parse(readFileSync(report, 'utf8')),
  env: chromiumEnv,
  needs: 'build',
  absent: () => built() ?? (canInstall() ? null : 'no registry'),
});

const built = () =>
  has('src/index.ts') ? null : 'src/index.ts is not there yet, so there is nothing to build';
const withElements = () => (elementNames().length > 0 ? null : 'there are no elements yet');

/**
 * name, what; `absent()` says why there is nothing to do yet (skipped, and said so), or null;
 * `needs` is another step that must have run; `isAlone`: it takes both cores;
 * `isExtra`: only where it is named, or with `--all`; `count` makes it a runner of tests, of which none may mean success.
 */
export const steps = [
  {
    name: 'format',
    what: 'prettier (npm run format mends it)',
    command: () => tool('format.mjs', '--check'),
  },
  {
    name: 'lint',
    what: 'eslint',
    command: () =>
      bin(
        'eslint/bin/eslint.js',
        '.',
        '--max-warnings=0',
        '--cache',
        '--cache-location',
        '.cache/eslint',
      ),
  },
  {
    name: 'types',
    what: 'tsc over the sources',
    command: () => bin('typescript/bin/tsc', '-p', 'tsconfig.json'),
    absent: () => (has('src') ? null : 'there is no src yet'),
  },
  {
    name: 'types-test',
    what: 'tsc over tests, stories, benches and demo',
    command: () => bin('typescript/bin/tsc', '-p', 'tsconfig.test.json'),
  },
  {
    name: 'templates',
    what: 'lit-analyzer over the templates',
    command: () => tool('check-templates.mjs'),
    absent: withElements,
  },
  {
    name: 'boundaries',
    what: 'layers of src (dependency-cruiser)',
    command: () =>
      bin(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        '--config',
        '.dependency-cruiser.cjs',
      ),
    absent: () => (has('src') ? null : 'there is no src yet'),
  },
  {
    name: 'node',
    isAlone: true,
    what: 'vitest in Node (test/**/*.node.test.ts)',
    ...vitest('vitest.config.ts', '--project=node'),
    env: chromiumIfAny,
  },
  {
    name: 'browser',
    what: 'vitest in Chromium (test/**/*.browser.test.ts)',
    ...vitest('vitest.config.ts', '--project=browser'),
    env: chromiumEnv,
    absent: () =>
      has('src/engine') || tests('.browser.test.ts').length > 0 ? null : 'there is no engine yet',
  },
  {
    name: 'wtr',
    what: 'elements in Chromium (test/**/*.wtr.ts)',
    command: () => bin('@web/test-runner/dist/bin.js'),
    env: (report) => ({ ...chromiumEnv(), JALON_REPORT: report }),
    count: (report) => JSON.parse(readFileSync(report, 'utf8')),
    absent: () =>
      has('src/elements') || tests('.wtr.ts').length > 0 ? null : 'there are no elements yet',
  },
  { name: 'build', what: 'dist/', command: () => tool('build.mjs'), absent: built },
  {
    name: 'script',
    what: 'dist/jalon.js under a strict policy, twice and beside another version',
    command: () => tool('check-script.mjs'),
    env: chromiumEnv,
    needs: 'build',
    absent: built,
  },
  {
    name: 'size',
    what: 'ceilings of tools/size-limits.json',
    command: () => tool('size.mjs'),
    needs: 'build',
    absent: built,
  },
  {
    name: 'manifest',
    what: 'custom-elements.json against the code',
    command: () => tool('check-manifest.mjs'),
    needs: 'build',
    absent: () => built() ?? withElements(),
  },
  {
    name: 'package',
    what: 'publint and attw on the packed tarball',
    command: () => tool('check-package.mjs'),
    needs: 'build',
    absent: built,
  },
  {
    name: 'bundles',
    what: 'taking one element leaves the others out (esbuild, Vite)',
    command: () => tool('check-bundles.mjs'),
    needs: 'build',
    absent: built,
  },
  {
    name: 'host-types',
    what: 'types for React and Vue on the packed tarball (test/host-types; --all: every framework)',
    command: (report) => [process.execPath, at('test/host-types/run.mjs'), `--report=${report}`],
    count: (report) => JSON.parse(readFileSync(report, 'utf8')),
    needs: 'build',
    absent: built,
  },
  {
    name: 'stories',
    isAlone: true,
    what: 'every story with axe, light and dark',
    ...vitest('vitest.storybook.config.ts'),
    env: chromiumEnv,
    absent: () => (has('stories') ? null : 'there are no stories yet'),
  },
  {
    name: 'site',
    what: 'README and guides as pages of the Storybook, with their links',
    command: () => tool('check-site.mjs'),
    env: chromiumEnv,
    absent: () => (has('stories/guides') ? null : 'there are no guides yet'),
  },
  {
    name: 'hosts',
    what: 'the packed package in plain HTML, React 19, Vue and Node',
    ...hosts(),
  },
  {
    name: 'more-hosts',
    isAlone: true,
    what: 'the same in React 18, Svelte, Solid, Angular and a page that swaps',
    ...hosts('--more'),
    isExtra: true,
  },
];

/** Whether dist/ has what the build makes, for a step that was asked for alone. */
export const isBuilt = () =>
  Object.keys(libraryEntries()).every((entry) => has('dist', `${entry}.js`));
