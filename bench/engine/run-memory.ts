// What Jalon keeps for a million accounts, in Node: bytes a row after the full collection.
import { option } from '../shared/options.js';
import { markdown } from '../shared/print.js';
import { recordRow } from '../shared/record.js';
import { cases } from './cases.js';
import { makeAccounts } from './columns.js';
import { datasetOf } from './dataset.js';
import { jalon, openJalon } from './jalon.js';
import { openDataset } from '../../src/source/open.js';

const rows = option('rows', 1_000_000);
const goal = 50;

/** Bytes in use: of typed arrays, and of everything else on the heap. */
async function used(): Promise<{ arrays: number; heap: number }> {
  for (let n = 0; n < 4; n++) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 20));
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return { arrays: arrayBuffers, heap: heapUsed };
}

// Code and what it makes once are not counted.
await jalon(await openJalon(makeAccounts(1_000))).ask({ by: 'rep' });

const accounts = makeAccounts(rows);
const before = await used();
const { source, strings } = await open();

/** The strings of the ids stay, being shared with the dataset, and are told apart; its columns go. */
async function open() {
  const dataset = datasetOf(accounts);
  const { id } = dataset['accounts'] as { id: string[] };
  return {
    source: await openDataset(dataset),
    strings: id.reduce((sum, { length }) => sum + 16 + 8 * Math.ceil(length / 8), 0),
  };
}

const body: string[][] = [];
const note = async (what: string): Promise<number> => {
  const now = await used();
  const arrays = (now.arrays - before.arrays) / rows;
  const heap = (now.heap - before.heap - strings) / rows;
  body.push([what, ...[arrays, heap, arrays + heap].map((bytes) => bytes.toFixed(1))]);
  return arrays + heap;
};
await note('columns, as they were read');
const contender = jalon(source);
let kept = 0;
for (const one of cases) {
  for (let round = 0; round < 8; round++)
    await contender.ask({ by: one.by, ...one.question(round) });
  kept = await note(`and after 8 times "${one.title}"`);
}
console.log(
  `${rows.toLocaleString('en')} accounts, bytes a row; without the strings of the ids: ${(strings / rows).toFixed(1)}.\n`,
);
console.log(markdown(['', 'typed arrays', 'heap', 'together'], body));
recordRow([
  'Memory: columns and all that the questions left, bytes a row',
  'at most',
  kept.toFixed(1),
  '',
  '',
  String(goal),
  kept <= goal ? 'yes' : 'no',
]);
