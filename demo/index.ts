import 'jalon/define';
import type { JalonDashboard } from 'jalon';
import { dealerNetwork, the22nd } from './data/dealer-network.js';
import { lists } from './data/lists.js';
import { watchEvents } from './page/events-panel.js';
import { onLanguage, say, startPage, toast } from './page/page.js';

startPage();

const board = document.querySelector<JalonDashboard>('#board')!;
const today = new Date();
const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-01`;
// The page always looks like the 22nd of this month; `?day=2026-11-05` shows another day.
const day = new URLSearchParams(location.search).get('day') ?? the22nd(month);
board.asOf = `${day}T14:32:00`;

watchEvents(board);
board.addEventListener('jalon-nudge', ({ detail }) =>
  toast(say('nudged', { name: nameOf(detail.rep) })),
);

let network: ReturnType<typeof dealerNetwork> | undefined;
const nameOf = (rep: string): string => network?.people.name[network.people.id.indexOf(rep)] ?? rep;

onLanguage((language) => {
  const [year, monthNumber, date] = day.split('-').map(Number);
  const shown = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  document.querySelector('#lead')!.textContent = say('lead', {
    day: shown.format(Date.UTC(year!, monthNumber! - 1, date)),
    stores: '60',
    reps: '480',
  });
  for (const goal of document.querySelectorAll('jalon-goal-widget[metric]')) {
    goal.setAttribute(
      'heading',
      say(goal.getAttribute('metric') === 'appointments' ? 'appointments' : 'accessories'),
    );
  }
  // The names of lists are data: a server would send them in the reader's language.
  if (network)
    board.data = network = {
      ...network,
      lists: { ...network.lists, name: lists.map((list) => list[language]) },
    };
});

// After the first paint, so that the page stands before the data are made.
requestAnimationFrame(() =>
  setTimeout(() => {
    board.data = network = dealerNetwork({
      asOf: day,
      language: document.documentElement.lang as 'en' | 'fr',
    });
  }),
);
