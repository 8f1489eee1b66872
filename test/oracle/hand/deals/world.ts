import type { Row } from '../../generate/organisation.js';
import { moment } from '../world.js';

let number = 0;

/** An open deal of prospect, owned by R1, created on 1 March 2026 at 09:00; its amount 1,000. */
export const deal = (id: string, more: Row = {}): Row => ({
  id,
  prospect: true,
  owner: 'R1',
  team: null,
  pipeline: 'P',
  stage: 's1',
  status: 'open',
  amount: 1000,
  createdAt: moment('03-01 09:00'),
  closedAt: null,
  tags: null,
  unit: null,
  ...more,
});

/** Closed at an instant as in `03-02 10:00`, with that status. */
export const closed = (id: string, status: string, at: string | null, more: Row = {}): Row =>
  deal(id, { status, closedAt: at === null ? null : moment(at), ...more });

/** A document of fees 100 + 20, issued on 2 March, in progress. */
export const offer = (opportunity: string, more: Row = {}): Row => ({
  id: `o${++number}`,
  opportunity,
  number: null,
  version: null,
  type: 'proposal',
  template: null,
  status: 'in-progress',
  issuedOn: '2026-03-02',
  decidedOn: null,
  recurringFees: 100,
  exceptionalFees: 20,
  ...more,
});

/** Stages s1, s2, s3, then won and lost. */
export const stages: Row[] = [
  { id: 's1', name: 'First', pipeline: 'P', order: 1, kind: 'open' },
  { id: 's2', name: 'Second', pipeline: 'P', order: 2, kind: 'open' },
  { id: 's3', name: 'Third', pipeline: 'P', order: 3, kind: 'open' },
  { id: 'won', name: 'Won', pipeline: 'P', order: 4, kind: 'won' },
  { id: 'lost', name: 'Lost', pipeline: 'P', order: 5, kind: 'lost' },
];
export const pipelines: Row[] = [{ id: 'P', name: 'Sales' }];

/** Entries of a deal, as in `s1 03-02 10:00`. */
export const path = (opportunity: string, ...entries: string[]): Row[] =>
  entries.map((entry) => {
    const [stage, ...at] = entry.split(' ');
    return { opportunity, stage: stage!, at: moment(at.join(' ')) };
  });
