import { formatDay } from '../../calendar/civil.js';
import type { Zone } from '../../calendar/zone.js';
import type { ColumnKind, Value } from '../../contract/query.js';
import { isValid, type Table } from '../../data/columns.js';
import type { DetailKind, RowColumn } from '../base.js';
import { numbersOf, textOf } from '../read.js';
import type { Deals } from './deals.js';
import type { Offers } from './offers.js';

type Read = (index: number) => Value;
type ReadNumber = (index: number) => number;

const kinds: Readonly<Record<string, ColumnKind>> = {
  money: 'money',
  fees: 'money',
  number: 'count',
  probability: 'ratio',
  seconds: 'duration',
  text: 'text',
  code: 'text',
};

/** Columns of a table that say something of a row, where it has them. */
export function columnsOf(
  zone: Zone,
  table: Table,
  indexOf: (row: number) => number,
  ids: string,
  also: Readonly<Record<string, Read>>,
  numbers: Readonly<Record<string, ReadNumber | undefined>> = {},
): RowColumn[] {
  return ids.split(' ').flatMap((id): RowColumn[] => {
    const own = also[id];
    const column = table.columns[id];
    if (!own && (!column || column.kind === 'flag')) return [];
    const kind = kinds[id] ?? (own ? 'text' : (kinds[column!.kind] ?? 'date'));
    const read = own ?? reader(table, id);
    const numberOf = numbers[id] ?? (own ? undefined : numberReader(table, id));
    return [
      {
        id,
        kind,
        valueOf: (row) => read(indexOf(row)),
        ...(numberOf && { numberOf: (row) => numberOf(indexOf(row)) }),
      },
    ];
  });

  function reader(of: Table, id: string): Read {
    const column = of.columns[id]!;
    if (!('valid' in column) || column.kind === 'flag') return textOf(of, id);
    const { kind, values } = column;
    const read = (value: number): Value =>
      kind === 'money'
        ? value / 10_000
        : kind === 'number'
          ? value
          : formatDay(kind === 'instant' ? zone.dayAt(value) : value);
    return (i) => (isValid(column, i) ? read(values[i]!) : null);
  }

  /** Instants are shown as days, so they are also in order as such. */
  function numberReader(of: Table, id: string): ReadNumber | undefined {
    const column = of.columns[id]!;
    if (!('valid' in column) || column.kind === 'flag') return undefined;
    const { kind, values } = column;
    return (i) =>
      isValid(column, i) ? (kind === 'instant' ? zone.dayAt(values[i]!) : values[i]!) : NaN;
  }
}

export const named =
  (names: { nameOf(code: number): string }, codes: Uint32Array): Read =>
  (deal) =>
    names.nameOf(codes[deal]!) || null;

/** What a row of a deal says, whatever else its rows are. */
export function describeDeals(deals: Deals, dealOf: Uint32Array): DetailKind {
  const { table } = deals;
  const id = textOf(table, 'id');
  const name = textOf(table, 'name');
  return {
    columns: columnsOf(
      deals.data.zone,
      table,
      (row) => dealOf[row]!,
      'deal client owner status stage amount probability createdAt closedAt expectedCloseOn ' +
        'unit source lostReason contact jobTitle company industry nextAction nextActionOn lastContactAt',
      {
        deal: (deal) => name(deal) ?? id(deal),
        ...(deals.has('owner') && { owner: named(deals.people, deals.owner) }),
        ...(deals.has('stage') && { stage: named(deals.stages, deals.stage) }),
        ...(deals.unit.some(Boolean) && { unit: named(deals.units.names, deals.unit) }),
      },
    ),
    hasAmounts: true,
    placeOf: (row) => dealOf[row]! + 1,
    keyOf: (row) => ({ deal: id(dealOf[row]!)! }),
  };
}

export function describeDocuments(
  deals: Deals,
  { table, row: rowOf, deal: dealOfDocument }: Offers,
): DetailKind {
  const id = textOf(table, 'id');
  const number = textOf(table, 'number');
  const documentOf = (row: number): number => rowOf[row - deals.length]!;
  const dealOf = new Uint32Array(table.length);
  for (let i = 0; i < rowOf.length; i++) dealOf[rowOf[i]!] = dealOfDocument[i]!;
  const [recurring, exceptional] = ['recurringFees', 'exceptionalFees'].map(
    (column) => numbersOf(table, column)?.values,
  );
  const fees = (document: number): number =>
    (recurring?.[document] ?? 0) + (exceptional?.[document] ?? 0);
  const ofDeal = describeDeals(
    deals,
    Uint32Array.from({ length: deals.length }, (_, i) => i),
  );
  const fromDeal = ofDeal.columns
    .filter(({ id: column }) => ['deal', 'client', 'owner', 'unit'].includes(column))
    .map(({ id: column, valueOf }): [string, Read] => [
      column,
      (document) => valueOf(dealOf[document]!),
    ]);
  return {
    columns: columnsOf(
      deals.data.zone,
      table,
      documentOf,
      'document type version deal client status issuedOn decidedOn recurringFees ' +
        'exceptionalFees fees signatory entity template owner unit',
      {
        document: (i) => number(i) ?? id(i),
        fees: (i) => fees(i) / 10_000,
        ...Object.fromEntries(fromDeal),
      },
      { fees },
    ),
    hasAmounts: true,
    placeOf: (row) => documentOf(row) + 1,
    keyOf: (row) => ({ document: id(documentOf(row))! }),
  };
}
