import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenOptions } from '../../src/contract/source.js';
import { fetchDataset } from '../../src/data/fetch.js';
import { at } from '../../tools/project.mjs';
import { failure, load } from '../data/support.js';

const guide = readFileSync(at('docs/guides/mapping-from-csv.md'), 'utf8');
const [, section] = guide.split('## When it is another message');
const told = [...section!.matchAll(/^\| `(.*?)` \|/gm)].map(([, message]) => message!);

const accounts = (body: string | Uint8Array, own: object = {}): [object, OpenOptions] => [
  { tables: { accounts: body } },
  {
    timeZone: 'UTC',
    currency: 'EUR',
    mapping: { accounts: { id: 'Client no', list: 'Campaign', ...own } },
  },
];
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const twice = '003A5,Fall Upgrade\n'.repeat(2);

/** What makes each message, in the order of the guide; null: the address does. */
const causes: ([unknown, OpenOptions?] | null)[] = [
  null,
  null,
  [[{ id: '1', list: 'A' }]],
  accounts('<!doctype html><p>Sign in'),
  accounts(bytes('PK\x03\x04\x14\x00\x06\x00')),
  accounts(bytes('Client no;Campaign\n1;\xc9t\xe9\n')),
  accounts('Client no;Campaign\n1;A;\n'),
  accounts(`Client no,Campaign\n1,A\n2,A\n3,A\n4,A\n${twice}`),
  accounts('Client no;Campaign;Spend\n1;A;$1,234\n', { accessoryRevenue: 'Spend' }),
  accounts('Client no;Campaign;Month\n1;A;2026-11-03\n', { month: 'Month' }),
  [
    { tables: { optOuts: 'account;scope;source;at\n1;full;text;11/03/2026\n' } },
    { timeZone: 'UTC', currency: 'EUR' },
  ],
];

const answered = (url: string, fetch: () => Promise<Response>): Promise<unknown> =>
  fetchDataset(url, { fetch }).catch((error: Error) => error.message);

describe('messages that the tutorial tells of', () => {
  it.each(causes.flatMap((cause, i) => (cause ? [[told[i], cause] as const] : [])))(
    '%s',
    (message, [raw, options]) => {
      expect(failure(() => load(raw, options)).message).toContain(message);
    },
  );

  it('those of the address', async () => {
    const file = 'file:///home/ann/calls.csv';
    expect(await answered(file, () => Promise.reject(new TypeError()))).toContain(told[0]);
    const none = (): Promise<Response> => Promise.resolve(new Response(null, { status: 404 }));
    expect(await answered('https://example.com/Calls.csv', none)).toContain(told[1]);
    expect(told).toHaveLength(causes.length);
  });
});
