// `npm test`: every check, one line each, and at the end how many passed. `npm test -- node wtr` runs those named, `--all` every one.
import './node-version.mjs';

const { ensureInstalled } = await import('./install.mjs');
ensureInstalled();

const { steps } = await import('./test-steps.mjs');
const { runSteps } = await import('./test-run.mjs');

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('-'));
if (args.includes('--list')) {
  for (const step of steps) console.log(`${step.name.padEnd(12)} ${step.what}`);
  process.exit(0);
}
const unknown = [
  ...names.filter((name) => !steps.some((step) => step.name === name)),
  ...args.filter((arg) => arg.startsWith('-') && !['--long', '--all'].includes(arg)),
];
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`,
  );
  process.exit(2);
}
if (args.includes('--long')) process.env.JALON_LONG = '1';

const extra = args.includes('--all');
const total = await runSteps(steps, extra ? steps.map((step) => step.name) : names);
process.exit(total.failed > 0 ? 1 : 0);
