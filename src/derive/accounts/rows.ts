import { hasBit, type Bitmap, type Table } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Runs } from '../base.js';
import { countRange, onesOf } from '../bits.js';
import { refsByCode } from '../names.js';
import { codesOf, daysOf } from '../read.js';
import type { Units } from '../units.js';
import { clusterOf } from './cluster.js';
import type { Directory } from './directory.js';

/** The account rows in clustered order, and behind the table's rows one for each appointment without an account. */
export interface AccountRows {
  readonly length: number;
  readonly runs: Runs;
  /** By run: the store, 0 where there is none. */
  readonly runStore: Uint32Array;
  /** By run: the store, or the unit of the person whose appointment stands there. */
  readonly runUnit: Uint32Array;
  readonly runRep: Uint32Array;
  /** By row: position in the table, or beyond it for an appointment. */
  readonly order: Uint32Array;
  readonly account: Uint32Array;
  readonly list: Uint32Array;
  readonly brand: Uint32Array | null;
  /** Months since 1970-01, -1 where the row has none. */
  readonly month: Int32Array;
  readonly real: Bitmap | null;
  /** Rows of account code a: `rowsOf[firstRow[a] … firstRow[a + 1])`. */
  readonly firstRow: Uint32Array;
  readonly rowsOf: Uint32Array;
  /** Rows of the table `appointments` that have a row of their own here, in order. */
  readonly looseAppointments: Uint32Array;
}

/** Yields between steps of a few milliseconds each. */
export function* arrangeRows(
  { tables }: LoadedDataset,
  directory: Directory,
): Generator<undefined, AccountRows> {
  const { table, units, people, accountIds } = directory;
  const { appointments } = tables;
  const loose = looseAppointments(appointments);
  const rows = table.length;
  const length = rows + loose.length;
  const extended = (id: string, extra: (appointment: number) => number): Uint32Array => {
    const out = new Uint32Array(length);
    const column = codesOf(table, id);
    if (column) out.set(column.codes.subarray(0, rows));
    loose.forEach((appointment, i) => (out[rows + i] = extra(appointment)));
    return out;
  };
  const persons = codesOf(appointments, 'person');
  const appointmentLists = codesOf(appointments, 'list');
  const unitOfPerson = refsByCode(people, 'unit');
  const reps = extended('rep', (a) => persons!.codes[a]!);
  const stores = extended('store', (a) => unitOfPerson[persons!.codes[a]!] ?? 0);
  const lists = extended('list', (a) => appointmentLists?.codes[a] ?? 0);
  yield;
  const { order, runs, store, rep } = yield* clusterOf(
    length,
    { codes: stores, size: units.names.dictionary.values.length },
    { codes: reps, size: people.dictionary.values.length },
    { codes: lists, size: directory.lists.dictionary.values.length },
  );
  const gather = (codes: Uint32Array): Uint32Array => {
    const out = new Uint32Array(length);
    for (let i = 0; i < length; i++) out[i] = codes[order[i]!]!;
    return out;
  };
  const list = gather(lists);
  yield;
  const account = gather(extended('id', () => 0));
  yield;
  const brand = table.columns['brand'] ? gather(extended('brand', () => 0)) : null;
  yield;
  const month = monthsOf(table, order);
  yield;
  const real = loose.length ? realRows(order, rows) : null;
  const [firstRow, rowsOf] = rowsByCode(account, accountIds.values.length);
  return {
    length,
    runs,
    runStore: real ? storesOf(runs, store, real, units) : store,
    runUnit: store,
    runRep: rep,
    order,
    account,
    list,
    brand,
    month,
    real,
    firstRow,
    rowsOf,
    looseAppointments: loose,
  };
}

/** An appointment's person may belong to a unit that is no store; one that no table tells of is a store. */
function storesOf({ start }: Runs, unit: Uint32Array, real: Bitmap, units: Units): Uint32Array {
  return unit.map((code, run) =>
    countRange(real, start[run]!, start[run + 1]!) > 0 || units.names.rowOf(code) < 0
      ? code
      : units.at('store', code),
  );
}

function looseAppointments(appointments: Table | undefined): Uint32Array {
  const persons = codesOf(appointments, 'person');
  if (!persons) return new Uint32Array(0);
  const accounts = codesOf(appointments, 'account');
  const found: number[] = [];
  for (let i = 0; i < appointments!.length; i++)
    if (!accounts?.codes[i] && persons.codes[i]) found.push(i);
  return Uint32Array.from(found);
}

function monthsOf(table: Table, order: Uint32Array): Int32Array {
  const months = new Int32Array(order.length).fill(-1);
  const column = daysOf(table, 'month');
  if (column)
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      if (row < table.length && (column.valid === null || hasBit(column.valid, row)))
        months[i] = column.values[row]!;
    }
  return months;
}

function realRows(order: Uint32Array, rows: number): Bitmap {
  const bits = onesOf(order.length);
  for (let i = 0; i < order.length; i++) if (order[i]! >= rows) bits[i >> 5]! &= ~(1 << (i & 31));
  return bits;
}

/** Rows by code, as first positions and one array of rows. */
function rowsByCode(codes: Uint32Array, size: number): [Uint32Array, Uint32Array] {
  const first = new Uint32Array(size + 1);
  for (let i = 0; i < codes.length; i++) first[codes[i]! + 1]!++;
  for (let code = 0; code < size; code++) first[code + 1]! += first[code]!;
  const at = first.slice(0, size);
  const rows = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) rows[at[codes[i]!]!++] = i;
  return [first, rows];
}
