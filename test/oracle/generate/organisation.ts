import fc, { type Arbitrary } from 'fast-check';
import { type Era, dayText, firstDay } from './era.js';
import { orNull, pick, some } from './pick.js';

type Cell = string | number | boolean | null;
export type Row = Record<string, Cell | readonly (string | Record<string, string | null>)[]>;

/** Identifiers that the tables draw from; small, so that rows meet. The last of each is in no table. */
export const ids = {
  store: ['S1', 'S2', 'S3', 'S4', 'S9'],
  rep: ['R1', 'R2', 'R3', 'R4', 'R9'],
  brand: ['B1', 'B2', 'B9'],
  list: ['L1', 'L2', 'L3', 'L9'],
  account: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'],
} as const;

/** Regions over districts over stores over a team; a store may hang on a region, or on nothing. */
export const units: Arbitrary<Row[]> = fc
  .record({
    company: fc.boolean(),
    districtOf: fc.tuple(orNull(pick('N1', 'N2'), 4), orNull(pick('N1', 'N2', 'D1'), 4)),
    storeOf: some(orNull(pick('D1', 'D2', 'D1', 'N1'), 5), 4, 4),
  })
  .map(({ company, districtOf, storeOf }) => [
    ...(company ? [{ id: 'C', name: 'Company', level: 'company', parent: null }] : []),
    ...['N1', 'N2'].map((id) => ({ id, name: id, level: 'region', parent: company ? 'C' : null })),
    ...districtOf.map((parent, i) => ({ id: `D${i + 1}`, name: 'd', level: 'district', parent })),
    ...storeOf.map((parent, i) => ({ id: `S${i + 1}`, name: 's', level: 'store', parent })),
    { id: 'X1', name: 'Counter', level: 'team', parent: 'S1' },
  ]);

/** Some without a unit, some with a unit above the stores, some inactive. */
export const people: Arbitrary<Row[]> = fc
  .tuple(
    some(orNull(pick('S1', 'S2', 'S3', 'S1', 'D1', 'N2', 'X1'), 4), 4, 4),
    some(orNull(pick('T1', 'T2'), 3), 4, 4),
    some(orNull(fc.boolean(), 4), 4, 4),
  )
  .map(([unit, team, active]) =>
    unit.map((u, i) => ({
      id: `R${i + 1}`,
      name: `Rep ${i + 1}`,
      unit: u,
      team: team[i]!,
      active: active[i]!,
    })),
  );

export const brands: Arbitrary<Row[]> = fc.constant([
  { id: 'B1', name: 'Brand one' },
  { id: 'B2', name: 'Brand two' },
]);

/** Of some lists no end is known, of some no beginning, of some neither. */
export const lists = (era: Era): Arbitrary<Row[]> => {
  const start = firstDay(era.month);
  const from = orNull(pick(-31, -1, 0, 0, 1, 14, 31, 60), 4);
  const long = orNull(pick(0, 1, 13, 30, 31), 4);
  return some(fc.tuple(from, long), 3, 3).map((spans) =>
    spans.map(([first, days], i) => ({
      id: `L${i + 1}`,
      name: `List ${i + 1}`,
      startsOn: first === null ? null : dayText(start + first),
      endsOn: days === null ? null : dayText(start + (first ?? 0) + days),
    })),
  );
};
