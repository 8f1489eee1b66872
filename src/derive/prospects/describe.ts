import type { DetailKind } from '../base.js';
import { columnsOf, named } from '../deals/describe.js';
import { textOf } from '../read.js';
import type { ProspectRows } from './rows.js';

/** What a row of a prospect file says; a file without rows stands for itself. */
export function describeProspects({ prospects, people, deals }: ProspectRows): DetailKind {
  const { table, files, file } = prospects;
  const id = textOf(table, 'id');
  const [deal, opportunity] = [textOf(deals.table, 'name'), textOf(table, 'opportunity')];
  const codes = prospects.codes('opportunity');
  const dealOf = (row: number): string | null => {
    const at = codes[row] ? deals.dealOf(codes[row]!) : -1;
    return (at < 0 ? null : deal(at)) ?? opportunity(row);
  };
  const fileOf = named(files, file);
  const isRow = (row: number): boolean => row < table.length;
  return {
    columns: columnsOf(deals.data.zone, table, (row) => row, 'prospect file status person deal', {
      prospect: (row) => (isRow(row) ? id(row) : fileOf(row)),
      file: fileOf,
      ...(table.columns['person'] && { person: named(people.names, prospects.codes('person')) }),
      ...(table.columns['opportunity'] && { deal: (row) => (isRow(row) ? dealOf(row) : null) }),
    }),
    flags: ['worked', 'converted'],
    placeOf: (row) => row + 1,
    keyOf: (row): Record<string, string> => (isRow(row) ? { prospect: id(row)! } : {}),
  };
}
