import type { Place } from './places/place.js';
import type { Random } from './random.js';

/** Draws a name of a person that it has not drawn before. */
export function newNames(place: Place, rnd: Random): () => string {
  const taken = new Set<string>();
  return () => {
    let name = '';
    while (name === '' || taken.has(name))
      name = `${rnd.pick(place.givenNames)} ${rnd.pick(place.surnames)}`;
    taken.add(name);
    return name;
  };
}
