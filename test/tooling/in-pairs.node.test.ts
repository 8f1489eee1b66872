import { expect, test } from 'vitest';
import { inPairs } from '../../tools/in-pairs.mjs';

interface Step {
  name: string;
  isAlone?: boolean;
  needs?: string;
}

/** What begins (`+a`) and ends (`-a`), where each step ends when it is told to, in the order of `endings`. */
async function story(steps: Step[], endings: string): Promise<string> {
  const log: string[] = [];
  const end = new Map<string, () => void>();
  const all = inPairs(steps, async ({ name }) => {
    log.push(`+${name}`);
    await new Promise<void>((done) => end.set(name, done));
    log.push(`-${name}`);
  });
  for (const name of endings) {
    await expect.poll(() => end.has(name)).toBe(true);
    end.get(name)!();
  }
  await all;
  return log.join(' ');
}

const named = (names: string): Step[] => [...names].map((name) => ({ name }));

test('two steps run side by side, and the next begins when one of them ends', async () => {
  expect(await story(named('abc'), 'bac')).toBe('+a +b -b +c -a -c');
});

test('what takes both cores waits, and is waited for', async () => {
  const [a, b, c, d] = named('abcd') as [Step, Step, Step, Step];
  const steps = [a, { ...b, isAlone: true }, c, d];
  expect(await story(steps, 'abcd')).toBe('+a -a +b -b +c +d -c -d');
});

test('what needs a step waits for its end', async () => {
  const [a, b, c] = named('abc') as [Step, Step, Step];
  expect(await story([a, { ...b, needs: 'a' }, c], 'abc')).toBe('+a -a +b +c -b -c');
});

test('a step that throws is told of', async () => {
  const broken = inPairs(named('a'), () => Promise.reject(new Error('no disk')));
  await expect(broken).rejects.toThrow('no disk');
});

test('nothing to run is done', async () => {
  await inPairs([], () => Promise.resolve());
});
