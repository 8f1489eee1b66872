import { parsePeriod } from '../calendar/period.js';
import type { Filters } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import type { Window } from '../derive/window.js';
import { numbersOf, textOf } from '../derive/read.js';
import { chosenIn } from './filters.js';

/** Whose a goal is: a person's, a unit's, or the whole's where neither is named. */
export interface GoalOwner {
  person?: string;
  unit?: string;
}

interface GoalRow {
  level: string | null;
  unit: string | null;
  target: number;
}

/** The rows of the table `goals` of one metric and period. */
export class GoalTable {
  /** The first of each person, and of each unit. */
  readonly #ofPersons = new Map<string, number>();
  readonly #ofUnits = new Map<string, number>();
  /** Those of no person. */
  readonly #rows: GoalRow[] = [];

  constructor(
    { tables, fiscalYearStart }: LoadedDataset,
    metric: string,
    { period, today, apart }: Window,
  ) {
    const table = tables['goals'];
    const target = numbersOf(table, 'target');
    // What stands apart from a period's rows is no part of what its goal is about.
    if (!target || !period || apart) return;
    const [metrics, level, unit, person, periods] = [
      'metric',
      'level',
      'unit',
      'person',
      'period',
    ].map((id) => textOf(table, id));
    const scale = target.kind === 'money' ? 10_000 : 1;
    const isAsked = new Map<string | null, boolean>();
    for (let row = 0; row < table!.length; row++) {
      if (metrics!(row) !== metric) continue;
      const text = periods!(row);
      if (!isAsked.has(text)) {
        const span = parsePeriod(text ?? '', { today, fiscalYearStart });
        isAsked.set(text, span?.from === period.from && span.to === period.to);
      }
      if (!isAsked.get(text)) continue;
      const goal = { level: level!(row), unit: unit!(row), target: target.values[row]! / scale };
      const owner = person!(row);
      if (owner !== null) put(this.#ofPersons, owner, goal.target);
      else this.#rows.push(goal);
      if (owner === null && goal.unit !== null) put(this.#ofUnits, goal.unit, goal.target);
    }
  }

  get isEmpty(): boolean {
    return this.#ofPersons.size + this.#rows.length === 0;
  }

  /** No goal of one is made of those of others. The whole's names no unit, or is the only one of level company. */
  find({ person, unit }: GoalOwner): number | null {
    if (person !== undefined) return this.#ofPersons.get(person) ?? null;
    if (unit !== undefined) return this.#ofUnits.get(unit) ?? null;
    const companies = this.#rows.filter(({ level }) => level === 'company');
    const whole = this.#rows.find((row) => row.unit === null);
    return (whole ?? (companies.length === 1 ? companies[0] : undefined))?.target ?? null;
  }

  /** Those who have a goal, as keys of a dimension of people or of units of one level. */
  holders(dimension: string): string[] {
    return PERSON_KEYS.includes(dimension)
      ? [...this.#ofPersons.keys()]
      : this.#rows.flatMap(({ unit, level }) =>
          level === dimension || dimension === 'unit' ? (unit ?? []) : [],
        );
  }
}

function put(map: Map<string, number>, key: string, value: number): void {
  if (!map.has(key)) map.set(key, value);
}

export const PERSON_KEYS: readonly string[] = ['rep', 'person', 'owner'];
/** From the smallest: a store in a region is the store. */
const UNIT_KEYS = ['team', 'store', 'agency', 'district', 'region', 'unit', 'company'];

export const isGoalKey = (id: string): boolean =>
  PERSON_KEYS.includes(id) || UNIT_KEYS.includes(id);

/** Whose goal a row's key and the filters ask about; null where it is nobody's: of several, of no one, or of a part. */
export function goalOwner(
  filters: readonly Filters[],
  key: Readonly<Record<string, string | null>>,
): GoalOwner | null {
  if (Object.values(key).includes(null)) return null;
  const found = new Map<string, string>();
  for (const one of [...filters, key])
    for (const [id, values] of chosenIn(one)) {
      const [only] = values;
      const name = PERSON_KEYS.includes(id) ? 'person' : id;
      if (values.length > 1 || only == null || !isGoalKey(id)) return null;
      if (found.has(name) && found.get(name) !== only) return null;
      found.set(name, only);
    }
  const person = found.get('person');
  if (person !== undefined) return { person };
  const level = UNIT_KEYS.find((id) => found.has(id));
  return level === undefined ? {} : { unit: found.get(level)! };
}
