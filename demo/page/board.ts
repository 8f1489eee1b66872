import type { JalonDashboard } from 'jalon';
import { the22nd } from '../data/dealer-network.js';
import { watchEvents } from './events-panel.js';
import { onLanguage, say, type Language } from './page.js';
import type { Word } from './words.js';

type Data = NonNullable<JalonDashboard['data']>;

const today = new Date();
const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-01`;
/** The pages always look like the 22nd of this month; `?day=2026-11-05` shows another day. */
export const day = new URLSearchParams(location.search).get('day') ?? the22nd(month);

/** The page's board at that day, with its lead in words. */
export function startBoard(lead: Word, values: Record<string, string>): JalonDashboard {
  const board = document.querySelector<JalonDashboard>('#board')!;
  board.asOf = `${day}T14:32:00`;
  // Until the data are made the elements show that they are awaited.
  board.source = { query: () => new Promise(() => {}) };
  watchEvents(board);
  onLanguage((language) => {
    const [year, monthNumber, date] = day.split('-').map(Number);
    const shown = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
      dateStyle: 'full',
      timeZone: 'UTC',
    });
    document.querySelector('#lead')!.textContent = say(lead, {
      ...values,
      day: shown.format(Date.UTC(year!, monthNumber! - 1, date)),
    });
    for (const element of board.querySelectorAll<HTMLElement>('[data-heading]'))
      element.setAttribute('heading', say(element.dataset['heading'] as Word));
  });
  return board;
}

/** Calls back after the first paint, so that the page stands before the data are made. */
export const afterPaint = (callback: () => void): void => {
  requestAnimationFrame(() => setTimeout(callback));
};

/** Gives the board its data after the first paint, and anew in each language. */
export function showData(board: JalonDashboard, make: (language: Language) => Data): void {
  onLanguage((language) => afterPaint(() => give(board, make(language))));
}

/** Gives the board data in the place of what it waited for. */
export function give(board: JalonDashboard, data: Data): void {
  board.data = data;
  board.source = null;
}
