import type { Row } from '../../generate/organisation.js';
import { moment } from '../world.js';

let number = 0;

/** A call of R1 to nobody in particular, done; `at` as in `03-02 10:00`. */
export const act = (at: string, more: Row = {}): Row => ({
  id: `e${++number}`,
  person: 'R1',
  account: null,
  prospect: null,
  kind: 'call',
  direction: 'out',
  status: 'done',
  outcome: null,
  automated: false,
  at: moment(at),
  ...more,
});

/** A deal of R1 won for 1,000. */
export const win = (id: string, at: string | null, more: Row = {}): Row => ({
  id,
  owner: 'R1',
  status: 'won',
  amount: 1000,
  createdAt: moment('03-01 09:00'),
  closedAt: at === null ? null : moment(at),
  ...more,
});

/** A file that cost 500. */
export const file = (id: string, more: Row = {}): Row => ({
  id,
  name: id,
  source: 'fair',
  cost: 500,
  ...more,
});

/** A row of F1 that R1 has and nobody has worked. */
export const lead = (id: string, more: Row = {}): Row => ({
  id,
  file: 'F1',
  person: 'R1',
  status: 'new',
  opportunity: null,
  ...more,
});

export const goal = (target: number, more: Row = {}): Row => ({
  metric: 'won',
  level: 'company',
  unit: null,
  person: null,
  period: '2026-03',
  target,
  ...more,
});
