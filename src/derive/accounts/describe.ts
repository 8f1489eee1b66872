import type { DetailKind, RowColumn } from '../base.js';
import { runAt } from '../runs.js';
import { textOf } from '../read.js';
import type { Accounts } from './accounts.js';

/** Texts that say which account a row of a detail answer is. */
export function describeAccounts(base: Accounts): DetailKind {
  const { table, lists, people, units, accountIds, hasRep, hasStore } = base.directory;
  const { order, runList, runRep, runStore } = base.rows;
  const name = textOf(table, 'name');
  const text = (id: string, valueOf: RowColumn['valueOf']): RowColumn => ({
    id,
    kind: 'text',
    valueOf,
  });
  const texts = [text('account', (row) => accountIds.at(base.rows.account[row]!))];
  if (table.columns['name']) texts.push(text('name', (row) => name(order[row]!)));
  texts.push(text('list', (row) => lists.nameOf(runList[runAt(base, row)]!)));
  if (hasRep) texts.push(text('rep', (row) => people.nameOf(runRep[runAt(base, row)]!) || null));
  if (hasStore)
    texts.push(text('store', (row) => units.names.nameOf(runStore[runAt(base, row)]!) || null));
  return {
    columns: texts,
    flags: ['attempted', 'reached', 'replied', 'awaiting', 'contactable'],
    placeOf: (row) => order[row]! + 1,
  };
}
