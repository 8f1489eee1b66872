import 'jalon/define';
import { dealerNetwork } from './data/dealer-network.js';
import { lists } from './data/lists.js';
import { afterPaint, day, startBoard } from './page/board.js';
import { onLanguage, say, startPage, toast } from './page/page.js';

startPage();

const board = startBoard('lead', { stores: '60', reps: '480' });
board.addEventListener('jalon-nudge', ({ detail }) =>
  toast(say('nudged', { name: nameOf(detail.rep) })),
);

let network: ReturnType<typeof dealerNetwork> | undefined;
const nameOf = (rep: string): string => network?.people.name[network.people.id.indexOf(rep)] ?? rep;

onLanguage((language) => {
  // The names of lists are data: a server would send them in the reader's language.
  if (network)
    board.data = network = {
      ...network,
      lists: { ...network.lists, name: lists.map((list) => list[language]) },
    };
});

afterPaint(() => {
  board.data = network = dealerNetwork({
    asOf: day,
    language: document.documentElement.lang as 'en' | 'fr',
  });
});
