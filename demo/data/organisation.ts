import type { Place } from './places/place.js';
import type { Random } from './random.js';

/** A store as the simulation sees it. */
export interface Store {
  id: string;
  /** Added to the scores of its reps: region, district and store taken together. */
  strength: number;
  /** Share of customers relative to other stores. */
  size: number;
  /** Day of the current month on which it began to work its lists; 1: with everyone. */
  startsOn: number;
  /** Share of its accounts that nobody was given. */
  unassigned: number;
}

export interface Units {
  id: string[];
  name: string[];
  code: string[];
  level: string[];
  parent: (string | null)[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Company, regions, districts and stores; the first `limit` stores only. */
export function organisation(
  place: Place,
  limit: number,
  rnd: Random,
): { units: Units; stores: Store[] } {
  const units: Units = { id: [], name: [], code: [], level: [], parent: [] };
  const stores: Store[] = [];
  const add = (id: string, name: string, code: string, level: string, parent: string | null) => {
    units.id.push(id);
    units.name.push(name);
    units.code.push(code);
    units.level.push(level);
    units.parent.push(parent);
  };
  add('C', place.company, 'C', 'company', null);
  let region = 0;
  let district = 0;
  for (const [regionName, districts] of Object.entries(place.regions)) {
    if (stores.length >= limit) break;
    const regionId = `G${++region}`;
    const regionStrength = 0.4 * rnd.normal();
    add(regionId, regionName, regionId, 'region', 'C');
    for (const [districtName, towns] of Object.entries(districts)) {
      if (stores.length >= limit) break;
      const districtId = `D${two(++district)}`;
      const districtStrength = regionStrength + 0.35 * rnd.normal();
      add(districtId, districtName, districtId, 'district', regionId);
      for (const town of towns) {
        if (stores.length >= limit) break;
        const number = stores.length + 1;
        const late = number % 13 === 6;
        add(
          `S${two(number)}`,
          town,
          String(4000 + district * 20 + (number % 5) * 3),
          'store',
          districtId,
        );
        stores.push({
          id: `S${two(number)}`,
          strength: districtStrength + 0.4 * rnd.normal(),
          size: 0.7 + 0.8 * rnd.next(),
          startsOn: late ? rnd.between(9, 12) : 1,
          unassigned: late ? 0.14 : rnd.chance(0.2) ? 0.06 : 0.015,
        });
      }
    }
  }
  return { units, stores };
}
