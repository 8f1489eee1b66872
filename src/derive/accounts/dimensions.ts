import { formatMonth } from '../../calendar/civil.js';
import type { Dimension } from '../base.js';
import { namedDimension, teamsOf, type Made } from '../dimension.js';
import { Names, refsByCode } from '../names.js';
import type { Accounts } from './accounts.js';

/** Dimensions that the given accounts have. */
export function accountDimensions({ directory, rows }: Accounts): string[] {
  const { hasRep, hasStore, units, people, table } = directory;
  const ids: [isThere: unknown, ...ids: string[]][] = [
    [hasRep, 'rep', 'person'],
    [hasStore, 'store', ...units.levels.filter((level) => level !== 'store'), 'unit'],
    [hasRep && people.table?.columns['team'], 'team'],
    [true, 'list'],
    [rows.brand, 'brand'],
    [table.columns['month'], 'month'],
  ];
  return ids.flatMap(([isThere, ...some]) => (isThere ? some : []));
}

export function accountDimension(base: Accounts, id: string): Dimension | null {
  if (!accountDimensions(base).includes(id)) return null;
  const { people, units, lists, brands } = base.directory;
  const { runRep, runStore, runUnit, list, brand } = base.rows;
  const persons = (): Made => [people, { perRun: runRep }, true];
  const inUnits = (perRun: Uint32Array): Made => [units.names, { perRun }, true];
  const makers: Readonly<Record<string, () => Made>> = {
    rep: persons,
    person: persons,
    store: () => inUnits(runStore),
    unit: () => inUnits(runUnit),
    list: () => [lists, { perRow: list }],
    brand: () => [brands, { perRow: brand! }],
    month: () => months(base.rows.month),
    team: () => {
      const [teams, teamOf] = teamsOf(people, units.names.table);
      return [teams, { perRun: runRep.map((rep) => teamOf[rep] ?? 0) }];
    },
  };
  const level = (): Made => inUnits(runUnit.map((unit) => units.at(id, unit)));
  const made = namedDimension(id, (makers[id] ?? level)());
  if (makers[id] === persons) return { ...made, texts: { ...storeTexts(base), ...made.texts } };
  // A team is known where any person is of it.
  return id === 'team' ? { ...made, has: () => true } : made;
}

/** The store that a rep belongs to. */
function storeTexts({ directory: { people, units } }: Accounts): Dimension['texts'] {
  const stores = refsByCode(people, 'unit').map((unit) => units.at('store', unit));
  return {
    storeCode: (code) => units.names.bookCodeOf(stores[code]!),
    store: (code) => units.names.nameOf(stores[code]!) || null,
  };
}

function months(ofRow: Int32Array): Made {
  const all = [-1, ...new Set(ofRow.filter((month) => month !== -1))].sort((a, b) => a - b);
  const codes = new Map(all.map((month, code) => [month, code]));
  const values = all.map((month) => (month < 0 ? '' : formatMonth(month)));
  return [
    new Names({ values, codeOf: (key) => values.indexOf(key, 1) }, undefined),
    { perRow: Uint32Array.from(ofRow, (month) => codes.get(month)!) },
  ];
}
