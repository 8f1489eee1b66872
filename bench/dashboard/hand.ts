import { months, type Dealers } from './data.js';
import { report, type RepRow, type Report } from './report.js';

const count = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'CAD',
  maximumFractionDigits: 0,
});
const duration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

export const columns: { id: keyof RepRow; title: string; text: (value: number) => string }[] = [
  { id: 'rep', title: 'Rep', text: String },
  { id: 'accounts', title: 'Accounts', text: (value) => count.format(value) },
  { id: 'optedOut', title: 'Opted out', text: (value) => count.format(value) },
  { id: 'attempted', title: 'Attempted', text: (value) => count.format(value) },
  { id: 'attemptedRate', title: '% attempted', text: (value) => percent.format(value) },
  { id: 'secondAttemptRate', title: '% attempted 2x', text: (value) => percent.format(value) },
  { id: 'reached', title: 'Reached', text: (value) => count.format(value) },
  { id: 'reachedRate', title: '% reached', text: (value) => percent.format(value) },
  { id: 'awaitingRate', title: '% to answer', text: (value) => percent.format(value) },
  { id: 'subscribers', title: 'Subscribers', text: (value) => count.format(value) },
  { id: 'appointments', title: 'Appointments', text: (value) => count.format(value) },
  { id: 'averageCall', title: 'Avg call', text: duration },
  { id: 'accessoryRevenue', title: 'Accessories', text: (value) => money.format(value) },
];

export const textOf = (text: (value: number) => string, value: unknown): string =>
  value == null ? 'n/a' : text(value as number);

export const monthNames = months.map((month) =>
  new Intl.DateTimeFormat('en', { month: 'short' }).format(new Date(`${month}-15`)),
);

function fill(select: HTMLSelectElement, all: string, counts: Map<string, number>): void {
  const names = [...counts.keys()].sort(new Intl.Collator('en', { numeric: true }).compare);
  select.append(
    new Option(all),
    ...names.map((name) => new Option(`${name} (${count.format(counts.get(name)!)})`, name)),
  );
}

function drawGoal(host: Element, { done, target, lists, listsCompleted }: Report['goal']): void {
  const share = Math.min(1, done / target);
  host.innerHTML = `<h2>Attempted accounts</h2>
    <svg width="150" height="150" viewBox="-60 -60 120 120">
      <circle r="50" fill="none" stroke="#ddd" stroke-width="10"/>
      <circle r="50" fill="none" stroke="#0b6bcb" stroke-width="10" pathLength="1"
        stroke-dasharray="${share} 1" transform="rotate(-90)"/>
      <text text-anchor="middle" dy="6">${percent.format(done / target)}</text>
    </svg>
    <p>${count.format(done)} of ${count.format(target)}, ${count.format(Math.max(0, target - done))} left</p>
    <p>${listsCompleted} of ${lists} lists completed</p>`;
}

/** A page made by hand of a table, a chart and what the browser has. */
export async function startPage(
  drawTable: (host: HTMLElement, rows: RepRow[]) => void,
  drawChart: (host: HTMLElement, attempted: number[], reached: number[]) => void,
): Promise<void> {
  const data = (await (await fetch('/data.json')).json()) as Dealers;
  const all = report(data, months, 0.85);
  const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  fill(at('list'), 'All lists', all.counts.list);
  fill(at('store'), 'All stores', all.counts.store);
  fill(at('rep'), 'All reps', all.counts.rep);
  drawGoal(at('goal'), all.goal);
  drawTable(at('table'), all.rows);
  drawChart(at('chart'), all.attempted, all.reached);
}
