import 'jalon/define';
import { workingTeam } from './data/work/working-team.js';
import { day, showData, startBoard } from './page/board.js';
import { startPage } from './page/page.js';

startPage();
showData(startBoard('teamLead', { people: '24' }), (language) =>
  workingTeam({ asOf: day, language }),
);
