import { JalonProgressTable, type JalonFilterBar } from 'jalon';

const table = new JalonProgressTable();
table.addEventListener('jalon-drill', (event) => console.log(event.detail.metric));
const bar: JalonFilterBar | null = document.querySelector('jalon-filter-bar');
bar?.addEventListener('jalon-shortcuts-change', ({ detail }) => console.log(detail.shortcuts));
// @ts-expect-error a number, no text
table.maxBytes = 'much';
