// Runs inside the browser; index.ts asks it for one table at a time.
import '../../src/elements/progress-table/define.js';
import type { JalonProgressTable } from '../../src/elements/progress-table/progress-table.js';
import type { Result } from '../../src/contract/query.js';
import { deep, scrollerIn, scrollThrough, untilPainted, type Scroll } from './paint.js';
import { answer } from './rows.js';
import { drawTabulator } from './tabulator.js';

export interface Drawn extends Scroll {
  /** Milliseconds from the data to the paint. */
  load: number;
  /** Rows that are in the document. */
  inDocument: number;
}

const answers = new Map<string, Result>();
const host = document.querySelector<HTMLElement>('#host')!;
const collect = () => (globalThis as { gc?: () => void }).gc?.();

/** Ready answers, so that making them is in nobody's time. */
const prepared = (rows: number, seed: number): Result => {
  const key = `${rows}/${seed}`;
  if (!answers.has(key)) answers.set(key, answer(rows, seed));
  return answers.get(key)!;
};

const texts = (name: string): number => {
  let found = 0;
  for (const element of deep(host))
    if (element.childElementCount === 0 && element.textContent?.includes(name)) found++;
  return found;
};

const makers = {
  jalon(result: Result) {
    const table = document.createElement('jalon-progress-table') as JalonProgressTable;
    table.style.height = '640px';
    table.source = { query: () => Promise.resolve(result) };
    host.append(table);
    return () => table.remove();
  },
  tabulator(result: Result) {
    const box = document.createElement('div');
    host.append(box);
    const table = drawTabulator(box, result);
    return () => {
      table.destroy();
      box.remove();
    };
  },
};

async function draw(kind: keyof typeof makers, rows: number, seed: number): Promise<Drawn> {
  const result = prepared(rows, seed);
  const code = String(result.rows[0]!.values['repCode']);
  collect();
  let remove = () => {};
  const load = await untilPainted(
    () => (remove = makers[kind](result)),
    () => texts(code) > 0,
  );
  for (const row of [result.rows[0]!, result.rows[5]!]) {
    if (texts(row.label) === 0) throw new Error(`${kind} does not show ${row.label}`);
  }
  const scroll = await scrollThrough(scrollerIn(host), 30);
  let inDocument = 0;
  for (const element of deep(host)) if (element.matches('tr, [role=row]')) inDocument++;
  remove();
  return { load, inDocument, ...scroll };
}

Object.assign(globalThis, { draw, prepared });
