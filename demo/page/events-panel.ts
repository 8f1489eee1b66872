import type { JalonEventMap } from '../../src/contract/events.js';

const names = [
  'jalon-filter-change',
  'jalon-view-change',
  'jalon-drill',
  'jalon-nudge',
  'jalon-export',
  'jalon-load',
  'jalon-error',
] as const satisfies readonly (keyof JalonEventMap)[];

/** Lists the last 50 events of the suite, newest first, with what they carry. */
export function watchEvents(board: HTMLElement): void {
  const log = document.querySelector('#log')!;
  const count = document.querySelector('#count')!;
  let seen = 0;
  for (const name of names) {
    board.addEventListener(name, (event) => {
      const row = document.createElement('li');
      const title = document.createElement('b');
      const detail = document.createElement('code');
      title.textContent = `${name} · ${(event.target as Element).localName}`;
      detail.textContent = JSON.stringify(event.detail, null, 1).replace(/\n\s*/g, ' ');
      row.append(title, detail);
      log.prepend(row);
      log.children[50]?.remove();
      count.textContent = String(++seen);
    });
  }
}
