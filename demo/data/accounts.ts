import { lists } from './lists.js';
import type { Store } from './organisation.js';
import type { Place } from './places/place.js';
import { cumulate, type Random } from './random.js';
import type { Rep } from './reps.js';

/** Rows of the table `accounts`; `rep`, `store` and `list` as indices, rep -1 where nobody has it. */
export interface Accounts {
  id: string[];
  name: string[];
  list: Uint8Array;
  /** 0 the month before, 1 the current one. */
  month: Uint8Array;
  store: Uint8Array;
  rep: Int16Array;
  brand: Uint8Array;
  subscribers: Uint8Array;
}

const subscriberWeights = cumulate([46, 28, 12, 7, 4, 3]);

/** `count` rows: 45 % of the month before, the rest of the current one; some customers are on lists of both, or on two of one. */
export function accounts(
  place: Place,
  stores: readonly Store[],
  reps: readonly Rep[],
  count: number,
  rnd: Random,
): Accounts {
  const before = Math.round(count * 0.45);
  const listSums = [
    lists.map((list) => (list.before ? list.size : 0)),
    lists.map((list) => list.size),
  ].map(cumulate);
  const storeSums = cumulate(stores.map((store) => store.size));
  const brandSums = cumulate(place.brands.map((_, n) => 1 / (1 + 1.3 * n)));
  const staff = stores.map((_, index) =>
    reps.flatMap((rep, n) => (rep.store === index ? [n] : [])),
  );
  const hours = staff.map((members) => cumulate(members.map((n) => reps[n]!.hours)));
  const rows: Accounts = {
    id: [],
    name: [],
    list: new Uint8Array(count),
    month: new Uint8Array(count),
    store: new Uint8Array(count),
    rep: new Int16Array(count).fill(-1),
    brand: new Uint8Array(count),
    subscribers: new Uint8Array(count),
  };
  const again = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const month = row < before ? 0 : 1;
    const list = rnd.weighted(listSums[month]!);
    rows.list[row] = list;
    rows.month[row] = month;
    const luck = rnd.next();
    const known =
      month === 0 || luck > 0.21
        ? -1
        : luck < 0.18
          ? rnd.between(0, before - 1)
          : rnd.between(before, row);
    if (
      known >= 0 &&
      known < row &&
      !again[known] &&
      (known < before || rows.list[known] !== list)
    ) {
      again[known] = again[row] = 1;
      rows.id.push(rows.id[known]!);
      rows.name.push(rows.name[known]!);
      for (const key of ['store', 'rep', 'brand', 'subscribers'] as const)
        rows[key][row] = rows[key][known]!;
      continue;
    }
    const store = rnd.weighted(storeSums);
    rows.id.push(`A${200_000 + row}`);
    rows.name.push(`${rnd.pick(place.givenNames)} ${rnd.pick(place.surnames)}`);
    rows.store[row] = store;
    rows.brand[row] = rnd.weighted(brandSums);
    rows.subscribers[row] =
      lists[list]!.id === 'L11' ? rnd.between(3, 14) : 1 + rnd.weighted(subscriberWeights);
    if (!rnd.chance(stores[store]!.unassigned))
      rows.rep[row] = staff[store]![rnd.weighted(hours[store]!)]!;
  }
  return rows;
}
