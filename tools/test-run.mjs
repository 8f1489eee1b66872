// Runs steps in pairs, quietly, and counts.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inPairs } from './in-pairs.mjs';
import { at } from './project.mjs';
import { isBuilt } from './test-steps.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const minutes = 60_000;

/** Longest run of output that is shown of a failed step. */
const mostLines = 200;
const mostNames = 100;

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function run([program, ...args], env, limit) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: at(),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped: it took more than ${limit / minutes} minutes.\n`));
      child.kill('SIGKILL');
    }, limit);
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString('utf8').replace(escapes, '').trimEnd(),
      });
    });
  });
}

/** What of a failed step is worth reading first: which tests, then the end of what it said. */
function show({ output, names = [], log }) {
  for (const name of names.slice(0, mostNames)) console.log(`    ✗ ${name}`);
  if (names.length > mostNames) console.log(`    … and ${names.length - mostNames} more`);
  const lines = output.split('\n');
  if (lines.length > mostLines) console.log(`    … the last ${mostLines} lines; all are in ${log}`);
  for (const line of lines.slice(-mostLines)) console.log(`    ${line}`);
}

/**
 * Counts of one finished step; a runner that ran nothing has failed, whatever it says.
 *
 * @param {{name: string, count?: (report: string) => object}} step
 * @param {{code: number, report?: string}} ended
 */
export function countOf(step, { code, report }) {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let counts;
  try {
    counts = step.count(report);
  } catch {
    return { passed: 0, failed: 1, why: 'it left no report' };
  }
  const { passed, failed, skipped = 0, names } = counts;
  if (passed + failed === 0) return { passed, failed: 1, skipped, why: 'no test ran' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, skipped, why: `exit code ${code}` };
  return { passed, failed, skipped, ...(names?.length && { names }) };
}

async function runStep(step) {
  const report = at('.cache/reports', `${step.name}.json`);
  rmSync(report, { force: true });
  let env;
  try {
    env = step.env?.(report) ?? {};
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
  const limit = (process.env.JALON_LONG ? 80 : 14) * minutes;
  const quiet = { CI: process.env.CI ?? '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { code, output } = await run(step.command(report), { ...quiet, ...env }, limit);
  const log = `.cache/reports/${step.name}.log`;
  writeFileSync(at(log), output);
  return { output, log, ...countOf(step, { code, report }) };
}

/** Runs all steps, or those of the given names with what they need; prints, and returns the sums. */
export async function runSteps(steps, names = []) {
  mkdirSync(at('.cache/reports'), { recursive: true });
  const wanted = new Set(
    names.length > 0 ? names : steps.filter((step) => !step.isExtra).map((step) => step.name),
  );
  for (const { name, needs } of steps)
    if (needs && wanted.has(name) && !isBuilt()) wanted.add(needs);

  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken = new Set();
  const started = performance.now();
  const chosen = steps.filter(({ name }) => wanted.has(name));
  await inPairs(chosen, async (step) => {
    const label = step.name.padEnd(10);
    const absent = step.absent?.();
    if (absent) {
      console.log(`-  ${label}  skipped: ${absent}`);
      total.skipped += 1;
      return;
    }
    if (step.needs && broken.has(step.needs)) {
      console.log(`✗  ${label}  not run: ${step.needs} failed`);
      total.failed += 1;
      return;
    }
    const since = performance.now();
    const result = await runStep(step);
    const { passed, failed, skipped = 0, why } = result;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const counts = step.count
      ? `  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
      : '';
    console.log(
      `${failed ? '✗' : '✓'}  ${label}  ${seconds(since).padStart(7)}${counts}${why ? ` (${why})` : ''}`,
    );
    if (failed > 0) {
      broken.add(step.name);
      show(result);
    }
  });
  console.log(`\nTook ${seconds(started)}.`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total;
}
