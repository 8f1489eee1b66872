import type { ArrowTable, DuckDb } from '../../shared/duckdb.js';
import { AnswerMaker, sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import type { Contender } from '../contender.js';
import { filters, type Question } from '../question.js';

/** DuckDB-Wasm: codes and amounts in the smallest types, sorted as Jalon sorts them; one prepared statement a shape. */
export function duckdb(
  database: DuckDb,
  { codes }: Accounts,
  amounts: Amounts,
): Contender<ArrowTable> {
  const { list, open, ...summed } = amounts;
  database.insert('given', { ...summed, bit: list, open, ...codes });
  database.query('create table accounts as from given order by store, rep');
  database.query('drop table given');
  const figures = [
    ...sums.map((field) => `sum(${field})::double as ${field}`),
    'bit_or(bit) as lists',
    'bit_or(open) as opens',
  ];
  const prepared = new Map<string, ReturnType<DuckDb['prepare']>>();
  const statement = (question: Question) => {
    const tests = filters
      .filter((id) => question[id])
      .map((id) => `${id} in (${question[id]!.map(() => '?').join(', ')})`);
    const where = tests.length ? `where ${tests.join(' and ')}` : '';
    const sql = `select ${question.by} as code, ${figures.join(', ')} from accounts ${where} group by ${question.by}`;
    let found = prepared.get(sql);
    if (!found) prepared.set(sql, (found = database.prepare(sql)));
    return found;
  };
  return {
    name: 'duckdb-wasm',
    ask: (question) => statement(question).query(...filters.flatMap((id) => question[id] ?? [])),
    read(table, { by }) {
      const column = (name: string) => table.getChild(name)!.toArray();
      const found = sums.map(column);
      const [code, lists, opens] = ['code', 'lists', 'opens'].map(column);
      const maker = new AnswerMaker(by);
      for (let row = 0; row < table.numRows; row++)
        maker.add(
          Number(code![row]),
          (n) => Number(found[n]![row]),
          Number(lists![row]),
          Number(opens![row]),
        );
      return maker.finish();
    },
  };
}
