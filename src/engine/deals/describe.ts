import { formatDay } from '../../calendar/civil.js';
import type { ColumnKind, Value } from '../../contract/query.js';
import { isValid, type Table } from '../../data/columns.js';
import type { DetailKind, RowColumn } from '../base.js';
import { numbersOf, textOf } from '../read.js';
import type { Deals } from './deals.js';
import type { Offers } from './offers.js';

/** Columns of a table that say something of a row, where it has them. */
function columnsOf(
  table: Table,
  indexOf: (row: number) => number,
  ids: readonly string[],
  also: Readonly<Record<string, (index: number) => Value>> = {},
  { data: { zone } }: Pick<Deals, 'data'>,
): RowColumn[] {
  const dated = (instant: number): string => formatDay(zone.dayAt(instant));
  return ids.flatMap((id): RowColumn[] => {
    const own = also[id];
    const column = table.columns[id];
    if (own) return [{ id, kind: kinds[id] ?? 'text', valueOf: (row) => own(indexOf(row)) }];
    if (!column || column.kind === 'flag') return [];
    const text = textOf(table, id);
    const read = (i: number): Value => {
      if (column.kind === 'text' || column.kind === 'code') return text(i);
      if (!isValid(column, i)) return null;
      if (column.kind === 'instant') return dated(column.values[i]!);
      if (column.kind === 'money') return column.values[i]! / 10_000;
      return column.kind === 'number' ? column.values[i]! : formatDay(column.values[i]!);
    };
    const kind: ColumnKind =
      column.kind === 'money'
        ? 'money'
        : column.kind === 'number'
          ? id === 'probability'
            ? 'ratio'
            : 'count'
          : column.kind === 'text' || column.kind === 'code'
            ? 'text'
            : 'date';
    return [{ id, kind, valueOf: (row) => read(indexOf(row)) }];
  });
}

const kinds: Readonly<Record<string, ColumnKind>> = { fees: 'money' };

const named =
  (
    names: { nameOf(code: number): string },
    codes: Uint32Array,
  ): ((deal: number) => string | null) =>
  (deal) =>
    names.nameOf(codes[deal]!) || null;

/** What a row of a deal says, whatever else its rows are. */
export function describeDeals(deals: Deals, dealOf: Uint32Array): DetailKind {
  const { table } = deals;
  const id = textOf(table, 'id');
  const name = textOf(table, 'name');
  const client = textOf(table, 'client');
  return {
    columns: columnsOf(
      table,
      (row) => dealOf[row]!,
      [
        'deal', 'client', 'owner', 'status', 'stage', 'amount', 'probability', 'createdAt', 'closedAt', 'expectedCloseOn',
        'unit', 'source', 'lostReason', 'contact', 'company', 'nextAction', 'nextActionOn', 'lastContactAt',
      ], // prettier-ignore
      {
        deal: (deal) => name(deal) ?? client(deal) ?? id(deal),
        ...(deals.has('owner') && { owner: named(deals.people, deals.owner) }),
        ...(deals.has('stage') && { stage: named(deals.stages, deals.stage) }),
        ...(deals.unit.some(Boolean) && { unit: named(deals.units.names, deals.unit) }),
      },
      deals,
    ),
    hasAmounts: true,
    keyOf: (row) => ({ row: String(dealOf[row]! + 1), deal: id(dealOf[row]!)! }),
  };
}

export function describeDocuments(
  deals: Deals,
  { table, deal: dealOfDocument }: Offers,
  documentOf: Int32Array,
): DetailKind {
  const id = textOf(table, 'id');
  const number = textOf(table, 'number');
  const [recurring, exceptional] = ['recurringFees', 'exceptionalFees'].map(
    (column) => numbersOf(table, column)?.values,
  );
  const ofDeal = describeDeals(
    deals,
    Uint32Array.from({ length: deals.length }, (_, i) => i),
  );
  const fromDeal = (column: string): Record<string, (document: number) => Value> => {
    const found = ofDeal.columns.find((one) => one.id === column);
    return found ? { [column]: (document) => found.valueOf(dealOfDocument[document]!) } : {};
  };
  return {
    columns: columnsOf(
      table,
      (row) => documentOf[row]!,
      [
        'document', 'type', 'version', 'deal', 'client', 'status', 'issuedOn', 'decidedOn', 'recurringFees',
        'exceptionalFees', 'fees', 'signatory', 'entity', 'template', 'owner', 'unit',
      ], // prettier-ignore
      {
        document: (i) => number(i) ?? id(i),
        fees: (i) => ((recurring?.[i] ?? 0) + (exceptional?.[i] ?? 0)) / 10_000,
        ...fromDeal('deal'),
        ...fromDeal('client'),
        ...fromDeal('owner'),
        ...fromDeal('unit'),
      },
      deals,
    ),
    hasAmounts: true,
    keyOf: (row) => ({ row: String(documentOf[row]! + 1), document: id(documentOf[row]!)! }),
  };
}
