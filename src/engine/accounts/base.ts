import {
  hasBit,
  type Bitmap,
  type CodeColumn,
  type Dictionary,
  type Table,
} from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Base, Dimension, Facts, RowText, Runs } from '../base.js';
import { onesOf } from '../bits.js';
import { Names, refsByCode } from '../names.js';
import { codesOf, daysOf, textOf } from '../read.js';
import { Units } from '../units.js';
import type { Window } from '../window.js';
import { clusterOf } from './cluster.js';
import { accountDimension, accountDimensions } from './dimensions.js';
import { indexActivities, type EventIndex } from './events.js';
import { lastInstantOf } from './extent.js';
import { deriveFacts } from './facts.js';

const none: Dictionary = { values: [''], codeOf: () => -1 };
const KEPT_WINDOWS = 6;

/**
 * The accounts, one row per (account, list, month), clustered by store, rep and list. Appointments without an account
 * get a row of their own behind `real`, placed by their person, so that filters and groups find them.
 */
export class AccountsBase implements Base {
  readonly table = 'accounts';
  readonly length: number;
  readonly runs: Runs;
  readonly real: Bitmap | null;
  readonly describe: readonly RowText[];
  /** By run. */
  readonly runStore: Uint32Array;
  readonly runRep: Uint32Array;
  /** By row. */
  readonly account: Uint32Array;
  readonly list: Uint32Array;
  readonly brand: Uint32Array | null;
  /** Months since 1970-01, -1 where the row has none. */
  readonly month: Int32Array;
  readonly order: Uint32Array;
  readonly accountTable: Table;
  readonly people: Names;
  readonly units: Units;
  readonly lists: Names;
  readonly brands: Names;
  readonly accountIds: Dictionary;
  readonly hasRep: boolean;
  readonly hasStore: boolean;
  /** Rows of account code a: `rowsOf[firstRow[a] … firstRow[a + 1])`. */
  readonly firstRow: Uint32Array;
  readonly rowsOf: Uint32Array;
  /** Table row of the appointment that a row behind `real` stands for; starts at the account rows' number. */
  readonly looseAppointments: Uint32Array;

  #events: EventIndex | null = null;
  readonly #lastInstant: number;
  readonly #facts = new Map<string, Facts>();
  readonly #dimensions = new Map<string, Dimension | null>();

  constructor(readonly data: LoadedDataset) {
    const { tables } = data;
    const table = (this.accountTable = tables['accounts']!);
    const dictionaryOf = (...columns: (CodeColumn | null)[]): Dictionary =>
      columns.find((c) => c)?.dictionary ?? none;
    const rep = codesOf(table, 'rep');
    const store = codesOf(table, 'store');
    const list = codesOf(table, 'list')!;
    const brand = codesOf(table, 'brand');
    const account = codesOf(table, 'id')!;
    this.hasRep = rep !== null;
    this.hasStore = store !== null;
    this.accountIds = account.dictionary;
    this.people = new Names(
      dictionaryOf(rep, codesOf(tables['people'], 'id'), codesOf(tables['activities'], 'person')),
      tables['people'],
    );
    this.units = new Units(
      new Names(dictionaryOf(store, codesOf(tables['units'], 'id')), tables['units']),
    );
    this.lists = new Names(list.dictionary, tables['lists']);
    this.brands = new Names(dictionaryOf(brand, codesOf(tables['brands'], 'id')), tables['brands']);

    const loose = looseAppointments(tables['appointments']);
    this.looseAppointments = loose;
    const rows = table.length;
    const length = (this.length = rows + loose.length);
    const extended = (
      codes: Uint32Array | undefined,
      extra: (appointment: number) => number,
    ): Uint32Array => {
      const out = new Uint32Array(length);
      if (codes) out.set(codes.subarray(0, rows));
      loose.forEach((appointment, i) => (out[rows + i] = extra(appointment)));
      return out;
    };
    const storeOfPerson = refsByCode(this.people, 'unit').map((unit) =>
      this.units.at('store', unit),
    );
    const persons = codesOf(tables['appointments'], 'person');
    const appointmentLists = codesOf(tables['appointments'], 'list');
    const reps = extended(rep?.codes, (a) => persons!.codes[a]!);
    const stores = extended(store?.codes, (a) => storeOfPerson[persons!.codes[a]!] ?? 0);
    const lists = extended(list.codes, (a) => appointmentLists?.codes[a] ?? 0);
    const cluster = clusterOf(
      length,
      { codes: stores, size: this.units.names.dictionary.values.length },
      { codes: reps, size: this.people.dictionary.values.length },
      { codes: lists, size: list.dictionary.values.length },
    );
    const order = (this.order = cluster.order);
    this.runs = cluster.runs;
    this.runStore = cluster.store;
    this.runRep = cluster.rep;
    const gather = (codes: Uint32Array): Uint32Array =>
      Uint32Array.from(order, (row) => codes[row]!);
    this.list = gather(lists);
    this.brand = brand ? gather(extended(brand.codes, () => 0)) : null;
    this.account = gather(extended(account.codes, () => 0));
    const month = daysOf(table, 'month');
    this.month = Int32Array.from(order, (row) =>
      month && row < rows && (month.valid === null || hasBit(month.valid, row))
        ? month.values[row]!
        : -1,
    );
    this.real = loose.length ? realRows(order, rows) : null;
    [this.firstRow, this.rowsOf] = rowsByCode(this.account, account.dictionary.values.length);
    this.describe = describeRows(this);
    this.#lastInstant = lastInstantOf(tables);
  }

