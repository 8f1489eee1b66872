import type { Row } from '../../generate/organisation.js';
import type { HandCase, Reading } from '../world.js';
import { closed, deal, offer, pipelines, stages } from './world.js';

/** Company C over region N over district D over store S over team X; agency A hangs on N, store Z on nothing. */
const units: Row[] = (
  [
    ['C', 'company', null],
    ['N', 'region', 'C'],
    ['D', 'district', 'N'],
    ['S', 'store', 'D'],
    ['X', 'team', 'S'],
    ['A', 'agency', 'N'],
    ['Z', 'store', null],
  ] as const
).map(([id, level, parent]) => ({ id, name: id, level, parent }));

const people: Row[] = [
  { id: 'R1', name: 'One', unit: 'X', team: 'T1' },
  { id: 'R2', name: 'Two', unit: 'A', team: 'T2' },
  { id: 'R3', name: 'Three', unit: null, team: null },
];

/** d1 of R1 (team X), d2 of R2 (agency A), d3 of R1 but in Z, d4 of R3 (nowhere), d5 of nobody in D. */
const placed = {
  units,
  people,
  opportunities: [
    deal('d1'),
    deal('d2', { owner: 'R2' }),
    deal('d3', { unit: 'Z' }),
    deal('d4', { owner: 'R3' }),
    deal('d5', { owner: null, unit: 'D' }),
  ],
};

const inUnit = (unit: string, created: number): HandCase => ({
  name: `unit ${unit} and everything below it: ${created}`,
  data: placed,
  where: { period: '2026-03', unit },
  total: { created },
});

const places: HandCase[] = [
  inUnit('C', 3),
  inUnit('N', 3),
  inUnit('D', 2),
  inUnit('S', 1),
  inUnit('X', 1),
  inUnit('A', 1),
  inUnit('Z', 1),
  {
    name: 'rows by unit are the deal’s own unit, not those above',
    data: placed,
    by: ['unit'],
    rows: {
      X: { created: 1 },
      A: { created: 1 },
      Z: { created: 1 },
      D: { created: 1 },
      null: { created: 1 },
    },
    noRows: ['C', 'N', 'S'],
  },
  {
    name: 'rows by region: the nearest at or above; Z and nowhere have none',
    data: placed,
    by: ['region'],
    rows: { N: { created: 3 }, null: { created: 2 } },
  },
  {
    name: 'rows by store: only what is in or below one',
    data: placed,
    by: ['store'],
    rows: { S: { created: 1 }, Z: { created: 1 }, null: { created: 3 } },
  },
  {
    name: 'rows by agency and by company',
    data: placed,
    by: ['agency', 'company'],
    rows: { 'A|C': { created: 1 }, 'null|C': { created: 2 }, 'null|null': { created: 2 } },
  },
  {
    name: 'team is people.team of the owner',
    data: placed,
    by: ['team'],
    rows: { T1: { created: 2 }, T2: { created: 1 }, null: { created: 2 } },
  },
];

/** R1 owns d1 and is its partner and manager; R2 is partner too. d2 is R2's. d3 is nobody's. */
const roles = {
  people,
  opportunities: [
    closed('d1', 'won', '03-10 10:00', {
      team: [
        { person: 'R1', role: 'partner' },
        { person: 'R1', role: 'manager' },
        { person: 'R2', role: 'partner' },
      ],
      tags: ['red', 'big'],
    }),
    deal('d2', { owner: 'R2', tags: ['red'] }),
    deal('d3', { owner: null, tags: [] }),
  ],
  documents: [offer('d1', { status: 'signed', decidedOn: '2026-03-10' })],
};

