import type { PageSource } from '../../src/source/page-source.js';
import { openDuckDb, type DuckDbFiles } from '../shared/duckdb.js';
import { amountsOf } from './amounts.js';
import type { Case } from './cases.js';
import type { Accounts } from './columns.js';
import type { Contender } from './contender.js';
import { jalon, openJalon } from './jalon.js';
import type { View } from './question.js';
import { arquero } from './rivals/arquero.js';
import { crossfilterReport } from './rivals/crossfilter.js';
import { d3Array } from './rivals/d3-array.js';
import { duckdb } from './rivals/duckdb.js';
import { columnsRead, memoryLine } from './rivals/memory-line.js';
import { rowsOf } from './rivals/objects.js';
import { rowLoop } from './rivals/row-loop.js';
import { typedLoop } from './rivals/typed-loop.js';

/** All that answer, Jalon first, by view. Without `files`, only the few that are ready at once. */
export async function makeContenders(
  accounts: Accounts,
  files: DuckDbFiles | null,
): Promise<Record<View, Contender[]>> {
  const source = await openJalon(accounts);
  const amounts = amountsOf(accounts);
  const few = [typedLoop(accounts, amounts), memoryLine(columnsRead(source as PageSource))];
  if (!files) {
    const all = [jalon(source), ...few] as Contender[];
    return { rep: all, store: all };
  }
  const rows = rowsOf(accounts, amounts);
  const first = [jalon(source), arquero(accounts, amounts)];
  const others = [
    duckdb(await openDuckDb(files), accounts, amounts),
    d3Array(rows),
    rowLoop(rows),
    ...few,
  ];
  const by = (view: View) =>
    [...first, crossfilterReport(accounts, amounts, view), ...others] as Contender[];
  return { rep: by('rep'), store: by('store') };
}

/** Those that are asked in a case. */
export const askedIn = (
  all: Record<View, Contender[]>,
  { by, rivals, without }: Case,
): Contender[] =>
  all[by].filter(({ name }, n) => n === 0 || (rivals?.includes(name) ?? !without?.includes(name)));
