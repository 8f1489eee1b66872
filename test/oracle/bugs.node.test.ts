import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bugs } from './bugs.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

// Else `plant.mjs` would stop there, and nobody knew that a bug is noticed no more.
it.each(bugs().map(({ name, ...bug }) => [name, bug] as const))(
  '%s: can be planted, in one place',
  (_, { file, from, to }) => {
    expect(readFileSync(root + file, 'utf8').split(from).length - 1).toBe(1);
    expect(to).not.toBe(from);
  },
);
