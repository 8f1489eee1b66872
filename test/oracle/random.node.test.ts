import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Failure, failures } from './compare/judge.js';
import { report } from './compare/report.js';
import { Oracle } from './duck/oracle.js';
import { actsTrial } from './generate/acts/query.js';
import { dealTrial, kpiTrial } from './generate/deals/query.js';
import { ledgerTrial } from './generate/ledger/query.js';
import { trial } from './generate/query.js';

const seed = Number(process.env.JALON_SEED ?? 2026);
const datasets = process.env.JALON_LONG ? 2000 : 200;
const questionsEach = 6;
/** Datasets in one pass of SQL. */
const batch = 100;

describe.each([
  { of: 'accounts', base: 'accounts' as const, arbitrary: trial(questionsEach) },
  { of: 'deals', base: 'deals' as const, arbitrary: dealTrial(questionsEach) },
  { of: 'ledgers', base: 'ledger' as const, arbitrary: ledgerTrial(questionsEach) },
  { of: 'acts', base: 'acts' as const, arbitrary: actsTrial(questionsEach) },
  { of: 'KPIs', base: 'deals' as const, arbitrary: kpiTrial(questionsEach) },
])(`random datasets of $of, seed ${seed}`, ({ of, base, arbitrary }) => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.open(base);
  });
  afterAll(() => oracle.close());

  it(`${datasets} of them, ${questionsEach} questions each, are answered as the SQL answers`, async () => {
    const found: Failure[] = [];
    for (let done = 0; done < datasets; done += batch) {
      const trials = fc.sample(arbitrary, { seed: seed + done, numRuns: batch });
      found.push(...(await failures(oracle, trials)));
    }
    expect(found.length, found.length > 0 ? await report(oracle, of, found) : '').toBe(0);
  }, 900_000);
});
