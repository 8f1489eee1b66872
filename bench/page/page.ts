// Runs inside the browser; index.ts asks it for one table at a time.
import '../../src/elements/progress-table/define.js';
import type { JalonProgressTable } from '../../src/elements/progress-table/progress-table.js';
import type { Result } from '../../src/contract/query.js';
import { deep, scrollerIn, scrollThrough, untilPainted, type Scroll } from './paint.js';
import { answer, leader } from './rows.js';
import { drawTabulator, flatRow, type FlatRow } from './tabulator.js';

interface Given {
  result: Result;
  /** The same rows as Tabulator takes them. */
  flat: FlatRow[];
}
const answers = new Map<string, Given>();
const host = document.querySelector<HTMLElement>('#host')!;
const collect = () => (globalThis as { gc?: () => void }).gc?.();

/** Ready answers, so that making them is in nobody's time. */
function prepare(rows: number, seed: number): Given {
  const key = `${rows}/${seed}`;
  let given = answers.get(key);
  if (!given) {
    const result = answer(rows, seed);
    answers.set(key, (given = { result, flat: result.rows.map(flatRow) }));
  }
  collect();
  return given;
}

/** Whether these words stand in one text of the host or of a shadow root in it. */
const shows = (words: string): boolean => {
  for (const element of deep(host)) {
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes(words)) return true;
  }
  return false;
};

const makers = {
  jalon({ result }: Given) {
    const table = document.createElement('jalon-progress-table') as JalonProgressTable;
    table.style.setProperty('--jalon-table-height', '640px');
    table.source = { query: () => Promise.resolve(result) };
    host.append(table);
    return () => table.remove();
  },
  tabulator({ flat }: Given) {
    const box = document.createElement('div');
    host.append(box);
    const table = drawTabulator(box, flat);
    return () => {
      table.destroy();
      box.remove();
    };
  },
};

let remove = () => {};

/** Milliseconds from the data to the paint. */
async function load(kind: keyof typeof makers, rows: number, seed: number): Promise<number> {
  const given = prepare(rows, seed);
  const { label, values } = given.result.rows[leader]!;
  const time = await untilPainted(
    () => (remove = makers[kind](given)),
    () => shows(String(values['repCode'])),
  );
  for (const words of [label, '100.0%']) {
    if (!shows(words)) throw new Error(`${kind} does not show ${words}`);
  }
  return time;
}

const scroll = (): Promise<Scroll> => scrollThrough(scrollerIn(host), 30);

const bench = {
  prepare: (rows: number, seed: number) => void prepare(rows, seed),
  load,
  scroll,
  clear: () => remove(),
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
