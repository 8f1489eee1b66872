import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';

/** Every test file imports the console guard, before anything of its own runs. */
const consoleGuard = {
  name: 'console-guard',
  transform(context) {
    if (!context.path.endsWith('.wtr.ts')) return undefined;
    return { body: `import '/test/setup/wtr.ts';${context.body}` };
  },
};

/** Counts for tools/test.mjs, where it asks for them. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0, names: [] };
    const add = (suite, path = []) => {
      for (const test of suite?.tests ?? []) {
        counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        if (!test.skipped && !test.passed) counts.names.push([...path, test.name].join(' '));
      }
      for (const inner of suite?.suites ?? []) add(inner, [...path, inner.name]);
    };
    for (const session of sessions) {
      const before = counts.failed;
      add(session.testResults);
      // A file that could not be loaded, or a hook that threw.
      if (!session.passed && counts.failed === before) {
        counts.failed += 1;
        counts.names.push(session.testFile ?? 'a test file');
      }
    }
    writeFileSync(process.env.JALON_REPORT, JSON.stringify(counts));
  },
};

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'test/**/*.wtr.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // A page in a tab that is not in front gets no animation frames and no key presses.
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArgs() },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }),
    ...(process.env.JALON_REPORT ? [countReporter] : []),
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
    consoleGuard,
  ],
};
