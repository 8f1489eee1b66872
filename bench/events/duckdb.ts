import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { LoadedDataset } from '../../src/data/dataset.js';
import { codesOf, flagsOf, instantsOf, numbersOf } from '../../src/derive/read.js';
import { hasBit, isValid } from '../../src/data/columns.js';
import { noFacts, type Answer, type RowFacts, type Span } from './facts.js';

/** As much of the package as is used here. */
interface Connection {
  query(sql: string): { getChild(name: string): { toArray(): ArrayLike<number | bigint> } | null };
  insertArrowTable(table: unknown, options: { name: string }): void;
}
interface Database {
  instantiate(): Promise<unknown>;
  connect(): Connection;
  getVersion(): string;
}
interface DuckDB {
  createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<Database>;
  VoidLogger: new () => unknown;
  NODE_RUNTIME: unknown;
}
interface Arrow {
  tableFromArrays(columns: Record<string, unknown>): unknown;
}

/**
 * duckdb-wasm, blocking, so on one thread. It gets ids as the numbers that Jalon's dictionaries gave them, kinds as
 * numbers, 0 for no list and no person, -1 for unknown seconds: what it adds up and joins fastest. Its facts stay in a
 * table of its own, as Jalon's stay in columns.
 */
export async function duckdbFacts({ tables, zone }: LoadedDataset) {
  const require = createRequire(resolve('bench/package.json'));
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as DuckDB;
  const arrow = require('apache-arrow') as Arrow;
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const modules = (kind: string) => ({
    mainModule: join(dist, `duckdb-${kind}.wasm`),
    mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`),
  });
  const bundles = { mvp: modules('mvp'), eh: modules('eh') };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate();
  const connection = db.connect();

  const { accounts, activities } = tables;
  const length = accounts!.length;
  const numbers = (table: typeof accounts, id: string) =>
    Int32Array.from(codesOf(table, id)!.codes);
  const small = (id: string) => Int8Array.from(codesOf(activities, id)!.codes);
  const seconds = numbersOf(activities, 'seconds')!;
  const automated = flagsOf(activities, 'automated')!;
  connection.insertArrowTable(
    arrow.tableFromArrays({
      n: Int32Array.from({ length }, (_, n) => n),
      account: numbers(accounts, 'id'),
      list: numbers(accounts, 'list'),
      rep: numbers(accounts, 'rep'),
    }),
    { name: 'accounts' },
  );
  connection.insertArrowTable(
    arrow.tableFromArrays({
      n: Int32Array.from({ length: activities!.length }, (_, n) => n),
      account: numbers(activities, 'account'),
      list: numbers(activities, 'list'),
      person: numbers(activities, 'person'),
      kind: small('kind'),
      direction: small('direction'),
      status: small('status'),
      outcome: small('outcome'),
      automated: Int8Array.from({ length: activities!.length }, (_, n) =>
        hasBit(automated.bits, n) ? 1 : 0,
      ),
      moment: BigInt64Array.from(instantsOf(activities, 'at')!.values, BigInt),
      seconds: Int32Array.from(seconds.values, (value, n) => (isValid(seconds, n) ? value : -1)),
    }),
    { name: 'activities' },
  );

  const code = (id: string, value: string) => codesOf(activities, id)!.dictionary.codeOf(value);
  const [before, after] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 30)].map(zone.offsetAt);
  const change = Date.UTC(2026, 10, 1, 6);
  const sql = ({ start, end }: Span) => `
create or replace table facts as
with deeds as (
  select account, list, person, seconds,
    moment * 4194304 + n as pos,
    (moment + case when moment < ${change} then ${before} else ${after} end) // 86400000 as day,
    direction = ${code('direction', 'out')} and automated = 0 as attempt,
    kind = ${code('kind', 'text')} and direction <> ${code('direction', 'out')} as reply,
    kind = ${code('kind', 'call')} and outcome = ${code('outcome', 'reached')} as answered,
    kind = ${code('kind', 'text')} as is_text,
    kind = ${code('kind', 'call')} and seconds >= 0 as timed
  from activities
  where status in (0, ${code('status', 'done')})
    and moment >= ${Number.isFinite(start) ? start : 0} and moment < ${end}
), touch as (
  select a.n, a.rep <> 0 and e.person = a.rep and attempt as own, e.*
  from deeds e join accounts a on a.account = e.account and (e.list = 0 or e.list = a.list)
), days as (
  select n, day,
    min(pos) filter (attempt) as pos, min(pos) filter (own) as own_pos,
    min(pos) filter (reply or answered) as contact,
    max(pos) filter (reply) as reply,
    max(pos) filter (answered or (is_text and attempt)) as closed,
    count(*) filter (answered and timed) as calls,
    sum(seconds) filter (answered and timed) as call_seconds,
    count(*) filter (timed) as all_calls, sum(seconds) filter (timed) as all_call_seconds
  from touch group by n, day
), rowed as (
  select n,
    min(pos, 2) as tries, min(own_pos, 2) as own_tries,
    min(contact) as contact, max(reply) as reply, max(closed) as closed,
    sum(calls) as calls, sum(call_seconds) as call_seconds,
    sum(all_calls) as all_calls, sum(all_call_seconds) as all_call_seconds
  from days group by n
)
select n,
  tries[1] is not null as attempted,
  own_tries[1] is not null as own,
  tries[2] is not null as second,
  own_tries[2] is not null as own_second,
  contact is not null as reached,
  coalesce(contact < tries[2], contact is not null and tries[2] is null) as reached_first,
  coalesce(contact < own_tries[2], contact is not null and own_tries[2] is null) as own_reached_first,
  coalesce(reply > tries[1], false) as replied,
  coalesce(reply > tries[1] and (closed is null or reply > closed), false) as awaiting,
  calls, coalesce(call_seconds, 0) as call_seconds,
  all_calls, coalesce(all_call_seconds, 0) as all_call_seconds
from rowed`;
  function read(): RowFacts {
    const out = noFacts(length);
    const flags = `attempted own second own_second reached reached_first own_reached_first replied awaiting`;
    const sums = `calls call_seconds all_calls all_call_seconds`.split(' ');
    const bits = flags.split(' ').map((id, n) => `${id}::int * ${1 << n}`);
    const found = connection.query(
      `select n, (${bits.join(' + ')})::int as flags, ${sums.map((id) => `${id}::double as ${id}`).join()} from facts`,
    );
    const column = (id: string) => found.getChild(id)!.toArray();
    const [rows, flag] = [column('n'), column('flags')];
    const amounts = sums.map(column);
    for (let i = 0; i < rows.length; i++) {
      const row = Number(rows[i]);
      out.flags[row] = Number(flag[i]);
      amounts.forEach((values, n) => (out.amounts[n]![row] = Number(values[i])));
    }
    return out;
  }

  return {
    version: db.getVersion(),
    /** The table is read when the answer is: before the next question. */
    facts(span: Span): Answer {
      connection.query(sql(span));
      return read;
    },
  };
}
