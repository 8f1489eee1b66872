import type { Filters, GoalRequest } from '../../../src/contract/query.js';
import type { Sample } from '../generate/sample.js';
import type { Row } from '../generate/organisation.js';

/**
 * Hand-worked cases play in March 2026 in Toronto: the 1st is a Sunday, the clocks go forward on the 8th, the
 * month has 31 days. Instants are written as the local clock shows them.
 */
export const world = (tables: Record<string, Row[]>): Sample => ({
  jalon: 1,
  timeZone: 'America/Toronto',
  currency: 'CAD',
  ...tables,
});

/** An account on list L1 in March, of rep R1 in store S1. */
export const account = (id: string, more: Row = {}): Row => ({
  id,
  list: 'L1',
  month: '2026-03',
  rep: 'R1',
  store: 'S1',
  ...more,
});

let number = 0;

/** A text to the account; `at` as in `03-02 10:00`, all in 2026. Person R1. */
export const sent = (account: string, at: string, more: Row = {}): Row => ({
  id: `e${++number}`,
  account,
  list: null,
  person: 'R1',
  kind: 'text',
  direction: 'out',
  status: 'done',
  at: moment(at),
  outcome: null,
  seconds: null,
  automated: false,
  ...more,
});

/** A text from the account. */
export const reply = (account: string, at: string, more: Row = {}): Row =>
  sent(account, at, { person: null, direction: 'in', ...more });

/** An answered call to the account. */
export const call = (account: string, at: string, more: Row = {}): Row =>
  sent(account, at, { kind: 'call', outcome: 'reached', ...more });

export const optOut = (account: string, at: string, more: Row = {}): Row => ({
  account,
  scope: 'full',
  source: 'text',
  at: moment(at),
  revokedAt: null,
  ...more,
});

export const appointment = (account: string | null, at: string, more: Row = {}): Row => ({
  id: `p${++number}`,
  account,
  person: 'R1',
  list: null,
  bookedAt: moment(at),
  startsAt: '2026-05-01T09:00:00',
  ...more,
});

export const sale = (account: string, at: string, amount: number, more: Row = {}): Row => ({
  id: `x${++number}`,
  account,
  soldAt: moment(at),
  amount,
  category: 'accessory',
  activity: null,
  ...more,
});

export const moment = (at: string): string => `2026-${at.replace(' ', 'T')}:00`;

/** Figures as people write them: `3`, `2/4` for a ratio, null for one that the data cannot tell. */
export type Told = Record<string, number | string | null>;

export interface HandCase {
  /** What happens, in words. */
  name: string;
  data: Record<string, Row[]>;
  /** More of the dataset's top level. */
  top?: Partial<Pick<Sample, 'fiscalYearStart' | 'viewer'>>;
  /** Default `smart-list`. */
  report?: string;
  /** Default none: totals only. */
  by?: string[];
  /** Default `{ period: '2026-03' }`. */
  where?: Filters;
  /** Default well after the month. */
  asOf?: string;
  goal?: GoalRequest;
  total?: Told;
  /** By key; two dimensions as `R1|S1`. */
  rows?: Record<string, Told>;
  /** How many each notice counts; 0: it is not said. */
  notices?: Record<string, number | undefined>;
  /** Keys that have no row. */
  noRows?: string[];
}

/** One line of docs/decisions/0002, 0004 or 0007. */
export interface Reading {
  reading: string;
  cases: HandCase[];
}
