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
  person: string | null;
  target: number;
}

/** The rows of the table `goals` of one metric and period. */
export class GoalTable {
  readonly #rows: GoalRow[] = [];

  constructor(
    { tables, fiscalYearStart }: LoadedDataset,
    metric: string,
    { period, today }: Window,
  ) {
    const table = tables['goals'];
    const target = numbersOf(table, 'target');
    if (!target || !period) return;
    const [metrics, level, unit, person, periods] = [
      'metric',
      'level',
      'unit',
      'person',
      'period',
    ].map((id) => textOf(table, id));
    for (let row = 0; row < table!.length; row++) {
      if (metrics!(row) !== metric) continue;
      const span = parsePeriod(periods!(row) ?? '', { today, fiscalYearStart });
      if (span?.from !== period.from || span.to !== period.to) continue;
      const scale = target.kind === 'money' ? 10_000 : 1;
      this.#rows.push({
        level: level!(row),
        unit: unit!(row),
        person: person!(row),
        target: target.values[row]! / scale,
      });
    }
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** No goal of one is made of those of others. The whole's names no unit, or is the only one of level company. */
  find({ person, unit }: GoalOwner): number | null {
    const rows = this.#rows;
    if (person !== undefined) return rows.find((row) => row.person === person)?.target ?? null;
    const ofUnits = rows.filter((row) => row.person === null);
    if (unit !== undefined) return ofUnits.find((row) => row.unit === unit)?.target ?? null;
    const companies = ofUnits.filter(({ level }) => level === 'company');
    const whole = ofUnits.find((row) => row.unit === null);
    return (whole ?? (companies.length === 1 ? companies[0] : undefined))?.target ?? null;
  }

  /** Those who have a goal, as keys of a dimension of people or of units of one level. */
  holders(dimension: string): string[] {
    const isPerson = PERSON_KEYS.includes(dimension);
    return this.#rows.flatMap(({ person, unit, level }) =>
      isPerson
        ? (person ?? [])
        : person === null && (level === dimension || dimension === 'unit')
          ? (unit ?? [])
          : [],
    );
  }
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
