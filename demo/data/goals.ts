import type { People } from './reps.js';
import type { Units } from './organisation.js';

/** Monthly targets for appointments and accessory revenue, set from the top down: what the reps were given does not add up to their store's. */
export function goals(
  units: Units,
  people: People,
  months: readonly string[],
  accountsPerRep: number,
) {
  const table = {
    metric: [] as string[],
    level: [] as string[],
    unit: [] as (string | null)[],
    person: [] as (string | null)[],
    period: [] as string[],
    target: [] as number[],
  };
  const reps = (unit: string): number => {
    const at = units.id.indexOf(unit);
    if (units.level[at] === 'store') return people.unit.filter((id) => id === unit).length;
    return units.id
      .filter((_, n) => units.parent[n] === unit)
      .reduce((sum, id) => sum + reps(id), 0);
  };
  const each = { appointments: accountsPerRep * 0.12, accessoryRevenue: accountsPerRep * 3.1 };
  const step = { appointments: 1, accessoryRevenue: 50 };
  const add = (
    level: string,
    unit: string | null,
    person: string | null,
    count: number,
    stretch: number,
  ) => {
    for (const period of months) {
      for (const metric of ['appointments', 'accessoryRevenue'] as const) {
        table.metric.push(metric);
        table.level.push(level);
        table.unit.push(unit);
        table.person.push(person);
        table.period.push(period);
        table.target.push(
          Math.max(1, Math.round((each[metric] * count * stretch) / step[metric])) * step[metric],
        );
      }
    }
  };
  units.id.forEach((id, n) =>
    add(units.level[n]!, id, null, reps(id), units.level[n] === 'store' ? 1.05 : 1),
  );
  people.id.forEach((id) => add('person', null, id, 1, 1.1));
  return table;
}
