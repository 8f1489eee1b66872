import '../../src/elements/progress-table/define.js';
import type { JalonProgressTable } from '../../src/elements/progress-table/progress-table.js';
import type { Result } from '../../src/contract/query.js';
import { height } from './cells.js';

export function drawJalon(host: HTMLElement, result: Result): void {
  const table = document.createElement('jalon-progress-table') as JalonProgressTable;
  table.style.setProperty('--jalon-table-height', `${height}px`);
  table.source = { query: () => Promise.resolve(result) };
  host.append(table);
}
