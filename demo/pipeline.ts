import 'jalon/define';
import { salesTeam } from './data/sales-team.js';
import { day, showData, startBoard } from './page/board.js';
import { startPage } from './page/page.js';

startPage();
showData(startBoard('teamLead', { people: '24' }), (language) =>
  salesTeam({ asOf: day, language }),
);
