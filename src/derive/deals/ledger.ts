import { newBitmap, setBit, type Table } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { codesOf, numbersOf, textOf } from '../read.js';
import type { Sheet } from '../sheet.js';
import { known, type Deals } from './deals.js';

const MONEY = 10_000;
/** What a row of `payments` adds to what its client paid, and to what the client owes. */
const effects: Readonly<Record<string, readonly [paid: number, balance: number]>> = {
  charge: [0, 1],
  payment: [1, -1],
  refund: [-1, 1],
};

/** The table `payments`: what clients were charged, paid and got back, from the first instant of each day on. */
export class Ledger {
  readonly on: Float64Array;
  readonly #table: Table | undefined;
  readonly #client: Uint32Array;
  readonly #ofDeal: Uint32Array | undefined;
  /** Payments of clients that no deal has. */
  readonly #unknown: number;
  #last: { at: number; sums: readonly [paid: Float64Array, balance: Float64Array] } | null = null;

  constructor(readonly deals: Deals) {
    const table = (this.#table = deals.data.tables['payments']);
    this.on = table ? deals.startsOf(table, 'on') : new Float64Array(0);
    this.#client = codesOf(table, 'client')?.codes ?? new Uint32Array(0);
    this.#ofDeal = codesOf(deals.table, 'client')?.codes;
    const isKnown = new Set(this.#ofDeal);
    this.#unknown = this.#client.reduce((n, client) => n + Number(!isKnown.has(client)), 0);
  }

  /** Each deal has what its client paid, and owes, of all before an instant. */
  putInto(sheet: Sheet, at: number): void {
    if (!this.#table) sheet.lack('payments', 'paid balance');
    else if (!this.#ofDeal) sheet.lack('opportunities.client', 'paid balance');
    else if (at !== at) sheet.lack('a time that is still to come', 'paid balance');
    else {
      sheet.say('unknown-clients', this.#unknown, 'paid balance');
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
