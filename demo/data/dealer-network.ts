import type { Dataset, Viewer } from '../../src/contract/dataset.js';
import { accounts as makeAccounts } from './accounts.js';
import { civilTime } from './civil-time.js';
import { eventTables } from './events.js';
import { goals } from './goals.js';
import { lists, type Language } from './lists.js';
import { organisation } from './organisation.js';
import { france } from './places/france.js';
import { quebec } from './places/quebec.js';
import { random } from './random.js';
import { reps } from './reps.js';
import { simulate } from './simulate.js';

export interface NetworkOptions {
  /** Day that counts as today, `YYYY-MM-DD` (14:32 on it) or `YYYY-MM-DDTHH:MM`. */
  asOf: string;
  /** Default 7. */
  seed?: number;
  /** Default `quebec` (CAD, Toronto time); `france` (EUR, Paris time). */
  place?: 'quebec' | 'france';
  /** Language of list names; nothing else depends on it. Default `en`. */
  language?: Language;
  /** At most 60, the default. */
  stores?: number;
  /** Default 8 a store. */
  reps?: number;
  /** Rows of `accounts`, of both months together; default 125 a rep. */
  accounts?: number;
  /** Default: a director who may see all views. */
  viewer?: Viewer;
}

const director: Viewer = {
  id: 'director',
  views: ['rep', 'store', 'district', 'region'],
  filters: ['period', 'list', 'rep', 'store', 'district', 'region', 'brand'],
};

/**
 * An invented network of dealers with the activities of the month of `asOf`, up to then, and of the month before.
 * The same options give the same bytes. Names are drawn from word lists and mean nobody.
 */
export function dealerNetwork(options: NetworkOptions) {
  const { asOf, seed = 7, language = 'en', stores: storeCount = 60, viewer = director } = options;
  const place = options.place === 'france' ? france : quebec;
  const repCount = options.reps ?? storeCount * 8;
  const accountCount = options.accounts ?? repCount * 125;
  const time = civilTime(asOf);
  const { units, stores } = organisation(place, storeCount, random(seed));
  const { people, list: team } = reps(place, stores, repCount, random(seed + 1));
  const rows = makeAccounts(place, stores, team, accountCount, random(seed + 2));
  const journal = simulate(rows, stores, team, time, random(seed + 3));
  const events = eventTables(journal, time);
  const from = <T>(codes: ArrayLike<number>, values: readonly T[]) =>
    Array.from(codes, (code) => values[code]!);
  return {
    jalon: 1,
    updatedAt: events.activities.at.at(-1) ?? null,
    timeZone: place.timeZone,
    currency: place.currency,
    viewer,
    units,
    people,
    brands: { id: place.brands.map((_, n) => `B${n + 1}`), name: [...place.brands] },
    lists: { id: lists.map((list) => list.id), name: lists.map((list) => list[language]) },
    accounts: {
      id: rows.id,
      name: rows.name,
      list: from(
        rows.list,
        lists.map((list) => list.id),
      ),
      month: from(rows.month, time.months),
      rep: Array.from(rows.rep, (rep) => (rep < 0 ? null : team[rep]!.id)),
      store: from(
        rows.store,
        stores.map((store) => store.id),
      ),
      brand: from(
        rows.brand,
        place.brands.map((_, n) => `B${n + 1}`),
      ),
      subscribers: Array.from(rows.subscribers),
    },
    ...events,
    goals: goals(units, people, time.months, (accountCount * 0.55) / repCount),
  } satisfies Dataset;
}

/** The 22nd of the month of a day, `YYYY-MM-22`. */
export const the22nd = (day: string): string => `${day.slice(0, 7)}-22`;
