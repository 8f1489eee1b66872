import { all, cancel, datasets, note, onlyOne } from './host.js';

const byId = (id) => document.getElementById(id);
const main = document.querySelector('main');
const dashboard = () => main.querySelector('jalon-dashboard');
let { data } = datasets;
let filters = all;
let events = [];

function bind() {
  const board = dashboard();
  if (board) Object.assign(board, { data, filters });
  byId('filters').textContent = JSON.stringify(filters);
  byId('events').textContent = JSON.stringify(events);
}

function mount() {
  main.append(byId('sales').content.cloneNode(true));
  bind();
}

const on = (id, act) =>
  byId(id).addEventListener('click', () => {
    act();
    bind();
  });
on('mount', () => (dashboard() ? main.replaceChildren() : mount()));
on('one', () => (filters = onlyOne));
on('all', () => (filters = all));
for (const [id, dataset] of Object.entries(datasets)) on(id, () => (data = dataset));

document.addEventListener('jalon-filter-change', (event) => {
  filters = event.detail.filters;
  bind();
});
for (const name of ['view-change', 'drill', 'nudge', 'export', 'load', 'error'])
  document.addEventListener(`jalon-${name}`, (event) => {
    cancel(event);
    events = note(events, event);
    bind();
  });

mount();
