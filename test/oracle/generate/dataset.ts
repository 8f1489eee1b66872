import fc, { type Arbitrary } from 'fast-check';
import { accounts } from './accounts.js';
import type { Case } from './ask.js';
import { type Era, era } from './era.js';
import { activities, appointments, optOuts, sales } from './events.js';
import { withFacts } from './facts.js';
import { type Row, brands, lists, people, units } from './organisation.js';
import { type Sample, type Tables, shaped } from './sample.js';
import { chance, pick } from './pick.js';
import { accountDamage, spoilt } from './spoil.js';

/** Column names of a table of columns that has no row to tell them. */
const bare: Record<string, string[]> = {
  accounts: ['id', 'list', 'month', 'rep', 'store', 'brand', 'subscribers'],
  activities: 'id account list person kind direction status at outcome seconds automated'.split(
    ' ',
  ),
  optOuts: ['account', 'scope', 'source', 'at', 'revokedAt'],
  appointments: ['id', 'account', 'person', 'list', 'bookedAt', 'startsAt', 'status'],
  sales: ['id', 'account', 'person', 'soldAt', 'amount', 'category', 'activity'],
};

const wholeTables = (at: Era, facts: boolean): Arbitrary<Tables> =>
  fc.record({ accounts: accounts(at), activityShare: chance(85) }).chain((first) => {
    const known = [...new Set(first.accounts.map((row) => String(row.id)))];
    const deeds = first.activityShare ? activities(at, known) : fc.constant<Row[]>([]);
    return deeds.chain((deeds) =>
      fc.record({
        units,
        people,
        brands,
        lists: lists(at),
        accounts: facts ? withFacts(first.accounts) : fc.constant(first.accounts),
        activities: fc.constant(deeds),
        optOuts: optOuts(at, known),
        appointments: appointments(at, known),
        sales: sales(at, known, deeds),
      }),
    );
  });

/** Only facts, no events at all: a host that counts for itself. */
const factsOnly = (tables: Tables): Tables => {
  const { activities: _a, optOuts: _o, appointments: _p, sales: _s, ...rest } = tables;
  return rest;
};

/** Datasets of events; in one of four, of facts the host has already, alone or beside events. */
export const sampleCase: Arbitrary<Case> = fc
  .record({ at: era, family: pick('events', 'events', 'events', 'facts') })
  .chain(({ at, family }) =>
    wholeTables(at, family === 'facts')
      .chain((tables) => spoilt(tables, accountDamage))
      .chain((tables) =>
        fc.record({
          alone: family === 'facts' ? chance(50) : fc.constant(false),
          columns: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
          fiscalYearStart: pick(undefined, 1, 2, 4, 7, 12),
          tables: fc.constant(tables),
        }),
      )
      .map(({ alone, columns, fiscalYearStart, tables }) => ({
        era: at,
        dataset: {
          jalon: 1,
          timeZone: at.timeZone,
          currency: 'CAD',
          ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
          ...shaped(alone ? factsOnly(tables) : tables, columns, bare),
        } as Sample,
      })),
  );
