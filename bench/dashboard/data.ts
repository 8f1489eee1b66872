import { random } from '../../demo/data/random.js';
import { factColumns } from './columns.js';

const first = [
  'Aline',
  'Bruno',
  'Chloé',
  'David',
  'Élise',
  'Farid',
  'Gina',
  'Hugo',
  'Inès',
  'Jonas',
];
const last = [
  'Arnaud',
  'Bélanger',
  'Côté',
  'Dubois',
  'Émond',
  'Fortin',
  'Gagnon',
  'Hébert',
  'Imbeau',
];
export const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
export const asOf = '2026-11-22T14:30:00Z';

/** A dealer network with the host's own facts of each account, six months long; the same numbers give the same rows. */
export function dealers(accounts: number, reps: number, stores: number) {
  const columns = factColumns(accounts, reps, stores);
  const rnd = random(5);
  const ids = (count: number, letter: string) =>
    Array.from({ length: count }, (_, n) => `${letter}${n}`);
  return {
    jalon: 1 as const,
    updatedAt: asOf,
    timeZone: 'UTC',
    currency: 'CAD',
    units: {
      id: ids(stores, 'S'),
      name: Array.from({ length: stores }, (_, n) => `Store ${n + 1}`),
      level: new Array<string>(stores).fill('store'),
    },
    people: {
      id: ids(reps, 'R'),
      name: Array.from(
        { length: reps },
        (_, n) => `${first[n % first.length]} ${last[n % last.length]} ${n + 1}`,
      ),
    },
    lists: {
      id: ids(12, 'L'),
      name: Array.from({ length: 12 }, (_, n) => `List ${n + 1}`),
    },
    accounts: { ...columns, month: columns.month.map(() => rnd.pick(months)) },
  };
}

export type Dealers = ReturnType<typeof dealers>;
