import type { Dictionary } from '../../data/columns.js';
import { formatMonth } from '../../calendar/civil.js';
import type { CodeArray, Dimension } from '../base.js';
import { describedText, namedDimension, teamsOf, type Made } from '../dimension.js';
import { Names, refsByCode } from '../names.js';
import { codeArray } from '../runs.js';
import type { Accounts } from './accounts.js';
import type { Directory } from './directory.js';
import type { AccountRows } from './rows.js';

/** Dimensions that the given accounts have. */
export function accountDimensions(directory: Directory): string[] {
  const { hasRep, hasStore, units, people, table } = directory;
  const ids: [isThere: unknown, ...ids: string[]][] = [
    [hasRep, 'rep', 'person'],
    [hasStore, 'store', ...units.levels.filter((level) => level !== 'store'), 'unit'],
    [hasRep && people.table?.columns['team'], 'team'],
    [true, 'list'],
    [table.columns['brand'], 'brand'],
    [table.columns['month'], 'month'],
  ];
  return ids.flatMap(([isThere, ...some]) => (isThere ? some : []));
}

export function accountDimension(base: Accounts, id: string): Dimension | null {
  if (!base.dimensions.includes(id)) return null;
  const { people, units, lists, brands } = base.directory;
  const { runRep, runStore, runUnit, runList, runBrand } = base.rows;
  const persons = (): Made => [people, { perRun: runRep }, true];
  const inUnits = (perRun: CodeArray): Made => [units.names, { perRun }, true];
  const makers: Readonly<Record<string, () => Made>> = {
    rep: persons,
    person: persons,
    store: () => inUnits(runStore),
    unit: () => inUnits(runUnit),
    list: () => [lists, { perRun: runList }],
    brand: () => [brands, { perRun: runBrand }],
    month: () => months(base.rows),
    ...(people.table?.columns['team'] && {
      team: () => {
        const [teams, teamOf] = teamsOf(people, units.names.table);
        const perRun = codeArray(teams.dictionary.size, runRep.length);
        for (let run = 0; run < perRun.length; run++) perRun[run] = teamOf[runRep[run]!] ?? 0;
        return [teams, { perRun }];
      },
    }),
  };
  const level = (): Made => inUnits(runUnit.map((unit) => units.at(id, unit)));
  const made = namedDimension(id, (makers[id] ?? level)());
  if (makers[id] === persons) return { ...made, described: [...ofStore(base), ...made.described] };
  // A team is known where any person is of it.
  return id === 'team' && makers['team'] ? { ...made, has: () => true } : made;
}

/** The store that a rep belongs to. */
function ofStore({ directory: { people, units } }: Accounts): Dimension['described'] {
  const stores = refsByCode(people, 'unit').map((unit) => units.at('store', unit));
  return [
    describedText('storeCode', (code) => units.names.bookCodeOf(stores[code]!)),
    describedText('store', (code) => units.names.nameOf(stores[code]!) || null),
  ];
}

function months({ months: all, runMonth }: AccountRows): Made {
  const values = all.map((month) => (month < 0 ? '' : formatMonth(month)));
  const dictionary: Dictionary = {
    size: values.length,
    values,
    at: (code) => values[code]!,
    codeOf: (key) => values.indexOf(key, 1),
  };
  return [new Names(dictionary, undefined), { perRun: runMonth }];
}
