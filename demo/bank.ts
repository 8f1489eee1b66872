import 'jalon/define';
import type { JalonDashboard, JalonProgressTable } from 'jalon';
import { bankOptions } from './bank-mapping.js';
import { onLanguage, say, startPage } from './page/page.js';
import { sayAbsent, sharedFile } from './page/shared-file.js';

startPage();

const url = '/shared-data/bank-small/bank.csv';
const place = document.querySelector('#place')!;

function showCampaign(): void {
  const board = document.createElement('jalon-dashboard') as JalonDashboard;
  board.mapping = bankOptions.mapping;
  board.table = bankOptions.table;
  board.timeZone = bankOptions.timeZone;
  board.currency = bankOptions.currency;
  board.filters = { period: null };
  board.asOf = '2011-01-01T00:00:00Z';
  board.refresh = 0;
  board.src = url;
  const table = document.createElement('jalon-progress-table') as JalonProgressTable;
  table.by = 'store';
  // What the file cannot tell apart (everybody was attempted, everybody answered) is left out.
  table.setState({
    columns: ['store', 'accounts', 'secondAttemptRate', 'averageCall', 'appointments'],
    sort: [{ by: 'appointments', descending: true }],
  });
  onLanguage(() => (table.heading = say('bankHeading')));
  board.append(document.createElement('jalon-filter-bar'), table);
  place.replaceChildren(board);
  document.querySelector<HTMLElement>('#facts')!.hidden = false;
}

if (await sharedFile('bank-small/bank', 'HEAD')) showCampaign();
else sayAbsent(place, 'absentText');
