// The DOM for tables that bring none: what a careful person writes around TanStack's rows.
import { format, height, isFigure, rowHeight, widthOf } from './cells.js';
import type { Value } from '../../src/contract/query.js';
import { columns } from './rows.js';

const overscan = 4;

interface Slot {
  element: HTMLElement;
  texts: Text[];
  index: number;
}

function slot(): Slot {
  const element = document.createElement('div');
  element.className = 'hand-row';
  element.setAttribute('role', 'row');
  const texts = columns.map(({ kind }) => {
    const cell = document.createElement('div');
    cell.className = isFigure(kind) ? 'figure' : '';
    cell.setAttribute('role', 'gridcell');
    cell.style.setProperty('width', `${widthOf(kind)}px`);
    return cell.appendChild(document.createTextNode(''));
  });
  element.append(...texts.map((text) => text.parentElement!));
  return { element, texts, index: -1 };
}

export interface HandMade {
  count(): number;
  value(row: number, id: string): Value;
  sort(id: string): void;
}

/** Rows recycled in place: each slot shows the row of its number modulo the slots. */
export function drawByHand(host: HTMLElement, model: HandMade): void {
  const scroller = document.createElement('div');
  scroller.className = 'hand';
  scroller.style.setProperty('height', `${height}px`);
  const head = document.createElement('div');
  head.className = 'hand-head';
  for (const { id, title, kind } of columns) {
    const cell = document.createElement('div');
    cell.style.setProperty('width', `${widthOf(kind)}px`);
    cell.textContent = title;
    cell.addEventListener('click', () => {
      model.sort(id);
      for (const one of slots) one.index = -1;
      write();
    });
    head.append(cell);
  }
  const body = document.createElement('div');
  body.className = 'hand-body';
  body.style.setProperty('height', `${model.count() * rowHeight}px`);
  const shown = Math.ceil(height / rowHeight) + 1 + 2 * overscan;
  const slots = Array.from({ length: Math.min(shown, model.count()) }, slot);
  const write = (): void => {
    const last = model.count() - slots.length;
    const top = Math.floor(scroller.scrollTop / rowHeight) - overscan;
    const first = Math.max(0, Math.min(last, top));
    for (let n = first; n < first + slots.length; n++) {
      const one = slots[n % slots.length]!;
      if (one.index === n) continue;
      one.index = n;
      one.element.style.setProperty('transform', `translateY(${n * rowHeight}px)`);
      columns.forEach(({ id, kind }, i) => {
        one.texts[i]!.data = format(kind, model.value(n, id));
      });
    }
  };
  write();
  body.append(...slots.map(({ element }) => element));
  scroller.append(head, body);
  scroller.addEventListener('scroll', write, { passive: true });
  host.append(scroller);
}
