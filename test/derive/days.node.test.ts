import { expect, test } from 'vitest';
import { zoneOf } from '../../src/calendar/zone.js';
import { Days } from '../../src/derive/days.js';

const MINUTE = 60_000;

test.each([
  ['America/Toronto', '2026-11-01T04:00Z'],
  ['America/Toronto', '2026-03-08T05:00Z'],
  // At 00:01 the clocks went back to 23:01 of the day before.
  ['America/St_Johns', '2006-10-29T02:31Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
])('%s has the days of its zone around %s', (name, instant) => {
  const zone = zoneOf(name);
  const days = new Days(zone);
  const at = Date.parse(instant);
  const instants = Array.from({ length: 4320 }, (_, n) => at + (n - 2160) * MINUTE);
  const expected = instants.map((one) => zone.dayAt(one));
  expect(instants.map((one) => days.at(one))).toEqual(expected);
  expect([...instants].reverse().map((one) => days.at(one))).toEqual(expected.reverse());
});
