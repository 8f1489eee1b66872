import 'jalon/define';
import { accountingFirm } from './data/accounting-firm.js';
import { day, showData, startBoard } from './page/board.js';
import { startPage } from './page/page.js';

startPage();
showData(startBoard('firmLead', { agencies: '14', people: '160' }), (language) =>
  accountingFirm({ asOf: day, language }),
);
