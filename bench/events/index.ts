// From 3,000,000 activities to the facts of 1,000,000 accounts: Jalon, duckdb-wasm, row objects with a Map; in turns.
import { ingest } from '../../src/data/ingest.js';
import { print } from '../shared/print.js';
import { inTurns, type Rival } from '../shared/turns.js';
import { eventColumns } from './data.js';
import { duckdbFacts } from './duckdb.js';
import { assertSameFacts, tally, type Answer } from './facts.js';
import { finish, jalonFacts } from './jalon.js';
import { objectRows } from './objects.js';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rows = option('rows', 1_000_000);
const events = option('events', rows * 3);
const rounds = option('rounds', 5);
const warmUp = option('warm-up', 1);
const only = process.argv.includes('--jalon');
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const now = Date.UTC(2026, 10, 27, 15);
const columns = eventColumns(rows, events, !process.argv.includes('--unordered'));
const data = finish(ingest({ jalon: 1, timeZone: 'America/Toronto', currency: 'CAD', ...columns }));
// First the rivals: Jalon lets go of columns that it needs no more.
const objects = only ? null : objectRows(columns, data);
const duckdb = only ? null : await duckdbFacts(data);
const jalon = jalonFacts(data, now);
const kept = { jalon: jalon.index(), objects: objects?.index() };

console.log(
  `${events.toLocaleString('en')} activities of ${rows.toLocaleString('en')} accounts. Node ${process.version}, ` +
    `duckdb-wasm ${duckdb?.version}; ${rounds} rounds after ${warmUp} of warm-up.`,
);
console.log(tally(jalon.facts(kept.jalon, null)()));

const questions: [title: string, period: string | null, isKept: boolean][] = [
  ['Index and facts of this month', '2026-11', false],
  ['Facts of another month, the index kept', '2026-10', true],
  ['Index and facts of all time', null, false],
];
for (const [title, period, isKept] of questions) {
  const span = jalon.window(period);
  const rivals: Rival<Answer>[] = [
    {
      name: 'Jalon',
      run: () => jalon.facts(isKept ? kept.jalon : jalon.index(), period),
    },
  ];
  if (objects && duckdb)
    rivals.push(
      { name: 'duckdb-wasm', run: () => duckdb.facts(span) },
      {
        name: 'row objects, Map',
        run: () => objects.facts(isKept ? kept.objects! : objects.index(), span),
      },
    );
  console.log(print(title, await inTurns(rivals, { warmUp, rounds, equal: assertSameFacts, cpu })));
}
