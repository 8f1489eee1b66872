import { parseInstant } from '../../calendar/instant.js';
import { zoneOf } from '../../calendar/zone.js';
import { JalonError } from '../../contract/error.js';
import { areNotes } from '../remarks/remarks.model.js';
import type { JalonProperties } from './properties.js';

type Given = Pick<
  JalonProperties,
  | 'filters'
  | 'mapping'
  | 'refreshSeconds'
  | 'fiscalYearStart'
  | 'weekStart'
  | 'maxBytes'
  | 'asOf'
  | 'locale'
  | 'timeZone'
  | 'currency'
  | 'notes'
>;

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIn = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const accepts = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

const isFilters = (value: unknown): boolean =>
  isRecord(value) &&
  Object.values(value as object).every((one: unknown) =>
    (Array.isArray(one) ? one : [one]).every((v) => v == null || typeof v === 'string'),
  );

/** What each property must be, in words, and how to tell. Null and undefined are "not given". */
const rules: { [K in keyof Given]: [says: string, holds: (value: never) => boolean] } = {
  filters: ['an object of strings, or arrays of strings', isFilters],
  mapping: ['an object of tables (JSON in the attribute)', isRecord],
  notes: ['an array of notes: {text, period?, group?, metric?, author?, on?}', areNotes],
  refreshSeconds: ['a number of seconds, 0 or more', (value: number) => isIn(value, 0, 1e9)],
  fiscalYearStart: [
    'a month, 1 to 12',
    (value: number) => Number.isInteger(value) && isIn(value, 1, 12),
  ],
  weekStart: [
    'a day, 1 (Monday) to 7 (Sunday)',
    (value: number) => Number.isInteger(value) && isIn(value, 1, 7),
  ],
  maxBytes: ['a number of bytes above 0', (value: number) => isIn(value, 1, Infinity)],
  asOf: ['an ISO instant', (value: string) => parseInstant(value, zoneOf('UTC')) !== null],
  locale: ['a language tag', (value: string) => accepts(() => Intl.getCanonicalLocales(value))],
  timeZone: [
    'an IANA time zone',
    (value: string) => accepts(() => new Intl.DateTimeFormat('en', { timeZone: value })),
  ],
  currency: [
    'an ISO 4217 code',
    (value: string) =>
      accepts(() => new Intl.NumberFormat('en', { style: 'currency', currency: value })),
  ],
};

const known = new Map<string, boolean>();

/** Whether a property may have this value; "not given" always may. Answers on texts are remembered: `Intl` is slow to ask. */
export function isValid(name: keyof Given, value: unknown): boolean {
  if (value == null) return true;
  const holds = rules[name][1] as (value: unknown) => boolean;
  if (typeof value !== 'string') return holds(value);
  const key = `${name} ${value}`;
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = holds(value)));
  return answer;
}

/** A property that is not what it must be, as an error. */
export function wrong(property: string, must: string, value: unknown): JalonError {
  const shown =
    typeof value === 'string'
      ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
      : Array.isArray(value)
        ? 'an array'
        : String(value);
  return new JalonError(
    property === 'mapping' ? 'schema' : 'query',
    `${property} must be ${must}, but is ${shown}.`,
    { detail: { property, value: shown } },
  );
}

/** First property that is not what it must be, as an error of code `query` (`schema` for the mapping); null where all are. */
export function checkProperties(given: Partial<Given>): JalonError | null {
  for (const name of Object.keys(rules) as (keyof Given)[]) {
    const value: unknown = given[name];
    if (!isValid(name, value))
      return wrong(name === 'refreshSeconds' ? 'refresh' : name, rules[name][0], value);
  }
  return null;
}
