import fc, { type Arbitrary } from 'fast-check';
import { type Tables } from './sample.js';
import { type Row } from './organisation.js';
import { withoutMonth } from './accounts.js';
import { pick } from './pick.js';

/** What may go wrong with the tables of a kind of dataset. */
export interface Damage {
  /** Columns that may be absent, or without any value. */
  optional: Record<string, string[]>;
  /** Tables that may be empty, have one row, or be absent. */
  events: readonly string[];
  /** Tables that may be absent. */
  tables: readonly string[];
}

export const accountDamage: Damage = {
  optional: {
    units: ['parent'],
    people: ['unit', 'team', 'active'],
    lists: ['startsOn', 'endsOn'],
    accounts: ['month', 'rep', 'store', 'brand', 'subscribers'],
    activities: ['account', 'list', 'person', 'status', 'outcome', 'seconds', 'automated'],
    optOuts: ['revokedAt'],
    appointments: ['account', 'list', 'status'],
    sales: ['person', 'category', 'activity'],
  },
  events: ['activities', 'optOuts', 'appointments', 'sales'],
  tables: ['units', 'people', 'brands', 'lists'],
};

type Blow = (tables: Tables) => Tables;

const replaced = (table: string, change: (rows: Row[]) => Row[]): Blow => {
  return (tables) =>
    tables[table] === undefined ? tables : { ...tables, [table]: change(tables[table]) };
};

function without(row: Row, column: string): Row {
  const { [column]: _, ...rest } = row;
  return rest;
}

function dropColumn(table: string, column: string): Blow {
  if (column === 'month') return replaced(table, withoutMonth);
  return replaced(table, (rows) => rows.map((row) => without(row, column)));
}

function clearColumn(table: string, column: string): Blow {
  const unique = (rows: Row[]): Row[] =>
    withoutMonth(rows).map((row) => ({ ...row, month: null }) as Row);
  if (column === 'month') return replaced(table, unique);
  return replaced(table, (rows) => rows.map((row) => ({ ...row, [column]: null })));
}

const columnOf = ({ optional }: Damage): Arbitrary<[string, string]> =>
  pick(
    ...Object.entries(optional).flatMap(([table, columns]) =>
      columns.map((column): [string, string] => [table, column]),
    ),
  );

const blow = (damage: Damage): Arbitrary<Blow> =>
  fc.oneof(
    { weight: 4, arbitrary: columnOf(damage).map(([table, column]) => dropColumn(table, column)) },
    { weight: 4, arbitrary: columnOf(damage).map(([table, column]) => clearColumn(table, column)) },
    { weight: 2, arbitrary: pick(...damage.events).map((name) => replaced(name, () => [])) },
    {
      weight: 2,
      arbitrary: pick(...damage.events).map((name) => replaced(name, (rows) => rows.slice(0, 1))),
    },
    {
      weight: 2,
      arbitrary: pick(...damage.events, ...damage.events, ...damage.tables).map(
        (name): Blow =>
          (tables) =>
            Object.fromEntries(Object.entries(tables).filter(([table]) => table !== name)),
      ),
    },
  );

/** Half of the datasets stay whole; the others lose one to four tables, columns or all the values of one. */
export const spoilt = (tables: Tables, damage: Damage): Arbitrary<Tables> =>
  fc
    .oneof(fc.constant<Blow[]>([]), fc.array(blow(damage), { minLength: 1, maxLength: 4 }))
    .map((blows) => blows.reduce((whole, strike) => strike(whole), tables));
