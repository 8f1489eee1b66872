import { all, cancel, note, onlyOne } from './host.js';

const byId = (id) => document.getElementById(id);
const main = document.querySelector('main');
let src = '/data.json';
let filters = all;
let events = [];

function write() {
  byId('filters').textContent = JSON.stringify(filters);
  byId('events').textContent = JSON.stringify(events);
}

/** As hx-get and hx-target: what the server renders takes the place of what is there. */
async function swap() {
  write();
  const asked = new URLSearchParams({ src, filters: JSON.stringify(filters) });
  main.innerHTML = await (await fetch(`/sales?${asked}`)).text();
}

const on = (id, act) => byId(id).addEventListener('click', act);
on('mount', () => (main.firstChild ? (main.innerHTML = '') : swap()));
on('one', () => swap((filters = onlyOne)));
on('all', () => swap((filters = all)));
for (const id of ['data', 'other', 'broken']) on(id, () => swap((src = `/${id}.json`)));

document.addEventListener('jalon-filter-change', (event) => {
  filters = event.detail.filters;
  write();
});
for (const name of ['view-change', 'drill', 'nudge', 'export', 'load', 'error'])
  document.addEventListener(`jalon-${name}`, (event) => {
    cancel(event);
    events = note(events, event);
    write();
  });

swap();
