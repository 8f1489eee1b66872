import { describe, expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import type { Reply } from './server.js';
import { strict, textOf, useSite } from './site.js';

const site = useSite();
const good = JSON.stringify(example.dataset);
const json = { 'content-type': 'application/json' };
const withTables = (tables: object) => JSON.stringify({ ...example.dataset, ...tables });
const cyclic = [
  { id: 'S1', name: 'Store One', level: 'store', parent: 'D1' },
  { id: 'D1', name: 'District', level: 'district', parent: 'S1' },
];
const badRow = example.dataset.accounts.map((row, i) =>
  i === 4 ? { ...row, month: 'March' } : row,
);
const widget = (attributes = '') =>
  `<jalon-goal-widget src="/data.json" period="2026-03" as-of="2026-04-01T00:00:00-04:00" ${attributes}></jalon-goal-widget>`;
const open = (attributes?: string) =>
  site.visit({
    body: widget(attributes),
    policy: strict,
    script: 'window.codes=[];addEventListener("jalon-error",(e)=>codes.push(e.detail.code))',
  });

describe('bad input is an error that can be read, and no error of the page', () => {
  const cases: [name: string, code: string, reply: Reply, says: RegExp, attributes?: string][] = [
    ['a server error', 'http', { status: 500 }, /500/],
    ['no such file', 'not-found', { status: 404 }, /not where they were/],
    ['not signed in', 'auth', { status: 401 }, /not signed in/],
    [
      'too many requests',
      'rate-limit',
      { status: 429, headers: { 'retry-after': '120' } },
      /pause/,
    ],
    [
      'a page instead of data',
      'parse',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
      /not data/,
    ],
    ['text that is cut off', 'parse', { headers: json, body: good.slice(0, 900) }, /not data/],
    [
      'a connection that breaks',
      'network',
      { headers: json, body: good, cutAt: 900 },
      /could not be reached/,
    ],
    ['no answer', 'network', { cutAt: 0 }, /could not be reached/],
    [
      'more than allowed',
      'too-large',
      { headers: json, body: good },
      /more data than/,
      'max-bytes="500"',
    ],
    [
      'a wrong value',
      'schema',
      { headers: json, body: withTables({ accounts: badRow }) },
      /Table accounts, row 5, column month/,
    ],
    [
      'units in a circle',
      'schema',
      { headers: json, body: withTables({ units: cyclic }) },
      /Table units/,
    ],
    [
      'a missing column',
      'schema',
      { headers: json, body: withTables({ lists: [{ name: 'x' }] }) },
      /Table lists, column id/,
    ],
    ['no version', 'schema', { headers: json, body: '{"accounts":[]}' }, /jalon/],
    ['something else', 'schema', { headers: json, body: '42' }, /mistake/],
  ];

  it.each(cases)('%s: %s', async (_, code, reply, says, attributes) => {
    site.server.put('/data.json', reply);
    const { page, seen } = await open(attributes);
    await page.getByRole('alert').waitFor();
    expect(await textOf(page, 'jalon-goal-widget')).toMatch(says);
    const { errors, console: printed, violations, warnings } = await seen();
    expect({ errors, printed, violations }).toEqual({ errors: [], printed: [], violations: [] });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`jalon: ${code}: `);
    // On a slow machine a second try may have failed by now.
    const codes = await page.evaluate(() => (window as unknown as { codes: string[] }).codes);
    expect([...new Set(codes)]).toEqual([code]);
    await page.close();
  });
});

describe('a failure after good data', () => {
  it('keeps them, marked as old, and recovers at the next poll without a reload', async () => {
    site.server.put('/data.json', { headers: json, body: good });
    const { page, seen } = await open('refresh="1"');
    await page.getByText('of goal').first().waitFor();
    const before = await textOf(page, 'jalon-goal-widget [part=body]');
    site.server.put('/data.json', { status: 503 });
    await page.getByText(/Data from/).waitFor();
    expect(await textOf(page, 'jalon-goal-widget [part=body]')).toBe(before);
    const asked = site.server.asked('/data.json');
    site.server.put('/data.json', {
      headers: json,
      body: withTables({ accounts: example.dataset.accounts.slice(0, 10) }),
    });
    await page.getByText(/Data from/).waitFor({ state: 'detached' });
    expect(site.server.asked('/data.json')).toBeGreaterThan(asked);
    await expect.poll(() => textOf(page, 'jalon-goal-widget [part=body]')).not.toBe(before);
    expect((await seen()).errors).toEqual([]);
    await page.close();
  }, 40_000);

  it('lets a person try again', async () => {
    site.server.put('/data.json', { status: 500 });
    const { page } = await open('refresh="0"');
    await page.getByRole('alert').waitFor();
    site.server.put('/data.json', { headers: json, body: good });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('of goal').first().waitFor();
    await page.close();
  });
});
