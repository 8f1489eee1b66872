import { newBitmap, setBit } from '../../data/columns.js';
import type { Dimension, Many } from '../base.js';
import { bookCode, namedDimension } from '../dimension.js';
import { Names, refsByCode } from '../names.js';
import { codesOf } from '../read.js';
import type { Deals } from './deals.js';

/** Columns that stand for themselves. */
const plain = ['status', 'source', 'client', 'industry', 'lostReason'];
const columns = ['owner', 'pipeline', 'stage'];

/** Roles that people have in the teams of deals. */
export function rolesOf({ data }: Deals): string[] {
  const roles = codesOf(data.tables['opportunities.team'], 'role');
  return roles
    ? [...new Set(roles.codes)].sort().flatMap((code) => roles.dictionary.values[code] || [])
    : [];
}

/** Dimensions that the given deals have. */
export function dealDimensions(deals: Deals): string[] {
  const { tables } = deals.data;
  const found = [...columns, ...plain].filter((id) => deals.has(id));
  const hasTeam = tables['opportunities.team'] !== undefined;
  if (deals.has('owner') || hasTeam) found.push('person', ...rolesOf(deals));
  if (deals.has('owner') && tables['people']?.columns['team']) found.push('team');
  if (deals.has('unit') || (deals.has('owner') && tables['people']?.columns['unit']))
    found.push('unit', ...deals.units.levels.filter((level) => level !== 'team'));
  if (!deals.has('pipeline') && deals.has('stage') && tables['stages']) found.push('pipeline');
  if (tables['opportunities.tags']) found.push('tag');
  return found;
}

/** A dimension of deals as one of rows that belong to deals; null where the deals do not have it. */
export function dealDimension(deals: Deals, id: string, dealOf: Uint32Array): Dimension | null {
  const { people, units, tables } = { ...deals, tables: deals.data.tables };
  const team = tables['opportunities.team'];
  const rows = (codes: Uint32Array): { perRow: Uint32Array } => ({
    perRow: dealOf.map((deal) => codes[deal]!),
  });
  if (id === 'deal') {
    const ids = codesOf(deals.table, 'id')!;
    return namedDimension(id, new Names(ids.dictionary, deals.table), rows(ids.codes));
  }
  if (!dealDimensions(deals).includes(id)) return null;
  const persons = (role: string | null): { many: Many } => {
    const roles = codesOf(team, 'role');
    const pairs = itemsOf(deals, team, 'person', (item) =>
      role === null ? true : roles!.dictionary.values[roles!.codes[item]!] === role,
    );
    if (role === null) deals.owner.forEach((owner, deal) => owner && pairs.push([deal, owner]));
    return { many: manyOf(pairs, deals.length, dealOf) };
  };
  switch (id) {
    case 'owner':
      return { ...namedDimension(id, people, rows(deals.owner)), texts: bookCode(id, people) };
    case 'person':
      return { ...namedDimension(id, people, persons(null)), texts: bookCode(id, people) };
    case 'team': {
      const teams = refsByCode(people, 'team');
      return namedDimension(
        id,
        new Names(codesOf(people.table, 'team')!.dictionary, tables['units']),
        rows(deals.owner.map((owner) => teams[owner] ?? 0)),
      );
    }
    case 'unit':
      return {
        ...namedDimension(id, units.names, rows(deals.unit)),
        texts: bookCode(id, units.names),
      };
    case 'pipeline':
      return namedDimension(id, deals.pipelines, rows(deals.pipeline));
    case 'stage':
      return namedDimension(id, deals.stages, rows(deals.stage));
    case 'tag': {
      const tags = tables['opportunities.tags'];
      const names = new Names(codesOf(tags, 'tag')!.dictionary, undefined);
      const pairs = itemsOf(deals, tags, 'tag', () => true);
      return namedDimension(id, names, { many: manyOf(pairs, deals.length, dealOf) });
    }
  }
  if (plain.includes(id)) {
    const column = codesOf(deals.table, id)!;
    return namedDimension(id, new Names(column.dictionary, undefined), rows(column.codes));
  }
  if (units.levels.includes(id))
    return {
      ...namedDimension(id, units.names, rows(deals.unit.map((unit) => units.at(id, unit)))),
      texts: bookCode(id, units.names),
    };
  return { ...namedDimension(id, people, persons(id)), texts: bookCode(id, people) };
}

type Pair = [deal: number, code: number];

function itemsOf(
  deals: Deals,
  table: Deals['table'] | undefined,
  column: string,
  test: (item: number) => boolean,
): Pair[] {
  const ids = codesOf(table, 'id');
  const codes = codesOf(table, column);
  const pairs: Pair[] = [];
  if (ids && codes)
    for (let i = 0; i < table!.length; i++)
      if (codes.codes[i] && test(i)) pairs.push([deals.dealOf(ids.codes[i]!), codes.codes[i]!]);
  return pairs;
}

/** Each row's distinct codes; one that has none has code 0. */
function manyOf(pairs: readonly Pair[], deals: number, dealOf: Uint32Array): Many {
  const sets = Array.from({ length: deals }, () => new Set<number>());
  for (const [deal, code] of pairs) sets[deal]!.add(code);
  const start = new Uint32Array(dealOf.length + 1);
  const codes: number[] = [];
  dealOf.forEach((deal, row) => {
    codes.push(...(sets[deal]!.size ? sets[deal]! : [0]));
    start[row + 1] = codes.length;
  });
  return { start, codes: Uint32Array.from(codes) };
}

/** Values of a column of documents, of the rows that are documents. */
export function documentDimension(
  id: string,
  table: Deals['table'],
  documentOf: Int32Array,
): Dimension | null {
  const column = codesOf(table, id);
  if (!column) return null;
  const applies = newBitmap(documentOf.length);
  const perRow = Uint32Array.from(documentOf, (document, row) => {
    if (document >= 0) setBit(applies, row);
    return document < 0 ? 0 : column.codes[document]!;
  });
  return { ...namedDimension(id, new Names(column.dictionary, undefined), { perRow }), applies };
}
