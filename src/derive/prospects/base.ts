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
import { amountsOf, dealsOf, flagsOf } from './columns.js';
import { describeProspects } from './describe.js';
import { prospectFacts } from './facts.js';
import { outreachTo } from './outreach.js';
import { Prospects } from './prospects.js';
import type { Outreach, ProspectRows } from './rows.js';

/** The prospects, behind them the files that have none, and behind those the deals. */
class ProspectsBase extends DatedRows implements ProspectRows {
  readonly table = 'prospects';
  readonly dimensions: readonly string[];
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly hasDeals: boolean;

  constructor(
    readonly prospects: Prospects,
    readonly people: People,
    readonly activities: Activities | null,
    readonly deals: Deals,
    readonly dates: Dates,
    readonly outreach: Outreach,
    readonly dealOf: Int32Array,
    readonly fixed: ReadonlyMap<string, Bitmap>,
    readonly amounts: ReadonlyMap<string, Amounts>,
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
    const known = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row++) known[row] = Math.max(0, dealOf[row]!);
    this.details = {
      account: { ...describeProspects(this), of: (rows) => this.#those(rows, false) },
      deal: { ...describeDeals(deals, known), of: (rows) => this.#those(rows, true) },
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
    const { deals, activities, prospects } = this;
    const { prospectOf } = this.outreach;
    if (activities) yield [activities.at.map((at, i) => (prospectOf[i]! < 0 ? NaN : at))];
    yield [deals.closedAt.map((at, deal) => (deals.statusOf(deal) === 'won' ? at : NaN))];
    const created = new Float64Array(prospects.length);
    for (let row = 0; row < created.length; row++)
      created[row] = deals.createdAt[this.dealOf[row]!] ?? NaN;
    yield [created];
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
  const prospects = yield* Prospects.of(data);
  yield;
  const activities = yield* Activities.of(data);
  const deals = yield* Deals.of(data);
  yield;
  const dates = yield* Dates.of(deals.length, [[deals.closedAt]]);
  const dealOf = yield* dealsOf(prospects, deals);
  const outreach = yield* outreachTo(prospects, activities, dealOf.length);
  const fixed = yield* flagsOf(prospects, dealOf.length);
  const amounts = yield* amountsOf(prospects, deals, dealOf);
  const people = new People(data);
  yield;
  return new ProspectsBase(
    prospects,
    people,
    activities,
    deals,
    dates,
    outreach,
    dealOf,
    fixed,
    amounts,
  );
}
