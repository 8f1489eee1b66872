import 'jalon/define';
import type { JalonDashboard } from 'jalon';
import type { OpenOptions } from '../src/contract/source.js';
import { northwindOptions } from './northwind-mapping.js';
import { say, onLanguage, startPage } from './page/page.js';
import { sayAbsent, sharedTables } from './page/shared-file.js';
import type { Word } from './page/words.js';
import { prospectFileOptions } from './prospect-file-mapping.js';

startPage();

/** An element of the suite by attributes; its heading is one of the page's words. */
function element(tag: string, heading: Word, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  onLanguage(() => made.setAttribute('heading', say(heading)));
  return made;
}

async function show(
  id: string,
  folder: string,
  names: string[],
  options: OpenOptions,
  report: string,
  children: () => HTMLElement[],
): Promise<void> {
  const section = document.querySelector(`#${id}`)!;
  const tables = await sharedTables(folder, ...names);
  if (!tables) return sayAbsent(section.querySelector('div')!, 'publicAbsent');
  const board = document.createElement('jalon-dashboard') as JalonDashboard;
  board.mapping = options.mapping!;
  board.timeZone = options.timeZone!;
  board.currency = options.currency!;
  board.filters = { period: null };
  board.asOf = '2015-01-01T00:00:00Z';
  board.report = report;
  board.data = { tables };
  board.append(...children());
  section.querySelector('div')!.replaceChildren(board);
  section.querySelector<HTMLElement>('.facts')!.hidden = false;
}

await show(
  'northwind',
  'northwind-sales',
  ['orders', 'employees'],
  northwindOptions,
  'company',
  () => [
    element('jalon-trend-chart', 'ordersByMonth', {
      report: 'company',
      by: 'month',
      metrics: 'won',
      'data-span': '7',
    }),
    element('jalon-leaderboard', 'ordersByEmployee', {
      report: 'team',
      by: 'owner',
      metric: 'won',
      'data-span': '5',
    }),
  ],
);
await show(
  'prospect-file',
  'aw-callcenter-prospects',
  ['ProspectiveBuyer'],
  prospectFileOptions,
  'smart-list',
  () => [
    element('jalon-leaderboard', 'prospectsByState', {
      report: 'smart-list',
      by: 'store',
      metric: 'accounts',
      limit: '5',
      'data-span': '6',
    }),
    element('jalon-leaderboard', 'prospectsByJob', {
      report: 'smart-list',
      by: 'brand',
      metric: 'accounts',
      'data-span': '6',
    }),
  ],
);
