import type { JalonEventMap } from '../../src/contract/events.js';
import { onLanguage, say } from './page.js';

const names = [
  'jalon-filter-change',
  'jalon-view-change',
  'jalon-drill',
  'jalon-nudge',
  'jalon-export',
  'jalon-load',
  'jalon-error',
] as const satisfies readonly (keyof JalonEventMap)[];

/** Lists at the foot of the page the last 50 events of the suite, newest first, with what they carry. */
export function watchEvents(board: HTMLElement): void {
  const panel = document.createElement('details');
  panel.className = 'events';
  const summary = document.createElement('summary');
  const label = document.createElement('span');
  onLanguage(() => (label.textContent = `${say('events')} `));
  const count = document.createElement('output');
  count.textContent = '0';
  const log = document.createElement('ol');
  summary.append(label, count);
  panel.append(summary, log);
  document.querySelector('main')!.append(panel);
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
