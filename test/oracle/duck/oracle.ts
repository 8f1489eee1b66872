import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Trial } from '../generate/ask.js';
import { type Answer, emptyAnswer, keyOf, read } from './answer.js';
import { load } from './load.js';

/** What the base rows of a report are. */
export type Base = 'accounts' | 'deals' | 'acts' | 'ledger';

/** Steps that come before those of a base; `ledger` has more tables about deals, and the same deals. */
const before: Record<Base, readonly Base[]> = {
  accounts: [],
  deals: [],
  acts: [],
  ledger: ['deals'],
};

function stepsOf(name: 'all' | Base): string[] {
  const folder = new URL(`./sql/${name}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

/** The independent calculation: many datasets and all questions about them in one pass of SQL. */
export class Oracle {
  #duck: DuckDBConnection;
  #folder: string;
  #steps: string[];

  private constructor(duck: DuckDBConnection, folder: string, base: Base) {
    this.#duck = duck;
    this.#folder = folder;
    this.#steps = ['all' as const, ...before[base], base].flatMap(stepsOf);
  }

  static async open(base: Base): Promise<Oracle> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const duck = await instance.connect();
    await duck.run("set TimeZone = 'UTC'");
    return new Oracle(duck, mkdtempSync(join(tmpdir(), 'jalon-oracle-')), base);
  }

  /** Answers by trial and question. */
  async answers(trials: readonly Trial[]): Promise<Answer[][]> {
    await load(this.#duck, this.#folder, trials);
    for (const step of this.#steps) await this.#duck.run(step);
    const reader = await this.#duck.runAndReadAll('from answer order by q, grouped, k1, k2');
    const reports = trials.flatMap(({ questions }) => questions.map(({ report }) => report));
    const numbered: Answer[] = [];
    for (const row of reader.getRowObjectsJson()) {
      const q = Number(row.q);
      const answer = (numbered[q] ??= emptyAnswer());
      const figures = read(row, reports[q]!);
      if (row.grouped) answer.rows.set(keyOf([row.k1, row.k2]), figures);
      else answer.totals = figures;
    }
    const said = await this.#duck.runAndReadAll('from said where n > 0');
    for (const { q, code, n } of said.getRowObjectsJson())
      (numbered[Number(q)] ??= emptyAnswer()).notices[String(code)] = Number(n);
    let q = 0;
    return trials.map(({ questions }) => questions.map(() => numbered[q++] ?? emptyAnswer()));
  }

  close(): void {
    this.#duck.closeSync();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
