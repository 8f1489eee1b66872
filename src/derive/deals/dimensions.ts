import { newBitmap } from '../../data/columns.js';
import type { Dimension, Many } from '../base.js';
import { setRange } from '../bits.js';
import { inOrder, namedDimension, teamsOf, type Made } from '../dimension.js';
import { groupedRows } from '../grouped.js';
import { Names } from '../names.js';
import { atOnce } from '../parts.js';
import { codesOf } from '../read.js';
import { Ladder } from '../stages/ladder.js';
import type { Deals } from './deals.js';
import { describedDeals } from './described.js';
import type { Offers } from './offers.js';

/** Columns that stand for themselves. */
const plain = ['status', 'source', 'client', 'industry', 'lostReason'];
const columns = ['owner', 'pipeline', 'stage'];

/** Roles that people have in the teams of deals. */
export function rolesOf({ data }: Deals): string[] {
  const roles = codesOf(data.tables['opportunities.team'], 'role');
  if (!roles) return [];
  const has = new Uint8Array(roles.dictionary.size);
  for (let i = 0; i < roles.codes.length; i++) has[roles.codes[i]!] = 1;
  return roles.dictionary.values.filter((role, code) => role && has[code]);
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

/**
 * A dimension of deals as one of rows that belong to deals; null where the deals do not have it. Rows of no deal, whose
 * number is that of deals, have no value.
 */
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
  const several = (names: Names, pairs: Pairs, hasCode?: boolean): Made => [
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
    if (role === null)
      for (let deal = 0; deal < owner.length; deal++)
        if (owner[deal]) {
          pairs.deals.push(deal);
          pairs.codes.push(owner[deal]!);
        }
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
  const made = namedDimension(id, (makers[id] ?? other)());
  if (id === 'deal') return { ...made, described: describedDeals(deals) };
  return id === 'stage' ? inOrder(made, new Ladder(deals).order) : made;
}

/** Deals with a code of each; one may have several. */
interface Pairs {
  deals: number[];
  codes: number[];
}

function itemsOf(
  deals: Deals,
  table: Deals['table'] | undefined,
  column: string,
  test: (item: number) => boolean,
): Pairs {
  const ids = codesOf(table, 'id');
  const codes = codesOf(table, column);
  const pairs: Pairs = { deals: [], codes: [] };
  if (ids && codes)
    for (let i = 0; i < table!.length; i++)
      if (codes.codes[i] && test(i)) {
        pairs.deals.push(deals.dealOf(ids.codes[i]!));
        pairs.codes.push(codes.codes[i]!);
      }
  return pairs;
}

/** Each row's distinct codes; one that has none has code 0. */
function manyOf({ deals, codes }: Pairs, length: number, dealOf: Uint32Array): Many {
  const { first, rows } = atOnce(groupedRows(length + 1, deals));
  const start = new Uint32Array(dealOf.length + 1);
  const all = new Uint32Array(
    dealOf.reduce((sum, deal) => sum + Math.max(1, first[deal + 1]! - first[deal]!), 0),
  );
  let end = 0;
  for (let row = 0; row < dealOf.length; row++) {
    const deal = dealOf[row]!;
    const from = end;
    for (let i = first[deal]!; i < first[deal + 1]!; i++) {
      const code = codes[rows[i]!]!;
      let at = from;
      while (at < end && all[at] !== code) at++;
      if (at === end) all[end++] = code;
    }
    if (end === from) end++;
    start[row + 1] = end;
  }
  return { start, codes: all.subarray(0, end) };
}

/** Values of a column of documents, of the rows that are documents: those behind the deals. */
export function documentDimension(
  id: string,
  { table, row, length }: Offers,
  deals: number,
): Dimension | null {
  const column = codesOf(table, id);
  if (!column) return null;
  const applies = newBitmap(deals + length);
  setRange(applies, deals, deals + length);
  const perRow = new Uint32Array(deals + length);
  for (let i = 0; i < length; i++) perRow[deals + i] = column.codes[row[i]!]!;
  return { ...namedDimension(id, [new Names(column.dictionary, undefined), { perRow }]), applies };
}
