import { newNames } from '../names.js';
import { france } from '../places/france.js';
import type { Random } from '../random.js';

export interface Unit {
  id: string;
  name: string;
  code: string;
  level: 'company' | 'region' | 'agency' | 'team';
  parent: string | null;
}

export interface Person {
  id: string;
  name: string;
  code: string;
  unit: string;
  team: string;
  active: boolean;
}

/** An agency as the simulation sees it: who can be partner, manager and client lead there, as indices of `people`. */
export interface Agency {
  partners: number[];
  managers: number[];
  leads: number[];
  /** Added to the scores of its people. */
  strength: number;
  size: number;
}

const regions = {
  'Île-de-France': ['Paris Opéra', 'Paris Bercy', 'Versailles', 'Créteil'],
  'Grand Ouest': ['Nantes', 'Rennes', 'Angers', 'Vannes', 'La Roche-sur-Yon'],
  'Rhône et Midi': ['Lyon', 'Grenoble', 'Saint-Étienne', 'Montpellier', 'Sète'],
};

/** Regions, `agencies` agencies, two teams in the larger ones, and `staff` people: an agency has a partner or two. */
export function firmStaff(agencies: number, staff: number, team: string, rnd: Random) {
  const units: Unit[] = [{ id: 'C', name: 'Ormelune', code: 'C', level: 'company', parent: null }];
  const people: Person[] = [];
  const skills: number[] = [];
  const list: Agency[] = [];
  const newName = newNames(france, rnd);
  const towns = Object.entries(regions).flatMap(([region, names], n) =>
    names.map((name) => ({ name, region, id: `G${n + 1}` })),
  );
  const shown = towns.slice(0, agencies);
  const sizes = shown.map((_, n) => (n % 5 === 0 ? 1.6 : n % 5 === 4 ? 0.6 : 1));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  shown.forEach(({ name, region, id: parent }, n) => {
    if (!units.some(({ id }) => id === parent))
      units.push({ id: parent, name: region, code: parent, level: 'region', parent: 'C' });
    const id = `A${String(n + 1).padStart(2, '0')}`;
    units.push({ id, name, code: String(110 + n * 10), level: 'agency', parent });
    const agency: Agency = {
      partners: [],
      managers: [],
      leads: [],
      strength: 0.35 * rnd.normal(),
      size: sizes[n]!,
    };
    before += sizes[n]!;
    const count = Math.round((staff * before) / all) - people.length;
    const teams = sizes[n]! > 1 && count > 5 ? [`${id}A`, `${id}B`] : [];
    for (const one of teams)
      units.push({
        id: one,
        name: `${name}, ${team} ${one.at(-1)}`,
        code: `${110 + n * 10}-${one.at(-1)}`,
        level: 'team',
        parent: id,
      });
    for (let k = 0; k < count; k++) {
      const role = k < count / 7 ? 'partners' : k < count / 2.8 ? 'managers' : 'leads';
      agency[role].push(people.length);
      const number = String(people.length + 1).padStart(3, '0');
      people.push({
        id: `P${number}`,
        name: newName(),
        code: `C${number}`,
        unit: teams[k % 2] ?? id,
        team: teams[k % 2] ?? id,
        active: people.length % 41 !== 40,
      });
      skills.push(agency.strength + 0.6 * rnd.normal());
    }
    // In the smallest agency one person does it all.
    const roles = [agency.partners, agency.managers, agency.leads];
    for (const role of roles)
      if (role.length === 0) role.push(...roles.find((one) => one.length > 0)!);
    list.push(agency);
  });
  return { units, people, skills, agencies: list };
}
