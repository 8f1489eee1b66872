import { expect, it } from 'vitest';
import { expectWorkedExample } from './expect-worked-example.js';

it('the worked example of the definitions, with the engine in Node', async () => {
  expect(await expectWorkedExample()).toBe(40);
});
