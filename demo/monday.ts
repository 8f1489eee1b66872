import 'jalon/define';
import type { JalonFilterBar, JalonProgressTable } from 'jalon';
import { workingTeam } from './data/work/working-team.js';
import { day, showData, startBoard } from './page/board.js';
import { onLanguage, say, startPage } from './page/page.js';

startPage();
const board = startBoard('mondayLead', {});
const bar = board.querySelector<JalonFilterBar>('jalon-filter-bar')!;
const month = day.slice(0, 7);

// What a meeting asks of each deal; the others are in the menu of columns.
board.querySelector<JalonProgressTable>('#deals')!.setState({
  columns: [
    ...['deal', 'stage', 'amount', 'expectedCloseOn'],
    ...['nextAction', 'nextActionOn', 'lastContactAt', 'owner'],
  ],
});

onLanguage(() => {
  board.notes = [
    { text: say('noteFair'), period: month, author: 'Mina', on: `${month}-09` },
    { text: say('noteLeave'), period: month, group: { owner: 'S03' } },
  ];
  bar.shortcuts = [
    {
      name: say('shortcutQuarter'),
      filters: { period: 'this-quarter' },
      views: { ranking: { by: 'team' } },
    },
    {
      name: say('shortcutKey'),
      filters: { period: 'this-year', team: ['T4'] },
      views: { deals: { sort: [{ by: 'amount', descending: true }] } },
    },
  ];
});
showData(board, (language) => workingTeam({ asOf: day, language }));
