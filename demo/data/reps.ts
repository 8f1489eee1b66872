import { newNames } from './names.js';
import type { Store } from './organisation.js';
import type { Place } from './places/place.js';
import { likely, type Random } from './random.js';

/** A sales rep's habits; probabilities unless said otherwise. */
export interface Rep {
  id: string;
  /** Index of the store. */
  store: number;
  /** Share of customers relative to colleagues. */
  hours: number;
  /** Attempts an account before the month is over. */
  coverage: number;
  /** 1: attempts spread evenly over the month; below: early; above: late. */
  pace: number;
  followUp: number;
  /** A customer who is written to answers. */
  rapport: number;
  /** Answers a customer's text. */
  responsiveness: number;
  /** Calls rather than writes. */
  calls: number;
  /** Turns a conversation into an appointment. */
  closing: number;
  /** Mean length of an answered call, seconds. */
  talk: number;
}

export interface People {
  id: string[];
  name: string[];
  code: string[];
  unit: string[];
  active: boolean[];
}

/** Eight reps a store, give or take, `count` in all: a few stars, a few laggards, some who leave customers waiting. */
export function reps(
  place: Place,
  stores: readonly Store[],
  count: number,
  rnd: Random,
): { people: People; list: Rep[] } {
  const people: People = { id: [], name: [], code: [], unit: [], active: [] };
  const list: Rep[] = [];
  const newName = newNames(place, rnd);
  for (let number = 0; number < count; number++) {
    const index = Math.floor((number * stores.length) / count);
    const store = stores[index]!;
    const name = newName();
    const kind = rnd.next();
    const star = kind < 0.05;
    const laggard = kind > 0.93;
    const skill = store.strength + 0.45 * rnd.normal() + (star ? 1.5 : laggard ? -1.9 : 0);
    const id = `R${String(1001 + number * 7)}`;
    people.id.push(id);
    people.name.push(name);
    people.code.push(`R-${id.slice(1)}`);
    people.unit.push(store.id);
    people.active.push(number % 97 !== 40);
    list.push({
      id,
      store: index,
      hours: rnd.chance(0.2) ? 0.45 : 0.8 + 0.4 * rnd.next(),
      coverage: likely(2.6 + skill),
      pace: star ? 0.5 : laggard ? 1.5 : 0.75 + 0.4 * rnd.next(),
      followUp: likely(0.9 + 0.9 * skill + 0.3 * rnd.normal()),
      rapport: likely(-0.75 + 0.3 * skill + 0.2 * rnd.normal()),
      responsiveness: likely(rnd.chance(0.07) ? -0.2 : 2.5 + 0.5 * skill + 0.4 * rnd.normal()),
      calls: likely(-0.8 + 0.6 * rnd.normal()),
      closing: likely(-1.5 + 0.4 * skill),
      talk: 85 + 80 * rnd.next(),
    });
  }
  return { people, list };
}
