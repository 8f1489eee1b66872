/// <reference types="vite/client" />
import 'jalon/define';
import { dealerNetwork } from './data/dealer-network.js';
import { day, showData, startBoard } from './page/board.js';
import brand from './page/brand.css?raw';
import { startPage } from './page/page.js';

startPage();
showData(startBoard('brandLead', {}), (language) =>
  dealerNetwork({ asOf: day, stores: 12, reps: 48, language }),
);
document.querySelector('#five')!.textContent = brand.split('}')[0]!.split('{\n')[1]!.trimEnd();
