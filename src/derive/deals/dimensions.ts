import { newBitmap, setBit } from '../../data/columns.js';
import type { Dimension, Many } from '../base.js';
import { namedDimension, teamsOf, type Made } from '../dimension.js';
import { Names } from '../names.js';
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
  if (id !== 'deal' && !dealDimensions(deals).includes(id)) return null;
  const { people, units, data, owner, unit, pipelines, pipeline, stages, stage, table } = deals;
  const { tables } = data;
  const rows = (names: Names, codes: Uint32Array, hasCode?: boolean): Made => [
    names,
    { perRow: dealOf.map((deal) => codes[deal]!) },
    hasCode,
  ];
  const ofColumn = (names?: Deals['table']): Made => {
    const { dictionary, codes } = codesOf(table, names ? 'id' : id)!;
    return rows(new Names(dictionary, names), codes);
  };
  const several = (names: Names, pairs: readonly Pair[], hasCode?: boolean): Made => [
    names,
    { many: manyOf(pairs, deals.length, dealOf) },
    hasCode,
  ];
  const persons = (role: string | null): Made => {
    const team = tables['opportunities.team'];
    const roles = codesOf(team, 'role');
    const pairs = itemsOf(deals, team, 'person', (item) =>
      role === null ? true : roles!.dictionary.values[roles!.codes[item]!] === role,
    );
    if (role === null) owner.forEach((code, deal) => code && pairs.push([deal, code]));
    return several(people, pairs, true);
  };
  const makers: Readonly<Record<string, () => Made>> = {
    deal: () => ofColumn(table),
    owner: () => rows(people, owner, true),
    person: () => persons(null),
    team: () => {
      const [teams, teamOf] = teamsOf(people, tables['units']);
      return rows(
        teams,
        owner.map((code) => teamOf[code] ?? 0),
      );
    },
    unit: () => rows(units.names, unit, true),
    pipeline: () => rows(pipelines, pipeline),
    stage: () => rows(stages, stage),
    tag: () => {
      const tags = tables['opportunities.tags'];
      const names = new Names(codesOf(tags, 'tag')!.dictionary, undefined);
      return several(
        names,
        itemsOf(deals, tags, 'tag', () => true),
      );
    },
  };
  const other = (): Made =>
    plain.includes(id)
      ? ofColumn()
      : units.levels.includes(id)
        ? rows(
            units.names,
            unit.map((code) => units.at(id, code)),
            true,
          )
        : persons(id);
  return namedDimension(id, (makers[id] ?? other)());
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
  return { ...namedDimension(id, [new Names(column.dictionary, undefined), { perRow }]), applies };
}
