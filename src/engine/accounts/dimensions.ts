import { formatMonth } from '../../calendar/civil.js';
import type { Dimension } from '../base.js';
import { bookCode, namedDimension } from '../dimension.js';
import { refsByCode } from '../names.js';
import { codesOf } from '../read.js';
import type { Accounts } from './accounts.js';

/** Dimensions that the given accounts have. */
export function accountDimensions(base: Accounts): string[] {
  const ids = [];
  if (base.directory.hasRep) ids.push('rep', 'person');
  if (base.directory.hasStore)
    ids.push('store', ...base.directory.units.levels.filter((level) => level !== 'store'), 'unit');
  if (base.directory.hasRep && base.directory.people.table?.columns['team']) ids.push('team');
  ids.push('list');
  if (base.rows.brand) ids.push('brand');
  if (base.directory.table.columns['month']) ids.push('month');
  return ids;
}

export function accountDimension(base: Accounts, id: string): Dimension | null {
  if (!accountDimensions(base).includes(id)) return null;
  switch (id) {
    case 'rep':
    case 'person':
      return {
        ...namedDimension(id, base.directory.people, { perRun: base.rows.runRep }),
        texts: repTexts(base, id),
      };
    case 'store':
    case 'unit':
      return {
        ...namedDimension(id, base.directory.units.names, {
          perRun: id === 'store' ? base.rows.runStore : base.rows.runUnit,
        }),
        texts: bookCode(id, base.directory.units.names),
      };
    case 'list':
      return namedDimension(id, base.directory.lists, { perRow: base.rows.list });
    case 'brand':
      return namedDimension(id, base.directory.brands, { perRow: base.rows.brand! });
    case 'month':
      return monthDimension(base);
    case 'team':
      return teamDimension(base);
    default:
      return {
        ...namedDimension(id, base.directory.units.names, {
          perRun: base.rows.runUnit.map((unit) => base.directory.units.at(id, unit)),
        }),
        texts: bookCode(id, base.directory.units.names),
      };
  }
}

/** A rep's own code, and the store that the rep belongs to. */
function repTexts(base: Accounts, id: string): Dimension['texts'] {
  const stores = refsByCode(base.directory.people, 'unit').map((unit) =>
    base.directory.units.at('store', unit),
  );
  return {
    storeCode: (code) => base.directory.units.names.bookCodeOf(stores[code]!),
    store: (code) => base.directory.units.names.nameOf(stores[code]!) || null,
    ...bookCode(id, base.directory.people),
  };
}

function monthDimension(base: Accounts): Dimension {
  const months = [...new Set(base.rows.month)]
    .filter((month) => month !== -1)
    .sort((a, b) => a - b);
  const codes = new Map(months.map((month, i) => [month, i + 1]));
  const text = (code: number): string => formatMonth(months[code - 1]!);
  const byText = new Map(months.map((_, i) => [text(i + 1), i + 1]));
  return {
    id: 'month',
    perRun: null,
    perRow: Uint32Array.from(base.rows.month, (month) => codes.get(month) ?? 0),
    size: months.length + 1,
    keyOf: (code) => (code === 0 ? null : text(code)),
    labelOf: (code) => (code === 0 ? '' : text(code)),
    codeOf: (key) => byText.get(key) ?? -1,
    has: () => true,
    texts: {},
  };
}

function teamDimension(base: Accounts): Dimension {
  const column = codesOf(base.directory.people.table, 'team')!;
  const teams = refsByCode(base.directory.people, 'team');
  const { values } = column.dictionary;
  return {
    id: 'team',
    perRun: base.rows.runRep.map((rep) => teams[rep] ?? 0),
    perRow: null,
    size: values.length,
    keyOf: (code) => (code === 0 ? null : values[code]!),
    labelOf: (code) => base.directory.units.names.nameOf(code),
    codeOf: (key) => column.dictionary.codeOf(key),
    has: () => true,
    texts: {},
  };
}
