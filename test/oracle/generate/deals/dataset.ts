import fc, { type Arbitrary } from 'fast-check';
import type { Viewer } from '../../../../src/contract/dataset.js';
import type { Case } from '../ask.js';
import { type Era, era } from '../era.js';
import { people } from '../organisation.js';
import { orNull, pick } from '../pick.js';
import { type Sample, type Tables, shaped } from '../sample.js';
import { type Damage, spoilt } from '../spoil.js';
import { dealUnits, documents, opportunities, pipelines, stageChanges, stages } from './tables.js';

/** Column names of a table of columns that has no row to tell them. */
const bare: Record<string, string[]> = {
  opportunities:
    `id client prospect owner team pipeline stage status amount createdAt closedAt tags source
    lostReason industry unit probability expectedCloseOn`.split(/\s+/),
  documents: `id opportunity number version type template status issuedOn decidedOn recurringFees
    exceptionalFees`.split(/\s+/),
  stageChanges: ['opportunity', 'stage', 'at'],
};

const damage: Damage = {
  optional: {
    units: ['parent'],
    people: ['unit', 'team'],
    opportunities: bare.opportunities!.filter((name) => name !== 'id' && name !== 'status'),
    stages: ['probability'],
    documents: ['number', 'version', 'template', 'decidedOn'],
  },
  events: ['documents', 'stageChanges', 'documents', 'stageChanges', 'opportunities'],
  tables: ['people'],
};

const tablesOf = (at: Era): Arbitrary<Tables> =>
  fc.tuple(opportunities(at), stages).chain(([deals, steps]) => {
    const known = deals.length > 0 ? deals.map((row) => String(row.id)) : ['d1'];
    const stageIds = steps.map((row) => String(row.id));
    return fc.record({
      units: dealUnits,
      people,
      pipelines: fc.constant(pipelines),
      stages: fc.constant(steps),
      opportunities: fc.constant(deals),
      documents: documents(at, known),
      stageChanges: stageChanges(at, known, stageIds),
    });
  });

const scope: Arbitrary<Viewer['scope']> = pick<Viewer['scope']>(
  undefined,
  undefined,
  {},
  { unit: 'N1' },
  { owner: ['R1', null] },
  { tag: 'g1' },
);

const viewer: Arbitrary<Viewer | null> = orNull(
  fc
    .record({ id: pick('R1', 'R2', 'nobody'), scope })
    .map(({ id, scope }) => (scope === undefined ? { id } : { id, scope })),
  2,
);

export const dealCase: Arbitrary<Case> = era.chain((at) =>
  tablesOf(at)
    .chain((tables) => spoilt(tables, damage))
    .chain((tables) =>
      fc.record({
        columns: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        fiscalYearStart: pick(undefined, 1, 4, 4, 7, 7),
        viewer: fc.oneof(
          { weight: 3, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: viewer },
        ),
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
        // There are always deals to ask about, if only none.
        ...shaped({ opportunities: [], ...tables }, columns, bare),
      } as Sample,
    })),
);
