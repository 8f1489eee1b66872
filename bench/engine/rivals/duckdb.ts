import type { ArrowTable, DuckDb } from '../../shared/duckdb.js';
import { AnswerMaker, sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import type { Contender } from '../contender.js';
import { filters, type Question } from '../question.js';

/**
 * DuckDB-Wasm in the form found fastest: flags as booleans, codes and amounts in the smallest types, rows sorted by what
 * is filtered, several values of a filter as bits (twice as fast as `in`), one prepared statement a shape of question.
 */
export function duckdb(
  database: DuckDb,
  { codes }: Accounts,
  amounts: Amounts,
): Contender<ArrowTable> {
  const { list, open, ...summed } = amounts;
  const flags = sums.filter((field) => summed[field].every((value) => value <= 1));
  const booleans = flags.map((field) => `${field}::boolean as ${field}`);
  const bits = [
    '1::usmallint << list as list_bit',
    '1::utinyint << brand as brand_bit',
    '1::usmallint << month as month_bit',
    '1::ubigint << store as store_bit',
  ];
  database.insert('given', { ...summed, open, ...codes });
  database.query(
    `create table accounts as select * replace (${booleans.join(', ')}), ${bits.join(', ')}
     from given order by month, brand, store, rep`,
  );
  database.query('drop table given');
  const figures = [
    ...sums.map(
      (field) => `${flags.includes(field) ? 'count_if' : 'sum'}(${field})::double as ${field}`,
    ),
    'bit_or(list_bit) as lists',
    'bit_or(open) as opens',
  ];

  const prepared = new Map<string, ReturnType<DuckDb['prepare']>>();
  const statement = (question: Question) => {
    const tests = filters
      .filter((id) => question[id])
      .map((id) =>
        question[id]!.length === 1
          ? `${id} = ?::utinyint`
          : `${id}_bit & ?::${id === 'store' ? 'ubigint' : 'usmallint'} <> 0`,
      );
    const where = tests.length ? `where ${tests.join(' and ')}` : '';
    const { by } = question;
    const sql = `select ${by} as code, ${figures.join(', ')} from accounts ${where} group by ${by}`;
    let found = prepared.get(sql);
    if (!found) prepared.set(sql, (found = database.prepare(sql)));
    return found;
  };
  return {
    name: 'duckdb-wasm',
    ask: (question) =>
      statement(question).query(
        ...filters.map((id) => question[id]).flatMap((values) => (values ? valueOf(values) : [])),
      ),
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

/** A code, or several as bits; as text, since they may be 60. */
const valueOf = (values: readonly number[]): number | string =>
  values.length === 1
    ? values[0]!
    : String(values.reduce((bits, value) => bits | (1n << BigInt(value)), 0n));
