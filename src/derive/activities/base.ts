import type { Viewer } from '../../contract/dataset.js';
import type { Filters } from '../../contract/query.js';
import { newBitmap, type Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Base, DetailKind, Dimension, Facts } from '../base.js';
import { setRange } from '../bits.js';
import { DatedRows, type Dated } from '../dated-rows.js';
import { Dates } from '../deals/dates.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { namedDimension } from '../dimension.js';
import { Names } from '../names.js';
import { liesIn, People } from '../people.js';
import { codesOf } from '../read.js';
import type { Window } from '../window.js';
import { Activities } from './activities.js';
import { describeActivities } from './describe.js';
import { activityFacts } from './facts.js';
import { outcomes } from './outcomes.js';
import type { ActivityRows } from './rows.js';

/** Columns of activities that stand for themselves. */
const plain = ['kind', 'outcome', 'direction', 'status', 'list'];
const kinds = { call: 'call', meeting: 'meeting', email: 'email', text: 'text', visit: 'visit' };

/** The activities, and behind them the deals, for the wins of the people who acted. */
class ActivitiesBase extends DatedRows implements ActivityRows {
  readonly table = 'activities';
  readonly dimensions: readonly string[];
  readonly details: Readonly<Record<string, DetailKind>>;
  readonly hasDeals: boolean;
  readonly #persons: Uint32Array;

  constructor(
    readonly activities: Activities,
    readonly people: People,
    readonly deals: Deals,
    readonly dates: Dates,
    readonly fixed: ReadonlyMap<string, Bitmap>,
  ) {
    const { tables, zone } = deals.data;
    super(zone, activities.length + deals.length);
    const { length } = this;
    this.hasDeals = tables['opportunities'] !== undefined;
    this.dimensions = [
      ...(activities.has('person') ? people.dimensions : []),
      ...plain.filter((id) => activities.has(id)),
    ];
    this.#persons = new Uint32Array(length);
    this.#persons.set(activities.codes('person'));
    this.#persons.set(deals.owner, activities.length);
    const dealOf = new Uint32Array(length);
    for (let deal = 0; deal < deals.length; deal++) dealOf[activities.length + deal] = deal;
    this.details = {
      activity: { ...describeActivities(this), of: (rows) => this.#part(rows, true) },
      deal: { ...describeDeals(deals, dealOf), of: (rows) => this.#part(rows, false) },
    };
  }

  derive(window: Window): Generator<undefined, Facts> {
    return activityFacts(this, window);
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.people.units.below(ancestor);
  }

  liesIn(isPerson: boolean, code: number, filter: string, of: number): boolean {
    const { names, units } = this.people;
    return liesIn([names, units], isPerson, code, [filter, of]);
  }

  scopeOf({ id }: Viewer): Filters {
    return { person: [id] };
  }

  protected *instants(): Generator<Dated> {
    const { deals, activities } = this;
    yield [activities.at];
    yield [deals.closedAt.map((at, deal) => (deals.statusOf(deal) === 'won' ? at : NaN))];
  }

  protected find(id: string): Dimension | null {
    if (!this.dimensions.includes(id)) return null;
    if (!plain.includes(id)) return this.people.dimension(id, this.#persons);
    const { table, length } = this.activities;
    const { codes, dictionary } = codesOf(table, id)!;
    const perRow = new Uint32Array(this.length);
    perRow.set(codes);
    const applies = newBitmap(this.length);
    setRange(applies, 0, length);
    const names = new Names(
      dictionary,
      id === 'list' ? this.deals.data.tables['lists'] : undefined,
    );
    return { ...namedDimension(id, [names, { perRow }]), applies };
  }

  /** Those of rows that are activities, or deals. */
  #part(rows: Bitmap, isActivity: boolean): Bitmap {
    const bits = newBitmap(this.length);
    const { length } = this.activities;
    if (isActivity) setRange(bits, 0, length);
    else setRange(bits, length, this.length);
    return bits.map((word, i) => word & rows[i]!);
  }
}

export function* activitiesBase(data: LoadedDataset): Generator<undefined, Base> {
  const activities = (yield* Activities.of(data))!;
  const deals = yield* Deals.of(data);
  yield;
  const dates = yield* Dates.of(deals.length, [[deals.closedAt]]);
  const length = activities.length + deals.length;
  const fixed = new Map([
    ...(yield* activities.where(length, 'kind', kinds)),
    ...(yield* activities.where(length, 'outcome', { ...outcomes, hasOutcome: '' })),
  ]);
  const people = new People(data);
  yield;
  return new ActivitiesBase(activities, people, deals, dates, fixed);
}
