import fc, { type Arbitrary } from 'fast-check';
import type { Viewer } from '../../../../src/contract/dataset.js';
import type { Case } from '../ask.js';
import { dealUnits } from '../deals/tables.js';
import { type Era, era } from '../era.js';
import { type Row, people } from '../organisation.js';
import { chance, orNull, pick } from '../pick.js';
import { type Sample, type Tables, shaped } from '../sample.js';
import { type Damage, spoilt } from '../spoil.js';
import { acts, goals, prospectFiles, prospects, wonDeals } from './tables.js';

/** Column names of a table of columns that has no row to tell them. */
const bare: Record<string, string[]> = {
  opportunities: 'id owner status amount createdAt closedAt'.split(' '),
  activities:
    'id account prospect list person kind direction status at outcome seconds automated'.split(' '),
  prospectFiles: ['id', 'name', 'source', 'cost'],
  prospects: ['id', 'file', 'person', 'status', 'opportunity'],
  goals: ['metric', 'level', 'unit', 'person', 'period', 'target'],
};

const damage: Damage = {
  optional: {
    units: ['parent'],
    people: ['unit', 'team'],
    opportunities: ['owner', 'amount', 'createdAt', 'closedAt'],
    activities: ['person', 'status', 'outcome', 'automated', 'prospect', 'list'],
    prospectFiles: ['source', 'cost'],
    prospects: ['person', 'opportunity'],
  },
  events: ['activities', 'prospects', 'opportunities', 'prospectFiles', 'goals'],
  tables: ['people', 'units'],
};

const tablesOf = (at: Era): Arbitrary<Tables> =>
  wonDeals(at)
    .chain((deals) =>
      prospects(deals.length > 0 ? deals.map((row) => String(row.id)) : ['d1']).map((leads) => ({
        deals,
        leads,
      })),
    )
    .chain(({ deals, leads }) =>
      fc.record({
        units: dealUnits,
        people,
        opportunities: fc.constant<Row[]>(deals),
        prospectFiles,
        prospects: fc.constant<Row[]>(leads),
        activities: acts(at, leads.length > 0 ? leads.map((row) => String(row.id)) : ['p1']),
        goals: goals(at),
      }),
    );

const viewer: Arbitrary<Viewer | null> = orNull(
  fc
    .record({
      id: pick('R1', 'R2', 'nobody'),
      scope: pick<Viewer['scope']>(undefined, undefined, {}, { unit: 'N1' }),
    })
    .map(({ id, scope }) => (scope === undefined ? { id } : { id, scope })),
  2,
);

export const actsCase: Arbitrary<Case> = era.chain((at) =>
  tablesOf(at)
    .chain((tables) => spoilt(tables, damage))
    .chain((tables) =>
      fc.record({
        columns: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        fiscalYearStart: pick(undefined, 1, 4, 7),
        viewer: chance(25).chain((any) => (any ? viewer : fc.constant(null))),
        tables: fc.constant(tables),
      }),
    )
    .map(({ columns, fiscalYearStart, viewer, tables }) => ({
      era: at,
      dataset: {
        jalon: 1,
        timeZone: at.timeZone,
        currency: 'CAD',
        ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
        ...(viewer === null ? {} : { viewer }),
        // There is always something to ask about, if only none.
        ...shaped({ activities: [], prospects: [], ...tables }, columns, bare),
      } as Sample,
    })),
);
