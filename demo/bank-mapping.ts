import type { Mapping } from '../src/contract/source.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The telephone campaign of a Portuguese bank in Jalon's terms: each client of the file is an account whose facts the
 * file has already. The file's months have no year; 2010 is only a place to put them.
 */
export const bankMapping: Mapping = {
  accounts: {
    id: { from: '$row' },
    list: { constant: 'Term deposit' },
    store: 'job',
    brand: 'poutcome',
    month: {
      from: 'month',
      values: Object.fromEntries(months.map((name, n) => [name, `2010-${two(n + 1)}`])),
    },
    attempts: 'campaign',
    attempted: { constant: true },
    secondEligible: { constant: true },
    secondAttempted: {
      from: 'campaign',
      values: Object.fromEntries(Array.from({ length: 99 }, (_, n) => [n + 1, n > 0])),
    },
    reached: { constant: true },
    calls: { constant: 1 },
    callSeconds: 'duration',
    appointments: { from: 'y', values: { yes: 1, no: 0 } },
  },
};

/** Settings that the file does not say; amounts are not shown. */
export const bankOptions = {
  table: 'accounts',
  timeZone: 'Europe/Lisbon',
  currency: 'EUR',
  mapping: bankMapping,
};
