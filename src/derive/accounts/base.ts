import { newBitmap, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Base, DetailKind, Dimension, Facts, Runs } from '../base.js';
import { setRange } from '../bits.js';
import { Kept } from '../kept.js';
import type { Window } from '../window.js';
import { describeAccounts } from './describe.js';
import { accountDimension, accountDimensions } from './dimensions.js';
import { Directory } from './directory.js';
import type { Accounts } from './accounts.js';
import type { EventIndex } from './event-index.js';
import { indexActivities } from './events.js';
import { lastInstantOf } from '../extent.js';
import { deriveFacts } from './facts.js';
import { hostFacts, type HostFacts } from './host-facts.js';
import { rowsInPeriod } from './period.js';
import { arrangeRows, type AccountRows } from './rows.js';

const KEPT_WINDOWS = 6;

/** Tables whose rows say in which windows a fact holds. */
const EVENTS = ['activities', 'optOuts', 'appointments', 'sales'];

/** Reads the accounts of a dataset; yields now and then, so that a caller can slice the work. */
export function* accountsBase(data: LoadedDataset): Generator<undefined, AccountsBase> {
  const directory = new Directory(data);
  yield;
  const dimensions = accountDimensions(directory);
  const rows = yield* arrangeRows(data, directory);
  return new AccountsBase(data, directory, rows, yield* hostFacts(directory, rows), dimensions);
}

/**
 * The accounts, one row per (account, list, month), clustered by month, store, rep, list and brand. Appointments without an account
 * get a row of their own behind `real`, placed by their person, so that filters and groups find them.
 */
export class AccountsBase implements Base, Accounts {
  readonly table = 'accounts';
  readonly length: number;
  readonly runs: Runs;
  readonly real: Bitmap | null;
  readonly assigned: Bitmap | null;
  readonly clusteredBy = 'month';
  readonly actors = ['rep', 'person'];
  readonly details: Readonly<Record<string, DetailKind>>;

  readonly isTimeless: boolean;

  #events: EventIndex | null = null;
  #timeless: Facts | null = null;
  readonly #lastInstant: number;
  readonly #facts = new Kept<Facts>(KEPT_WINDOWS);
  readonly #dimensions = new Map<string, Dimension | null>();

  constructor(
    readonly data: LoadedDataset,
    readonly directory: Directory,
    readonly rows: AccountRows,
    readonly host: HostFacts,
    readonly dimensions: readonly string[],
  ) {
    this.length = rows.length;
    this.runs = rows.runs;
    this.real = rows.real;
    this.details = { account: describeAccounts(this) };
    this.assigned = directory.hasRep ? assignedRows(rows) : null;
    this.#lastInstant = lastInstantOf(data.tables);
    this.isTimeless = !EVENTS.some((table) => data.tables[table]);
  }

  dimension(id: string): Dimension | null {
    let found = this.#dimensions.get(id);
    if (found === undefined) this.#dimensions.set(id, (found = accountDimension(this, id)));
    return found;
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.directory.units.below(ancestor);
  }

  facts(window: Window): Generator<undefined, Facts> {
    return this.#facts.of(window, this.#lastInstant, () => this.#derive(window));
  }

  *#derive(window: Window): Generator<undefined, Facts> {
    const facts = (this.isTimeless && this.#timeless) || (yield* deriveFacts(this, window));
    this.#timeless = facts;
    return { ...facts, inPeriod: rowsInPeriod(this, window) };
  }

  *events(): Generator<undefined, EventIndex> {
    return (this.#events ??= yield* indexActivities(this));
  }
}

function assignedRows({ runs: { count, start }, length, runRep }: AccountRows): Bitmap {
  const bits = newBitmap(length);
  for (let run = 0; run < count; run++)
    if (runRep[run]) setRange(bits, start[run]!, start[run + 1]!);
  return bits;
}
