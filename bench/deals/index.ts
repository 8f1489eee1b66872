// Reports and rows of deals over 200,000 deals with 300,000 documents and 600,000 stage changes.
import { createHash } from 'node:crypto';
import { drive } from '../../src/data/slices.js';
import { ingest } from '../../src/data/ingest.js';
import { engineOf } from '../../src/source/engine-of.js';
import { asOf, dealColumns } from './data.js';
import { questions } from './questions.js';

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1]!;
};
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const dataset = dealColumns(Number(option('deals', '200000')));
const engine = engineOf(await drive(ingest(dataset)));
const lengths = ['opportunities', 'documents', 'stageChanges'].map(
  (id) => `${engine.data.tables[id]!.length.toLocaleString('en')} ${id}`,
);
console.log(`${lengths.join(', ')}; Node ${process.version}\n`);
console.log('| | ms | CPU ms | longest step, CPU ms | answer |\n| --- | --: | --: | --: | --- |');
globalThis.gc?.();
const only = option('only', '');
for (const [name, query] of questions.filter(([one]) => one.includes(only))) {
  const before = cpu();
  const start = performance.now();
  let longest = 0;
  const work = engine.query(query, Date.parse(asOf));
  for (let last = cpu(); ;) {
    const step = work.next();
    const at = cpu();
    longest = Math.max(longest, at - last);
    last = at;
    if (!step.done) continue;
    const hash = createHash('sha1').update(JSON.stringify(step.value)).digest('hex').slice(0, 8);
    const ms = [performance.now() - start, at - before, longest].map((n) => n.toFixed(1));
    console.log(`| ${name} | ${ms.join(' | ')} | ${hash} |`);
    break;
  }
}
