const page = (script: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}
<style>body{margin:16px;font:14px system-ui}.two{display:grid;grid-template-columns:5fr 7fr;gap:16px}.by-hand #chart{height:300px}</style>
<script type="module" src="/${script}.js"></script><body>${body}</body></html>`;

const board = (
  attributes = '',
): string => `<jalon-dashboard as-of="2026-11-22T14:30:00Z" period="2026" ${attributes}>
<jalon-filter-bar></jalon-filter-bar>
<jalon-goal-widget goal="0.85" goal-day="25"></jalon-goal-widget>
<jalon-trend-chart report="smart-list" by="month" metrics="attempted,reached"></jalon-trend-chart>
<jalon-progress-table style="--jalon-table-height:560px"></jalon-progress-table></jalon-dashboard>`;

const byHand = `<div class="by-hand"><p><select id="list"></select> <select id="store"></select> <select id="rep"></select></p>
<div class="two"><div id="goal"></div><div id="chart"></div></div><div id="table"></div></div>`;

export const pages: Readonly<Record<string, string>> = {
  '/blank': page('blank', ''),
  '/jalon': page('jalon', board('src="/data.json"')),
  '/click': page('click', board()),
  '/charts': page('charts', '<div id="chart" style="width:700px;height:320px"></div>'),
  '/tabulator': page('tabulator', byHand, '<link rel="stylesheet" href="/tabulator.css">'),
  '/ag-grid': page('ag-grid', byHand),
};
