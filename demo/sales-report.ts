import 'jalon/define';
import { withLedger } from './data/ledger.js';
import { salesTeam } from './data/sales-team.js';
import { day, showData, startBoard } from './page/board.js';
import { startPage } from './page/page.js';

startPage();
showData(startBoard('teamLead', { people: '8' }), (language) =>
  withLedger(salesTeam({ asOf: day, language, people: 8, opportunities: 600 }), { asOf: day }),
);
