import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Oracle } from '../duck/oracle.js';
import { type Failure } from './judge.js';
import { distinct, shrink } from './shrink.js';

const folder = 'test-results';
/** Kinds of disagreement that are shrunk and written; the others are only counted. */
const most = 4;

const told = ({ trial, differences: [one] }: Failure): string =>
  `${one!.metric} of ${one!.group}: SQL ${JSON.stringify(one!.oracle)}, engine ` +
  `${JSON.stringify(one!.engine)}\n  ${JSON.stringify(trial.questions[0])}`;

/** Shrinks one failure of each kind (unless JALON_SHRINK=0), writes it to `test-results/`, and tells all. */
export async function report(
  oracle: Oracle,
  name: string,
  all: readonly Failure[],
): Promise<string> {
  const kinds = distinct(all);
  const lines = [`${all.length} answers differ, in ${kinds.length} ways`];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const shrunk = process.env.JALON_SHRINK === '0' ? 0 : most;
  for (const [i, failure] of kinds.slice(0, shrunk).entries()) {
    const small = await shrink(oracle, failure);
    const file = join(folder, `${name}-${i + 1}.json`);
    writeFileSync(
      file,
      JSON.stringify({ ...small.trial, differences: small.differences }, null, 1),
    );
    lines.push(`${told(small)}\n  ${file}`);
  }
  for (const failure of kinds.slice(shrunk)) lines.push(told(failure));
  return lines.join('\n');
}
