import { hasBit, type Bitmap, type Table } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { CodeArray, Runs } from '../base.js';
import { onesOf } from '../bits.js';
import { refsByCode, type Names } from '../names.js';
import { codesOf, daysOf } from '../read.js';
import { codeArray } from '../runs.js';
import type { Units } from '../units.js';
import { clusterOf, type Key } from './cluster.js';
import type { Directory } from './directory.js';

/** The account rows in clustered order, and behind the table's rows one for each appointment without an account. */
export interface AccountRows {
  readonly length: number;
  /** Rows of one store, rep, list, brand and month. */
  readonly runs: Runs;
  /** By run: the store, 0 where there is none. */
  readonly runStore: CodeArray;
  /** By run: the store, or the unit of the person whose appointment stands there. */
  readonly runUnit: CodeArray;
  readonly runRep: CodeArray;
  readonly runList: CodeArray;
  readonly runBrand: CodeArray;
  /** By run: place in `months`. */
  readonly runMonth: CodeArray;
  /** Months since 1970-01 in order, behind a first one that stands for none. */
  readonly months: readonly number[];
  /** By row: position in the table, or beyond it for an appointment. */
  readonly order: Uint32Array;
  readonly account: Uint32Array;
  readonly real: Bitmap | null;
  /** By row; made at the first use. */
  readonly list: Uint32Array;
  /** Rows of account code a: `rowsOf[firstRow[a] … firstRow[a + 1])`; made at the first use. */
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
  const { table, units, people } = directory;
  const { appointments } = tables;
  const loose = looseAppointments(appointments);
  const rows = table.length;
  const length = rows + loose.length;
  const extended = (id: string, extra: (appointment: number) => number): Uint32Array => {
    const column = codesOf(table, id);
    if (column && !loose.length) return column.codes;
    const out = new Uint32Array(length);
    if (column) out.set(column.codes.subarray(0, rows));
    loose.forEach((appointment, i) => (out[rows + i] = extra(appointment)));
    return out;
  };
  const persons = codesOf(appointments, 'person');
  const appointmentLists = codesOf(appointments, 'list');
  const unitOfPerson = refsByCode(people, 'unit');
  const [months, monthCodes] = monthsOf(table, length);
  yield;
  const store = extended('store', (a) => unitOfPerson[persons!.codes[a]!] ?? 0);
  const rep = extended('rep', (a) => persons!.codes[a]!);
  const listed = extended('list', (a) => appointmentLists?.codes[a] ?? 0);
  const brand = extended('brand', () => 0);
  yield;
  const key = (codes: Uint32Array, { dictionary }: Names): Key => ({
    codes,
    size: dictionary.size,
  });
  // Months first: a period's rows lie together.
  const keys = [
    { codes: monthCodes, size: months.length },
    key(store, units.names),
    key(rep, people),
    key(listed, directory.lists),
    key(brand, directory.brands),
  ];
  const { order, runs } = yield* clusterOf(length, keys);
  const [runMonth, runUnit, runRep, runList, runBrand] = keys.map((one) =>
    codesByRun(one, order, runs),
  ) as [CodeArray, CodeArray, CodeArray, CodeArray, CodeArray];
  const ids = extended('id', () => 0);
  // Most tables name an account once: its code then follows from its place, and need not be held.
  let account = ids.subarray(0, rows).every((code, i) => code === i + 1)
    ? null
    : gather(order, ids);
  const accounts = (): Uint32Array =>
    (account ??= order.map((place) => (place < rows ? place + 1 : 0)));
  let list: Uint32Array | undefined;
  let byAccount: [Uint32Array, Uint32Array] | undefined;
  const rowsOfAccounts = (): [Uint32Array, Uint32Array] =>
    (byAccount ??= rowsByCode(accounts(), directory.accountIds.size));
  yield;
  return {
    length,
    runs,
    runStore: loose.length ? storesOf(runUnit, units, store.subarray(0, rows)) : runUnit,
    runUnit,
    runRep,
    runList,
    runBrand,
    runMonth,
    months,
    order,
    get account() {
      return accounts();
    },
    real: loose.length ? realRows(order, rows) : null,
    get list() {
      return (list ??= spread(runs, runList));
    },
    get firstRow() {
      return rowsOfAccounts()[0];
    },
    get rowsOf() {
      return rowsOfAccounts()[1];
    },
    looseAppointments: loose,
  };
}

// Not a closure: what is made at its first use would keep the codes by row with it.
function codesByRun({ codes, size }: Key, order: Uint32Array, { start, count }: Runs): CodeArray {
  const out = codeArray(size, count);
  for (let run = 0; run < count; run++) out[run] = codes[order[start[run]!]!]!;
  return out;
}

/** Codes by run as codes by row. */
function spread({ count, start }: Runs, codes: CodeArray): Uint32Array {
  const out = new Uint32Array(start[count]!);
  for (let run = 0; run < count; run++) out.fill(codes[run]!, start[run], start[run + 1]);
  return out;
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

function gather(order: Uint32Array, codes: Uint32Array): Uint32Array {
  const out = new Uint32Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = codes[order[i]!]!;
  return out;
}

/** An appointment's person may belong to a unit that is no store; one that no table tells of, or that accounts name, is a store. */
function storesOf(unit: CodeArray, units: Units, named: Uint32Array): CodeArray {
  const isStore = new Uint8Array(units.parent.length);
  for (const code of named) isStore[code] = 1;
  return unit.map((code) =>
    isStore[code] || units.names.rowOf(code) < 0 ? code : units.at('store', code),
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

/** The months that rows have, and the place of each row's among them; 0 where it has none. */
function monthsOf(table: Table, length: number): [months: number[], codes: Uint32Array] {
  const codes = new Uint32Array(length);
  const column = daysOf(table, 'month');
  if (!column) return [[-1], codes];
  const { values, valid } = column;
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < table.length; i++) {
    if (valid && !hasBit(valid, i)) continue;
    first = Math.min(first, values[i]!);
    last = Math.max(last, values[i]!);
  }
  const isThere = new Uint8Array(Math.max(0, last - first + 1));
  for (let i = 0; i < table.length; i++)
    if (!valid || hasBit(valid, i)) isThere[values[i]! - first] = 1;
  const months = [-1];
  const placeOf = Uint32Array.from(isThere, (is, i) => is && months.push(first + i) - 1);
  for (let i = 0; i < table.length; i++)
    if (!valid || hasBit(valid, i)) codes[i] = placeOf[values[i]! - first]!;
  return [months, codes];
}

function realRows(order: Uint32Array, rows: number): Bitmap {
  const bits = onesOf(order.length);
  for (let i = 0; i < order.length; i++) if (order[i]! >= rows) bits[i >> 5]! &= ~(1 << (i & 31));
  return bits;
}
