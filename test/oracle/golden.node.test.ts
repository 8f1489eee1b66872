import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineAnswers } from './compare/engine.js';
import { type Answer, type Figures, keyOf } from './duck/answer.js';
import { Oracle } from './duck/oracle.js';
import type { Sample } from './generate/sample.js';
import type { Question, Trial } from './generate/ask.js';

const { dataset, expected } = JSON.parse(
  readFileSync(new URL('../fixtures/worked-example.json', import.meta.url), 'utf8'),
) as { dataset: Sample; expected: Record<string, unknown> };
const question = (by: string[]): Question => ({ ...(expected.query as Question), by });
const trial: Trial = {
  dataset,
  questions: [question(['store']), question(['rep'])],
};

/** Only the figures that the worked example states. */
function stated(answer: Answer, view: string): Record<string, Figures> {
  const groups = expected[`by ${view}`] as Record<string, Figures>;
  return Object.fromEntries(
    Object.entries(groups).map(([group, figures]) => {
      const row = answer.rows.get(keyOf([group === 'null' ? null : group]));
      return [group, Object.fromEntries(Object.keys(figures).map((id) => [id, row?.[id] ?? null]))];
    }),
  );
}

function check(answers: readonly Answer[]): void {
  expect(stated(answers[0]!, 'store')).toEqual(expected['by store']);
  expect(stated(answers[1]!, 'rep')).toEqual(expected['by rep']);
  for (const answer of answers) expect(answer.totals).toMatchObject(expected.totals as Figures);
}

describe('the worked example', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.open('accounts');
  });
  afterAll(() => oracle.close());

  it('is what the SQL answers', async () => {
    check((await oracle.answers([trial]))[0]!);
  });

  it('is what the engine answers', async () => {
    check((await engineAnswers(trial)) as Answer[]);
  });
});
