import type { Viewer } from '../../contract/dataset.js';
import type { Filters } from '../../contract/query.js';
import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { Activities } from '../activities/activities.js';
import type { Amounts, Base, DetailKind, Dimension, Facts } from '../base.js';
import { eachBit, setRange } from '../bits.js';
import { DatedRows, type Dated } from '../dated-rows.js';
import { Dates } from '../deals/dates.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { namedDimension, type Made } from '../dimension.js';
import { dictionaryOf, Names } from '../names.js';
import { People } from '../people.js';
import { codesOf } from '../read.js';
import type { Window } from '../window.js';
import { describeProspects } from './describe.js';
import { prospectFacts } from './facts.js';
import { outreachTo, prospectsOf } from './outreach.js';
import { Prospects } from './prospects.js';
import type { Outreach, ProspectRows } from './rows.js';

/** The prospects, behind them the files that have none, and behind those the deals. */
class ProspectsBase extends DatedRows implements ProspectRows {
  readonly table = 'prospects';
  readonly dimensions: readonly string[];
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly hasDeals: boolean;
  readonly dealOf: Int32Array;
  readonly prospectOf: Int32Array;
  readonly outreach: Outreach;
  readonly fixed: ReadonlyMap<string, Bitmap>;
  readonly amounts: ReadonlyMap<string, Amounts>;

  constructor(
    readonly prospects: Prospects,
    readonly people: People,
    readonly activities: Activities | null,
    readonly deals: Deals,
    readonly dates: Dates,
  ) {
    const { tables, zone } = deals.data;
    super(zone, prospects.length + deals.length);
    this.hasDeals = tables['opportunities'] !== undefined;
    const hasPerson = prospects.table.columns['person'] !== undefined;
    this.dimensions = [
      'file',
      ...(prospects.files.table?.columns['source'] ? ['source'] : []),
      'status',
      ...(hasPerson ? people.dimensions : []),
    ];
    this.prospectOf = prospectsOf(prospects, activities);
    this.outreach = outreachTo(prospects, activities, this.prospectOf, this.length);
    this.dealOf = this.#deals();
    this.fixed = this.#flags();
    this.amounts = this.#amounts();
    const dealOf = Uint32Array.from(this.dealOf, (deal) => Math.max(0, deal));
    this.details = {
      account: { ...describeProspects(this), of: (rows) => this.#those(rows, false) },
      deal: { ...describeDeals(deals, dealOf), of: (rows) => this.#those(rows, true) },
    };
  }

  derive(window: Window): Generator<undefined, Facts> {
    return prospectFacts(this, window);
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.people.units.below(ancestor);
  }

  scopeOf({ id }: Viewer): Filters {
    return { person: [id] };
  }

  protected *instants(): Generator<Dated> {
    const { deals, activities, prospectOf, prospects } = this;
    if (activities) yield [activities.at.map((at, i) => (prospectOf[i]! < 0 ? NaN : at))];
    yield [deals.closedAt.map((at, deal) => (deals.statusOf(deal) === 'won' ? at : NaN))];
    const created = this.dealOf.subarray(0, prospects.length);
    yield [Float64Array.from(created, (deal) => (deal < 0 ? NaN : deals.createdAt[deal]!))];
  }

  protected find(id: string): Dimension | null {
    const { prospects, people, deals, hasDeals } = this;
    if (id === 'deal' && hasDeals) {
      const { dictionary, codes } = codesOf(deals.table, 'id')!;
      const perRow = Uint32Array.from(this.dealOf, (deal) => (deal < 0 ? 0 : codes[deal]!));
      return namedDimension(id, [new Names(dictionary, deals.table), { perRow }]);
    }
    if (!this.dimensions.includes(id)) return null;
    if (people.dimensions.includes(id)) {
      const persons = new Uint32Array(this.length);
      persons.set(prospects.codes('person'));
      persons.set(deals.owner, prospects.length);
      return people.dimension(id, persons);
    }
    const perRow = new Uint32Array(this.length);
    const ofTable = (names: Names, codes: Uint32Array): Made => {
      perRow.set(codes);
      return [names, { perRow }];
    };
    const plain = (table: Prospects['table'] | undefined, codes: Uint32Array): Made =>
      ofTable(new Names(dictionaryOf(codesOf(table, id)), undefined), codes);
    const made =
      id === 'file'
        ? ofTable(prospects.files, prospects.file)
        : id === 'source'
          ? plain(prospects.files.table, prospects.source)
          : plain(prospects.table, prospects.codes('status'));
    const applies = newBitmap(this.length);
    setRange(applies, 0, prospects.length);
    return { ...namedDimension(id, made), applies };
  }

  #deals(): Int32Array {
    const { prospects, deals } = this;
    const codes = prospects.codes('opportunity');
    return Int32Array.from({ length: this.length }, (_, row) =>
      row >= prospects.length
        ? row - prospects.length
        : codes[row]
          ? deals.dealOf(codes[row]!)
          : -1,
    );
  }

  #flags(): Map<string, Bitmap> {
    const { prospects, length } = this;
    const [prospect, bought, costKnown] = [1, 2, 3].map(() => newBitmap(length));
    setRange(prospect!, 0, prospects.table.length);
    setRange(bought!, 0, prospects.length);
    for (let row = 0; row < prospects.length; row++)
      if (prospects.cost[row] === prospects.cost[row]) setBit(costKnown!, row);
    return new Map(Object.entries({ prospect, bought, costKnown })) as Map<string, Bitmap>;
  }

  #amounts(): Map<string, Amounts> {
    const { prospects, deals, length } = this;
    const amounts = new Map<string, Amounts>();
    const put = (id: string, valueOf: (row: number) => number): void => {
      const valid = newBitmap(length);
      const values = new Float64Array(length);
      for (let row = 0; row < prospects.length; row++) {
        const value = valueOf(row);
        if (value !== value) continue;
        setBit(valid, row);
        values[row] = value;
      }
      amounts.set(id, { values, valid, scale: 10_000 });
    };
    if (deals.has('amount'))
      put('amount', (row) => (this.dealOf[row]! < 0 ? NaN : deals.amount[this.dealOf[row]!]!));
    if (prospects.files.table?.columns['cost']) put('cost', (row) => prospects.cost[row]!);
    return amounts;
  }

  /** Those of rows that are prospects or files; or their deals. */
  #those(rows: Bitmap, asDeals: boolean): Bitmap {
    const bits = newBitmap(this.length);
    eachBit(rows, (row) => {
      if (asDeals ? this.dealOf[row]! >= 0 : row < this.prospects.length) setBit(bits, row);
    });
    return bits;
  }
}

export function* prospectsBase(data: LoadedDataset): Generator<undefined, Base> {
  const prospects = new Prospects(data);
  yield;
  const activities = yield* Activities.of(data);
  const deals = new Deals(data);
  yield;
  const dates = yield* Dates.of(deals.length, [[deals.closedAt]]);
  return new ProspectsBase(prospects, new People(data), activities, deals, dates);
}