const persons: HandCase[] = [
  {
    name: 'a person in two roles, and owner, has the deal once; the total has it once for both',
    data: roles,
    by: ['person'],
    total: { created: 3, won: 1, wonAmount: 1000 },
    rows: {
      R1: { created: 1, won: 1, wonAmount: 1000 },
      R2: { created: 2, won: 1, wonAmount: 1000 },
      null: { created: 1, won: 0 },
    },
  },
  {
    name: 'documents go with their deal: one signed in each row, one in total',
    report: 'prospects',
    data: roles,
    by: ['person'],
    total: { offersSigned: 1, signedBudget: 120, revenueWon: 120 },
    rows: { R1: { offersSigned: 1, revenueWon: 120 }, R2: { offersSigned: 1, signedBudget: 120 } },
  },
  {
    name: 'two partners: in both rows; who has none is in the row of nobody',
    data: roles,
    by: ['partner'],
    rows: { R1: { created: 1 }, R2: { created: 1 }, null: { created: 2 } },
  },
  {
    name: 'two partners and a manager: two rows, once each',
    data: roles,
    by: ['partner', 'manager'],
    total: { created: 3 },
    rows: { 'R1|R1': { created: 1 }, 'R2|R1': { created: 1 }, 'null|null': { created: 2 } },
  },
  {
    name: 'owner is the column alone',
    data: roles,
    by: ['owner'],
    rows: { R1: { created: 1 }, R2: { created: 1 }, null: { created: 1 } },
  },
  {
    name: 'each tag of the deal; without a tag, nobody’s row',
    data: roles,
    by: ['tag'],
    total: { created: 3 },
    rows: { red: { created: 2 }, big: { created: 1 }, null: { created: 1 } },
  },
  {
    name: 'person as a filter: in the team or owner; two of them: either',
    data: roles,
    where: { period: '2026-03', person: 'R1' },
    total: { created: 1 },
  },
  {
    name: 'who has no prospect has no row among prospects',
    report: 'prospects',
    data: {
      opportunities: [deal('d1', { owner: 'R2' }), deal('d2', { prospect: false })],
      documents: [],
    },
    by: ['owner'],
    rows: { R2: { withoutOffer: 1 } },
    noRows: ['R1'],
  },
  {
    name: 'a group that has nothing to count in the period has no row',
    data: {
      opportunities: [
        closed('d1', 'lost', '02-20 10:00', { createdAt: '2026-02-01T09:00:00' }),
        deal('d2', { owner: 'R2' }),
      ],
    },
    by: ['owner'],
    rows: { R2: { created: 1, openCount: 1 } },
    noRows: ['R1'],
  },
];

const ways: HandCase[] = [
  {
    name: 'the pipeline of a deal is its column, else that of its stage',
    data: {
      pipelines: [...pipelines, { id: 'Q', name: 'Other' }],
      stages,
      opportunities: [
        deal('d1', { pipeline: 'Q' }),
        deal('d2', { pipeline: null }),
        deal('d3', { pipeline: null, stage: null }),
      ],
    },
    by: ['pipeline'],
    rows: { Q: { created: 1 }, P: { created: 1 }, null: { created: 1 } },
  },
];

const scopes: HandCase[] = [
  {
    name: 'a viewer without scope sees the deals that have them in the team or as owner: d1 and d2',
    data: roles,
    top: { viewer: { id: 'R2' } },
    total: { created: 2, won: 1 },
  },
  {
    name: 'another one, who is in no deal, sees none',
    data: roles,
    top: { viewer: { id: 'R3' } },
    total: { created: 0, won: 0, openCount: 0 },
  },
  {
    name: 'a scope of one’s own takes the place of it: d1, which R3 is not in',
    data: roles,
    top: { viewer: { id: 'R3', scope: { owner: 'R1' } } },
    total: { created: 1 },
  },
  {
    name: 'and an empty scope is all',
    data: roles,
    top: { viewer: { id: 'R3', scope: {} } },
    total: { created: 3 },
  },
  {
    name: 'the scope and the filters are AND',
    data: roles,
    top: { viewer: { id: 'R2' } },
    where: { period: '2026-03', owner: 'R1' },
    total: { created: 1 },
  },
  {
    name: 'a scope by tags of deals that have no such column changes nothing',
    data: { opportunities: [{ id: 'd1', status: 'open', createdAt: '2026-03-02T10:00:00' }] },
    top: { viewer: { id: 'R3', scope: { tag: 'g1' } } },
    total: { created: 1 },
  },
];

const report = 'company';
export const peopleReadings: Reading[] = [
  { reading: 'Units of deals', cases: places.map((one) => ({ report, ...one })) },
  { reading: 'People of deals', cases: persons.map((one) => ({ report, ...one })) },
  { reading: 'Pipelines of deals', cases: ways.map((one) => ({ report, ...one })) },
  { reading: 'Default scope', cases: scopes.map((one) => ({ report, ...one })) },
];
