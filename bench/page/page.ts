// Runs inside the browser; index.ts asks it for one table at a time.
import type { Result } from '../../src/contract/query.js';
import { drawAgGrid } from './ag-grid.js';
import { flatRow, sortedBy, type FlatRow } from './cells.js';
import { drawJalon } from './jalon.js';
import { deep, scrollerIn, scrollThrough, untilPainted, type Scroll } from './paint.js';
import { asColumns, drawPerspective, startPerspective } from './perspective.js';
import { drawRegularTable } from './regular-table.js';
import { answer, columns, leader } from './rows.js';
import { sweep, type Sweep } from './sweep.js';
import { drawTabulator } from './tabulator.js';
import { drawTanstack } from './tanstack.js';

/** One answer in the form that each table likes best. */
interface Given {
  key: string;
  result: Result;
  flat: FlatRow[];
  columns: Record<string, unknown[]>;
}
let given: Given;
const host = document.querySelector<HTMLElement>('#host')!;
const collect = () => (globalThis as { gc?: () => void }).gc?.();

/** A ready answer for the tables that come, so that making it is in nobody's time. */
async function prepare(kind: Kind, rows: number, seed: number): Promise<void> {
  if (kind === 'perspective') await startPerspective();
  const key = `${rows}/${seed}`;
  if (given?.key !== key) {
    const result = answer(rows, seed);
    const flat = result.rows.map(flatRow);
    given = { key, result, flat, columns: asColumns(flat) };
  }
  collect();
}

/** Whether these words stand in one text of the host or of a shadow root in it. */
const shows = (words: string): boolean => {
  for (const element of deep(host)) {
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes(words)) return true;
  }
  return false;
};

type Remove = (() => unknown) | void;
const makers = {
  jalon: (box: HTMLElement, { result }: Given): Remove => drawJalon(box, result),
  tabulator: (box: HTMLElement, { flat }: Given): Remove => drawTabulator(box, flat),
  agGrid: (box: HTMLElement, { flat }: Given): Remove => drawAgGrid(box, flat),
  tanstack: (box: HTMLElement, { flat }: Given): Remove => drawTanstack(box, flat),
  regularTable: (box: HTMLElement, { flat }: Given): Remove => drawRegularTable(box, flat),
  perspective: (box: HTMLElement, given: Given): Promise<Remove> =>
    drawPerspective(box, given.columns),
};
export type Kind = keyof typeof makers;

let remove: Remove | Promise<Remove>;

/** Milliseconds from the data to the paint. */
async function load(kind: Kind): Promise<number> {
  const box = document.createElement('div');
  host.append(box);
  const { label, values } = given.result.rows[leader]!;
  const time = await untilPainted(
    () => (remove = makers[kind](box, given)),
    () => shows(String(values['repCode'])),
  );
  for (const words of [label, kind === 'perspective' ? '100' : '100.0%']) {
    if (!shows(words)) throw new Error(`${kind} does not show ${words}`);
  }
  return time;
}

async function clear(): Promise<void> {
  await (
    await remove
  )?.();
  host.replaceChildren();
}

const scroll = (): Promise<Scroll> => scrollThrough(scrollerIn(host), 30);

/** One scroll from the first row to the last. */
function whole(seconds: number, looks: boolean): Promise<Sweep> {
  const { rows } = given.result;
  const rate = (n: number): number => rows[n]!.values[sortedBy] as number;
  const order = rows.map((_, n) => n).sort((a, b) => rate(b) - rate(a));
  const byCode = new Map(rows.map((row, n) => [row.values['repCode'] as string, n]));
  const places = {
    count: rows.length,
    // Rows of one rate may come in any order.
    isAt: (code: string, at: number) => rate(byCode.get(code)!) === rate(order[at]!),
  };
  return sweep(host, scrollerIn(host), seconds, places, looks);
}

/** Milliseconds from a click on the head of a text column to the paint of the rows in that order. */
async function sort(): Promise<number> {
  const { title } = columns.find(({ id }) => id === 'repCode')!;
  const head = [...deep(host)].find(
    (element) => element.textContent.trim() === title && !element.firstElementChild,
  );
  const scroller = scrollerIn(host);
  scroller.scrollTop = 0;
  return untilPainted(
    () => (head as HTMLElement).click(),
    () => shows('R-10000'),
  );
}

const bench = {
  prepare,
  load,
  scroll,
  whole,
  sort,
  clear,
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