  get dimensions(): readonly string[] {
    return accountDimensions(this);
  }

  dimension(id: string): Dimension | null {
    let found = this.#dimensions.get(id);
    if (found === undefined) this.#dimensions.set(id, (found = accountDimension(this, id)));
    return found;
  }

  *unitsWithin(ancestor: number): Generator<number> {
    if (ancestor === 0) yield 0;
    for (let unit = 1; unit < this.units.parent.length; unit++)
      if (this.units.within(unit, ancestor)) yield unit;
  }

  sourceRow(row: number): number {
    return this.order[row]!;
  }

  /** Facts of a window; windows that see the same events share them. */
  *facts(window: Window): Generator<undefined, Facts> {
    const end = Math.min(window.end, this.#lastInstant + 1);
    const key = [window.start, end, window.period?.from, window.period?.to].join();
    let facts = this.#facts.get(key);
    if (facts) this.#facts.delete(key);
    else facts = yield* deriveFacts(this, window);
    this.#facts.set(key, facts);
    if (this.#facts.size > KEPT_WINDOWS) this.#facts.delete(this.#facts.keys().next().value!);
    return facts;
  }

  *events(): Generator<undefined, EventIndex> {
    return (this.#events ??= yield* indexActivities(this));
  }
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

function describeRows(base: AccountsBase): RowText[] {
  const name = textOf(base.accountTable, 'name');
  const runOf = (row: number): number => {
    let low = 0;
    let high = base.runs.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (base.runs.start[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const texts: RowText[] = [
    { id: 'account', kind: 'text', valueOf: (row) => base.accountIds.values[base.account[row]!]! },
    { id: 'name', kind: 'text', valueOf: (row) => name(base.order[row]!) },
    { id: 'list', kind: 'text', valueOf: (row) => base.lists.nameOf(base.list[row]!) },
  ];
  if (base.hasRep)
    texts.push({
      id: 'rep',
      kind: 'text',
      valueOf: (row) => base.people.nameOf(base.runRep[runOf(row)]!) || null,
    });
  if (base.hasStore)
    texts.push({
      id: 'store',
      kind: 'text',
      valueOf: (row) => base.units.names.nameOf(base.runStore[runOf(row)]!) || null,
    });
  return base.accountTable.columns['name'] ? texts : texts.filter((text) => text.id !== 'name');
}
