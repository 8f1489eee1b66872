import { describe, expect, it } from 'vitest';
import { checkProperties, isValid } from '../../../src/parts/base/check.js';
import { mergeSettings, styleOf } from '../../../src/parts/base/settings.js';

const none = {
  locale: null,
  timeZone: null,
  currency: null,
  fiscalYearStart: null,
  weekStart: null,
  asOf: null,
};
const data = { timeZone: 'America/Toronto', currency: 'CAD' } as never;

describe('settings', () => {
  it('come from the element, else from its dashboard; one that cannot be is not said', () => {
    const board = { ...none, locale: 'fr', currency: 'EUR', fiscalYearStart: 4 };
    expect(
      mergeSettings({ ...none, locale: 'de', currency: 'dollars', fiscalYearStart: 0 }, board),
    ).toEqual({
      ...none,
      locale: 'de',
      currency: 'EUR',
      fiscalYearStart: 4,
    });
    expect(mergeSettings(none, undefined)).toEqual(none);
  });

  it('give way to the data, and the data to the page', () => {
    expect(styleOf(none, null, 'fr')).toEqual({
      locale: 'fr',
      currency: null,
      timeZone: undefined,
    });
    expect(styleOf(none, data, 'fr')).toEqual({
      locale: 'fr',
      currency: 'CAD',
      timeZone: 'America/Toronto',
    });
    expect(
      styleOf({ ...none, locale: 'en', currency: 'USD', timeZone: 'UTC' }, data, 'fr'),
    ).toEqual({
      locale: 'en',
      currency: 'USD',
      timeZone: 'America/Toronto',
    });
  });
});

describe('checkProperties', () => {
  it('passes what is right or not given', () => {
    expect(checkProperties({})).toBeNull();
    expect(
      checkProperties({
        filters: { rep: ['R1', null], period: null },
        mapping: { accounts: { id: 'key' } },
        refreshSeconds: 0,
        fiscalYearStart: 12,
        weekStart: 7,
        maxBytes: 1,
        asOf: '2026-11-01',
        locale: 'fr-CA',
        timeZone: 'Asia/Kolkata',
        currency: 'eur',
      }),
    ).toBeNull();
  });

  it.each([
    ['filters', 'rep=1'],
    ['filters', ['rep']],
    ['filters', { rep: 3 }],
    ['mapping', '{'],
    ['refreshSeconds', -1],
    ['refreshSeconds', NaN],
    ['fiscalYearStart', 0],
    ['fiscalYearStart', 1.5],
    ['weekStart', 8],
    ['maxBytes', 0],
    ['asOf', 'yesterday'],
    ['locale', 'english please'],
    ['timeZone', 'Mars/Base'],
    ['currency', '€'],
  ] as const)('names %s where it is %j', (name, value) => {
    const error = checkProperties({ [name]: value });
    expect(error?.code).toBe(name === 'mapping' ? 'schema' : 'query');
    expect(error?.message).toContain(`${name === 'refreshSeconds' ? 'refresh' : name} must be`);
    expect(isValid(name, value)).toBe(false);
  });
});
