import type { LoadedDataset } from '../data/dataset.js';
import { namedDimension, teamsOf } from './dimension.js';
import type { Dimension } from './base.js';
import { dictionaryOf, Names, refsByCode } from './names.js';
import { codesOf } from './read.js';
import { Units } from './units.js';

const columns = ['people.id', 'activities.person', 'prospects.person', 'opportunities.owner'];

/** People with their teams and their places in the organisation, all as of today. */
export class People {
  readonly names: Names;
  readonly units: Units;
  /** Dimensions that rows of people have. */
  readonly dimensions: readonly string[];
  readonly #unitOf: Uint32Array;

  constructor({ tables }: LoadedDataset) {
    const { people, units } = tables;
    this.names = new Names(
      dictionaryOf(
        ...columns.map((column) => {
          const [table, id] = column.split('.');
          return codesOf(tables[table!], id!);
        }),
      ),
      people,
    );
    this.units = new Units(
      new Names(dictionaryOf(codesOf(people, 'unit'), codesOf(units, 'id')), units),
    );
    this.#unitOf = refsByCode(this.names, 'unit');
    this.dimensions = [
      'person',
      ...(people?.columns['team'] ? ['team'] : []),
      ...(people?.columns['unit']
        ? ['unit', ...this.units.levels.filter((level) => level !== 'team')]
        : []),
    ];
  }

  /** Dimensions that say where people belong. */
  get placed(): readonly string[] {
    return this.dimensions.slice(1);
  }

  /** A dimension of rows that have a person each. */
  dimension(id: string, persons: Uint32Array): Dimension | null {
    if (!this.dimensions.includes(id)) return null;
    if (id === 'person') return namedDimension(id, [this.names, { perRow: persons }, true]);
    if (id === 'team') {
      const [teams, teamOf] = teamsOf(this.names, this.units.names.table);
      return namedDimension(id, [teams, { perRow: persons.map((code) => teamOf[code] ?? 0) }]);
    }
    const unitOf =
      id === 'unit' ? this.#unitOf : this.#unitOf.map((unit) => this.units.at(id, unit));
    return namedDimension(id, [
      this.units.names,
      { perRow: persons.map((code) => unitOf[code] ?? 0) },
      true,
    ]);
  }
}

/** Whether a person, else a unit, is in a team, or in a unit or below it, as a filter means it. */
export function liesIn(
  [people, units]: readonly [Names, Units],
  isPerson: boolean,
  code: number,
  [filter, of]: readonly [filter: string, code: number],
): boolean {
  const unit = isPerson ? (refsByCode(people, 'unit')[code] ?? 0) : code;
  if (filter === 'team') return (isPerson ? refsByCode(people, 'team')[code] : code) === of;
  if (filter === 'unit') return units.within(unit, of);
  return units.levels.includes(filter) && units.at(filter, unit) === of;
}
