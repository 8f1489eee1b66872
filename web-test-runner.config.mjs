import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
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

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'test/**/*.wtr.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArgs() },
    }),
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
