import { hasBit, newBitmap, setBit, type Table } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { inParts } from '../parts.js';
import { codesOf, numbersOf, textOf } from '../read.js';
import type { Sheet } from '../sheet.js';
import { known } from '../known.js';
import type { Deals } from './deals.js';

const MONEY = 10_000;
/** What a row of `payments` adds to what its client paid, and to what the client owes. */
const effects: Readonly<Record<string, readonly [paid: number, balance: number]>> = {
  charge: [0, 1],
  payment: [1, -1],
  refund: [-1, 1],
};

/** The table `payments`: what clients were charged, paid and got back, from the first instant of each day on. */
export class Ledger {
  readonly #table: Table | undefined;
  readonly #client: Uint32Array;
  readonly #ofDeal: Uint32Array | undefined;
  #last: { at: number; sums: readonly [paid: Float64Array, balance: Float64Array] } | null = null;

  private constructor(
    readonly deals: Deals,
    readonly on: Float64Array,
    /** Payments of clients that no deal has. */
    readonly unknown: number,
  ) {
    this.#table = deals.data.tables['payments'];
    this.#client = clientsOf(this.#table);
    this.#ofDeal = codesOf(deals.table, 'client')?.codes;
  }

  static *of(deals: Deals): Generator<undefined, Ledger> {
    const table = deals.data.tables['payments'];
    if (!table) return new Ledger(deals, new Float64Array(0), 0);
    const on = yield* deals.startsOf(table, 'on');
    const isKnown = newBitmap(codesOf(table, 'client')!.dictionary.values.length);
    const ofDeal = codesOf(deals.table, 'client')?.codes ?? [];
    yield* inParts(0, ofDeal.length, (from, to) => {
      for (let deal = from; deal < to; deal++) setBit(isKnown, ofDeal[deal]!);
    });
    const clients = clientsOf(table);
    let unknown = 0;
    yield* inParts(0, clients.length, (from, to) => {
      for (let i = from; i < to; i++) if (!hasBit(isKnown, clients[i]!)) unknown++;
    });
    return new Ledger(deals, on, unknown);
  }

  /** Each deal has what its client paid, and owes, of all before an instant. */
  putInto(sheet: Sheet, at: number): void {
    if (!this.#table) sheet.lack('payments', 'paid balance');
    else if (!this.#ofDeal) sheet.lack('opportunities.client', 'paid balance');
    else if (at !== at) sheet.lack('a time that is still to come', 'paid balance');
    else {
      sheet.say('unknown-clients', this.unknown, 'paid balance');
      sheet.amounts.later('paid', () => this.#ofDeals(0, at, sheet.length));
      sheet.amounts.later('balance', () => this.#ofDeals(1, at, sheet.length));
    }
  }

  #ofDeals(which: 0 | 1, at: number, length: number): Amounts {
    const sums = this.#sumsAt(at)[which];
    const valid = newBitmap(length);
    const values = new Float64Array(length);
    this.#ofDeal!.forEach((client, deal) => {
      if (!client) return;
      setBit(valid, deal);
      values[deal] = sums[client]!;
    });
    return { values, valid, scale: MONEY };
  }

  #sumsAt(at: number): readonly [Float64Array, Float64Array] {
    if (this.#last?.at === at) return this.#last.sums;
    const table = this.#table!;
    const amount = known(numbersOf(table, 'amount'), table.length);
    const kind = textOf(table, 'kind');
    const length = codesOf(table, 'client')!.dictionary.size;
    const sums = [new Float64Array(length), new Float64Array(length)] as const;
    for (let i = 0; i < amount.length; i++) {
      if (!(this.on[i]! < at)) continue;
      const [paid, balance] = effects[kind(i)!]!;
      sums[0][this.#client[i]!]! += paid * amount[i]!;
      sums[1][this.#client[i]!]! += balance * amount[i]!;
    }
    this.#last = { at, sums };
    return sums;
  }
}

const clientsOf = (payments: Table | undefined): Uint32Array =>
  codesOf(payments, 'client')?.codes ?? new Uint32Array(0);
