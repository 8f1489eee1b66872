import type { Dataset } from '../../src/contract/dataset.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';

const deal = (id: string, rest: Record<string, unknown>): Record<string, unknown> => ({
  id,
  name: `Deal ${id}`,
  prospect: true,
  pipeline: 'P',
  amount: null,
  closedAt: null,
  team: null,
  tags: null,
  ...rest,
});

/** An accounting firm whose fiscal year starts in July; today is 1 October 2025, 02:00 in Paris. */
export const firm: Dataset = {
  jalon: 1,
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  fiscalYearStart: 7,
  units: [
    { id: 'N', name: 'Nord', level: 'region' },
    { id: 'Li', name: 'Lille', level: 'agency', parent: 'N' },
    { id: 'Li1', name: 'Lille audit', level: 'team', parent: 'Li' },
    { id: 'Ly', name: 'Lyon', level: 'agency' },
  ],
  people: [
    { id: 'a', name: 'Anne', code: 'A1', unit: 'Li1', team: 'red' },
    { id: 'b', name: 'Bruno', code: 'B1', unit: 'Ly', team: 'blue' },
  ],
  pipelines: [{ id: 'P', name: 'Sales' }],
  // Not in order: "order" counts.
  stages: [
    { id: 'won', name: 'Won', pipeline: 'P', order: 9, kind: 'won' },
    { id: 's1', name: 'Qualified', pipeline: 'P', order: 1, kind: 'open', probability: 0.2 },
    { id: 's2', name: 'Proposal', pipeline: 'P', order: 2, kind: 'open' },
    { id: 'lost', name: 'Lost', pipeline: 'P', order: 10, kind: 'lost' },
  ],
  opportunities: [
    deal('1', {
      owner: 'a',
      team: [
        { person: 'a', role: 'partner' },
        { person: 'b', role: 'manager' },
        { person: 'b', role: 'tax' },
      ],
      status: 'won',
      stage: 'won',
      amount: 1000,
      createdAt: '2025-08-01',
      closedAt: '2025-09-10',
      tags: ['x', 'y'],
    }),
    deal('2', { owner: 'b', status: 'open', stage: 's1', amount: 500.5, createdAt: '2025-09-01' }),
    deal('3', {
      owner: 'a',
      status: 'lost',
      stage: 'lost',
      createdAt: '2025-08-11',
      closedAt: '2025-08-21',
      unit: 'Ly',
    }),
    deal('4', { owner: null, status: 'on-hold', stage: 's2', amount: 70, createdAt: '2025-08-12' }),
    deal('5', { owner: 'b', status: 'won', stage: 'won', amount: 30, createdAt: null }),
    deal('6', {
      owner: 'b',
      status: 'won',
      stage: 'won',
      amount: 40,
      createdAt: '2025-09-20',
      closedAt: '2025-09-02',
    }),
  ],
  stageChanges: [
    { opportunity: '1', stage: 's1', at: '2025-08-01' },
    { opportunity: '1', stage: 's2', at: '2025-08-11' },
    { opportunity: '1', stage: 'won', at: '2025-09-10' },
    { opportunity: '2', stage: 's1', at: '2025-09-01' },
    { opportunity: '3', stage: 's2', at: '2025-08-11' },
    { opportunity: '3', stage: 'lost', at: '2025-08-21' },
  ],
  documents: [
    {
      id: 'd1',
      opportunity: '1',
      number: 'n1',
      version: 1,
      type: 'offer',
      status: 'refused',
      issuedOn: '2025-08-02',
      decidedOn: '2025-08-03',
      recurringFees: 100,
      exceptionalFees: 10,
    },
    {
      id: 'd2',
      opportunity: '1',
      number: 'n1',
      version: 2,
      type: 'offer',
      status: 'signed',
      issuedOn: '2025-08-04',
      decidedOn: '2025-08-31',
      recurringFees: 200.25,
      exceptionalFees: 20,
      signatory: 'M. Léger',
      entity: 'Léger SAS',
    },
    {
      id: 'd3',
      opportunity: '1',
      number: null,
      version: null,
      type: 'letter',
      status: 'signed',
      issuedOn: '2025-09-04',
      decidedOn: '2025-09-10',
      recurringFees: 0,
      exceptionalFees: 50,
    },
    {
      id: 'd4',
      opportunity: '2',
      number: null,
      version: null,
      type: 'offer',
      status: 'in-progress',
      issuedOn: '2025-09-05',
      decidedOn: null,
      recurringFees: 70,
      exceptionalFees: 0,
    },
  ],
};

export const now = '2025-10-01T00:00:00Z';

/** Answers about the firm; `changes` replaces tables and top-level fields. */
export async function askFirm(query: Query, changes: Partial<Dataset> = {}): Promise<Result> {
  const source = await openDataset({ ...firm, ...changes });
  return source.query({ asOf: now, ...query });
}

/** Codes of an answer's notices. */
export const codes = ({ notices }: Result): string[] => notices.map(({ code }) => code);

/** Rows without some columns. */
export const without = (table: string, ...columns: string[]): Record<string, unknown>[] =>
  (firm[table] as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))),
  );
