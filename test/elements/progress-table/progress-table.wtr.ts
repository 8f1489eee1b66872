import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Query, Result } from '../../../src/contract/query.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import example from '../../fixtures/worked-example.json' with { type: 'json' };
import { expectConsole } from '../../setup/console.js';
import { StubSource } from '../../parts/base/stub-source.js';
import { answer, repRow } from './support.js';

if (!customElements.get('jalon-progress-table'))
  customElements.define('jalon-progress-table', JalonProgressTable);

const asOf = '2026-04-01T00:00:00-04:00';
const dataset = (over: object = {}) => ({ ...structuredClone(example.dataset), ...over });
const text = (el: Element | null | undefined): string =>
  (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (el: JalonProgressTable, selector: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const one = (el: JalonProgressTable, selector: string): HTMLElement =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const heads = (el: JalonProgressTable): string[] =>
  all(el, '#table .head').map((head) => head.dataset['id']!);
const head = (el: JalonProgressTable, id: string): HTMLElement =>
  one(el, `#table .head[data-id="${id}"]`);
const lines = (el: JalonProgressTable): HTMLElement[] => all(el, '#table .window > .row');
const names = (el: JalonProgressTable): string[] =>
  all(el, '#table .window [role=rowheader]').map(text);
const cell = (el: JalonProgressTable, name: string, id: string): HTMLElement => {
  const row = [...lines(el), ...all(el, '#table .totals .row')].find(
    (line) => text(line.querySelector('[role=rowheader]')) === name,
  )!;
  return row?.children[heads(el).indexOf(id)] as HTMLElement;
};
/** `Alt+ArrowUp` */
async function press(chord: string): Promise<void> {
  const keys = chord.split('+');
  const key = keys.pop()!;
  for (const held of keys) await sendKeys({ down: held });
  await sendKeys({ press: key });
  for (const held of keys) await sendKeys({ up: held });
}
const active = (el: JalonProgressTable): Element | null => el.shadowRoot!.activeElement;
/** Popovers and drawers have stopped fading in. */
const still = (el: JalonProgressTable): Promise<unknown> =>
  Promise.all(el.shadowRoot!.getAnimations().map((one) => one.finished));
const seen = <T>(el: JalonProgressTable, name: string): T[] => {
  const details: T[] = [];
  el.addEventListener(name, (event) =>
    details.push(structuredClone((event as CustomEvent<T>).detail)),
  );
  return details;
};

async function table(
  template = html`<jalon-progress-table
    period="2026-03"
    as-of=${asOf}
    lang="en"
    .data=${dataset()}
  ></jalon-progress-table>`,
): Promise<JalonProgressTable> {
  const el = await fixture<JalonProgressTable>(template);
  await waitUntil(() => lines(el).length > 0, 'rows');
  await el.updateComplete;
  return el;
}

/** On an answer of our own, e.g. of a day within the month. */
async function tableOf(
  reply: (query: Query) => Result,
): Promise<{ el: JalonProgressTable; source: StubSource }> {
  const source = new StubSource(reply);
  const el = await table(
    html`<jalon-progress-table lang="en" .source=${source}></jalon-progress-table>`,
  );
  return { el, source };
}

const figures = (accounts: number, attempted: number, waiting: number) => ({
  accounts,
  attempted,
  attemptedRate: [attempted, accounts] as [number, number],
  awaitingRate: [waiting, 10] as [number, number],
});
const three = (): Result =>
  answer(
    [
      repRow('A', figures(10, 9, 0)),
      repRow('B', figures(20, 10, 5)),
      repRow('C', figures(30, 6, 2)),
    ],
    figures(60, 25, 7),
  );

before(() => setViewport({ width: 1280, height: 900 }));

describe('jalon-progress-table', () => {
  it('shows the worked example by rep', async () => {
    const el = await table();
    expect(cell(el, 'Rep One', 'accounts').textContent).to.equal('6');
    expect(cell(el, 'Rep One', 'attempted').textContent).to.equal('5');
    expect(text(cell(el, 'Rep One', 'attemptedRate'))).to.equal('83.3%');
    expect(text(cell(el, 'Rep One', 'secondAttemptRate'))).to.equal('50.0%');
    expect(text(cell(el, 'Rep One', 'awaitingRate'))).to.equal('50.0%');
    expect(text(cell(el, 'Rep Two', 'awaitingRate'))).to.equal('n/a');
    expect(text(cell(el, 'Rep Two', 'averageCall'))).to.equal('3:00');
    expect(text(cell(el, 'Unassigned', 'optedOutExternal'))).to.equal('1');
    expect(text(cell(el, 'Unassigned', 'reachedRate'))).to.equal('n/a');
    // Rows add up to 7; the total counts everybody's acts.
    expect(text(cell(el, 'All 2 reps', 'attempted'))).to.equal('8');
    expect(text(cell(el, 'All 2 reps', 'accounts'))).to.equal('12');
    expect(text(one(el, '.notes'))).to.contain('the rows add up to 7, the total is 8');
  });

  it('shows the worked example by store', async () => {
    const el = await table();
    one(el, '[data-tab=store]').click();
    await waitUntil(() => names(el).includes('Store One'));
    expect(text(cell(el, 'Store One', 'secondAttemptRate'))).to.equal('50.0%');
    expect(text(cell(el, 'Store One', 'reachedRate'))).to.equal('37.5%');
    expect(text(cell(el, 'Store One', 'assignedRate'))).to.equal('83.3%');
    expect(text(cell(el, '1 store', 'attempted'))).to.equal('8');
  });

  it('has the columns in their order, in bands, and those that do not apply left out', async () => {
    const el = await table();
    expect(heads(el)).to.deep.equal(
      [
        'storeCode',
        'store',
        'repCode',
        'rep',
        'accounts',
        'optedOut',
        'optedOutExternal',
        'attempted',
        'attemptedRate',
        'secondAttemptRate',
        'reached',
        'reachedRate',
        'awaitingRate',
        'averageCall',
      ].filter((id) => heads(el).includes(id)),
    );
    expect(heads(el)).to.include('averageCall').and.not.include('assignedRate');
    expect(all(el, '.band[role=columnheader]').map(text)).to.deep.equal([
      'Coverage',
      'Follow-up',
      'Conversation',
      'Outcome',
    ]);
    const plain = await table(
      html`<jalon-progress-table
        period="2026-03"
        as-of=${asOf}
        lang="en"
        .data=${dataset({ optOuts: [] })}
      ></jalon-progress-table>`,
    );
    expect(heads(plain)).not.to.include('optedOut');
  });

  it('lists what the data lack as unavailable, with the reason', async () => {
    const el = await table();
    expect(heads(el)).not.to.include('subscribers');
    one(el, '[part=columns]').click();
    await waitUntil(() => one(el, '.column-menu'));
    const entry = all(el, '.column-menu li').find((item) => text(item).startsWith('Subscribers'))!;
    expect(text(entry)).to.contain('the data have no');
    const box = entry.querySelector('input')!;
    box.click();
    await el.updateComplete;
    expect(box.checked).to.be.false;
    expect(heads(el)).not.to.include('subscribers');
  });

  it('is an ARIA grid', async () => {
    const el = await table();
    const grid = one(el, '[role=grid]');
    expect(grid.getAttribute('aria-rowcount')).to.equal('6');
    expect(grid.getAttribute('aria-colcount')).to.equal(`${heads(el).length}`);
    expect(lines(el).map((line) => line.getAttribute('aria-rowindex'))).to.deep.equal([
      '4',
      '5',
      '6',
    ]);
    expect(cell(el, 'Rep One', 'accounts').getAttribute('aria-colindex')).to.equal('5');
    expect(head(el, 'attemptedRate').getAttribute('aria-sort')).to.equal('descending');
    expect(head(el, 'accounts').getAttribute('aria-sort')).to.equal('none');
    expect(all(el, '#table [tabindex="0"]')).to.have.length(1);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible in the ${colorScheme} theme, also with why and columns open`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.setProperty('color-scheme', colorScheme);
      document.body.style.setProperty('background', 'Canvas');
      const { el } = await tableOf(three);
      await expect(el).to.be.accessible();
      cell(el, 'Rep B', 'attemptedRate').click();
      await waitUntil(() => one(el, '.why'));
      await still(el);
      await expect(el).to.be.accessible();
      one(el, '[part=columns]').click();
      await waitUntil(() => one(el, '.column-menu'));
      await still(el);
      await expect(el).to.be.accessible();
      document.documentElement.style.removeProperty('color-scheme');
      await emulateMedia({ colorScheme: 'light' });
    });
});

describe('jalon-progress-table: states', () => {
  it('loads, and says so', async () => {
    const source = new StubSource();
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table lang="en" .source=${source}></jalon-progress-table>`,
    );
    expect(one(el, '.card').className).to.contain('loading');
    expect(all(el, '.bone').length).to.be.greaterThan(3);
    source.asked[0]!.answer(three());
    await waitUntil(() => lines(el).length === 3);
    expect(one(el, '.card').className).to.contain('ready');
  });

  it('is empty without data, and without rows for the filters', async () => {
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table lang="en"></jalon-progress-table>`,
    );
    expect(one(el, '.card').className).to.contain('empty');
    const source = new StubSource(() => answer([], figures(0, 0, 0)));
    const none = await fixture<JalonProgressTable>(
      html`<jalon-progress-table lang="en" .source=${source}></jalon-progress-table>`,
    );
    await waitUntil(() => one(none, '.none'));
    expect(text(one(none, '.none'))).to.equal('No rows for these filters.');
  });

  it('names the place of bad data', async () => {
    expectConsole(/jalon: schema/);
    const bad = dataset({ accounts: [{ id: 'a1', list: {} }] });
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table lang="en" .data=${bad}></jalon-progress-table>`,
    );
    await waitUntil(() => one(el, '[role=alert]'));
    expect(text(one(el, '[role=alert]'))).to.contain('Table accounts, row 1, column list');
  });

  it('keeps the last good rows when a later load fails', async () => {
    const good = JSON.stringify(dataset());
    let fails = false;
    const fetched = window.fetch;
    window.fetch = () =>
      fails
        ? Promise.reject(new TypeError('down'))
        : Promise.resolve(new Response(good, { headers: { 'Content-Type': 'application/json' } }));
    try {
      const el = await table(
        html`<jalon-progress-table
          lang="en"
          period="2026-03"
          as-of=${asOf}
          src="/data.json"
        ></jalon-progress-table>`,
      );
      fails = true;
      expectConsole(/jalon: network/);
      await el.refresh();
      await waitUntil(() => one(el, '[part=stale]'));
      expect(names(el)).to.include('Rep One');
    } finally {
      window.fetch = fetched;
    }
  });

  it('falls back to stores, without a word, where the data have no reps', async () => {
    const accounts = example.dataset.accounts.map(({ rep: _rep, ...row }) => row);
    const el = await table(
      html`<jalon-progress-table
        lang="en"
        period="2026-03"
        as-of=${asOf}
        .data=${dataset({ accounts })}
      ></jalon-progress-table>`,
    );
    expect(names(el)).to.deep.equal(['Store One']);
    expect(all(el, '[role=tab]')).to.be.empty;
  });

  it('offers only the views that the viewer may have', async () => {
    const viewer = { id: 'v', views: ['store'] };
    const el = await table(
      html`<jalon-progress-table
        lang="en"
        period="2026-03"
        as-of=${asOf}
        .data=${dataset({ viewer })}
      ></jalon-progress-table>`,
    );
    await waitUntil(() => names(el).includes('Store One'));
    expect(all(el, '[role=tab]')).to.be.empty;
  });
});

describe('jalon-progress-table: views, sort and columns', () => {
  it('switches views with the tabs, and fires one event', async () => {
    const el = await table();
    const changes = seen<{ by: string; report: string }>(el, 'jalon-view-change');
    one(el, '[data-tab=rep]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => names(el).includes('Store One'));
    expect(changes.map(({ by }) => by)).to.deep.equal(['store']);
    expect(active(el) === one(el, '[data-tab=store]')).to.be.true;
  });

  it('sorts by click, the other way at the next, with further columns by Shift; nulls last both ways', async () => {
    const el = await table();
    const changes = seen<{ sort: object[] }>(el, 'jalon-view-change');
    head(el, 'awaitingRate').click();
    await el.updateComplete;
    expect(names(el)[0]).to.equal('Rep One');
    head(el, 'awaitingRate').click();
    await el.updateComplete;
    expect(names(el)[0]).to.equal('Rep One');
    expect(text(cell(el, names(el)[2]!, 'awaitingRate'))).to.equal('n/a');
    head(el, 'accounts').dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await el.updateComplete;
    expect(text(head(el, 'accounts').querySelector('.arrow'))).to.equal('↓2');
    expect(names(el)).to.deep.equal(['Rep One', 'Rep Two', 'Unassigned']);
    expect(changes.at(-1)!.sort).to.deep.equal([
      { by: 'awaitingRate', descending: false },
      { by: 'accounts', descending: true },
    ]);
    expect(el.getState().sort).to.deep.equal(changes.at(-1)!.sort);
  });

  it('sorts names as the language does, by keyboard', async () => {
    const el = await table();
    head(el, 'rep').focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(names(el)).to.deep.equal(['Rep One', 'Rep Two', 'Unassigned']);
    expect(head(el, 'rep').getAttribute('aria-sort')).to.equal('ascending');
    expect(active(el) === head(el, 'rep')).to.be.true;
  });

  it('resizes, moves, pins and hides columns by keyboard on a head', async () => {
    const el = await table();
    head(el, 'accounts').focus();
    const width = head(el, 'accounts').offsetWidth;
    await press('Shift+ArrowRight');
    await el.updateComplete;
    expect(head(el, 'accounts').offsetWidth).to.equal(width + 16);
    const at = heads(el).indexOf('accounts');
    await press('Alt+ArrowRight');
    await el.updateComplete;
    expect(heads(el).indexOf('accounts')).to.equal(at + 1);
    expect(active(el) === head(el, 'accounts')).to.be.true;
    expect(text(one(el, '.area > [role=status]'))).to.equal('Accounts: now column 6');
    await sendKeys({ press: 'p' });
    await el.updateComplete;
    expect(el.getState().pinned).to.deep.equal(['rep', 'accounts']);
    expect(getComputedStyle(head(el, 'accounts')).position).to.equal('sticky');
    expect(getComputedStyle(cell(el, 'Rep One', 'accounts')).position).to.equal('sticky');
    await sendKeys({ press: 'h' });
    await el.updateComplete;
    expect(heads(el)).not.to.include('accounts');
    expect(active(el)?.className).to.contain('head');
    expect(el.getState().columns).not.to.include('accounts');
    // The column that names the rows stays.
    head(el, 'rep').focus();
    await sendKeys({ press: 'h' });
    await el.updateComplete;
    expect(heads(el)).to.include('rep');
  });

  it('resizes and moves columns by pointer, without sorting', async () => {
    const el = await table();
    const center = (box: DOMRect): [number, number] => [
      Math.round(box.left + box.width / 2),
      Math.round(box.top + box.height / 2),
    ];
    const sort = el.getState().sort;
    const width = head(el, 'accounts').offsetWidth;
    const [x, y] = center(head(el, 'accounts').querySelector('.grip')!.getBoundingClientRect());
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 40, y] });
    expect(head(el, 'accounts').offsetWidth).to.equal(width + 40);
    await sendMouse({ type: 'up' });
    await el.updateComplete;
    expect(el.getState().widths).to.deep.equal({ accounts: width + 40 });

    await sendMouse({
      type: 'move',
      position: center(head(el, 'attempted').getBoundingClientRect()),
    });
    await sendMouse({ type: 'down' });
    const box = head(el, 'accounts').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.left + 5), y] });
    expect(head(el, 'accounts').className).to.contain('drop');
    await sendMouse({ type: 'up' });
    await el.updateComplete;
    expect(heads(el).indexOf('attempted')).to.equal(heads(el).indexOf('accounts') - 1);
    expect(el.getState().sort).to.deep.equal(sort);
    await sendMouse({ type: 'move', position: [1, 1] });
  });

  it('shows, hides, orders, pins and resets columns in the menu, which stays open', async () => {
    const el = await table();
    const button = one(el, '[part=columns]');
    button.click();
    await waitUntil(() => one(el, '.column-menu'));
    const entry = (label: string) =>
      all(el, '.column-menu li').find((item) => text(item.querySelector('label span')) === label)!;
    expect(active(el) === entry('Store code').querySelector('input')).to.be.true;
    entry('Attempted').querySelector('input')!.click();
    await el.updateComplete;
    expect(heads(el)).not.to.include('attempted');
    entry('Remaining').querySelector('input')!.click();
    await waitUntil(() => heads(el).includes('remaining'));
    expect(text(cell(el, 'All 2 reps', 'remaining'))).to.equal('3');
    entry('Accounts').querySelector('input')!.focus();
    await press('Alt+ArrowUp');
    await el.updateComplete;
    expect(heads(el).indexOf('accounts')).to.equal(heads(el).indexOf('rep') - 1);
    await waitUntil(
      () => active(el) === entry('Accounts').querySelector('input'),
      'focus after the move',
    );
    entry('Accounts').querySelector<HTMLElement>('.pinner')!.click();
    await el.updateComplete;
    expect(el.getState().pinned).to.include('accounts');
    one(el, '.column-menu .link').click();
    await el.updateComplete;
    expect(el.getState()).to.deep.include({ columns: null, widths: {} });
    expect(one(el, '.column-menu')).to.exist;
    await sendKeys({ press: 'Escape' });
    await el.updateComplete;
    expect(one(el, '.column-menu')).not.to.exist;
  });

  it('names a variant in the head, and lets one choose it', async () => {
    const el = await table();
    one(el, '[part=columns]').click();
    await waitUntil(() => one(el, '.column-menu'));
    const select = all(el, '.column-menu li')
      .find((item) => text(item.querySelector('label')) === '% reached')!
      .querySelector('select')!;
    select.value = 'reachedRate:of-accounts';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => heads(el).includes('reachedRate:of-accounts'));
    expect(heads(el)).not.to.include('reachedRate');
    expect(text(head(el, 'reachedRate:of-accounts'))).to.equal('% reached (of all accounts)');
    expect(text(cell(el, 'All 2 reps', 'reachedRate:of-accounts'))).to.equal('33.3%');
  });

  it('gives its state back, and fires nothing for what the host sets', async () => {
    const el = await table();
    const fired: string[] = [];
    for (const name of [
      'jalon-view-change',
      'jalon-filter-change',
      'jalon-drill',
      'jalon-export',
      'jalon-nudge',
    ])
      el.addEventListener(name, () => fired.push(name));
    const state = {
      filters: { period: '2026-03' },
      by: 'rep',
      sort: [{ by: 'accounts' }],
      columns: ['rep', 'accounts', 'attempted'],
      widths: { accounts: 120 },
      pinned: [],
    };
    el.setState(state);
    await el.updateComplete;
    expect(heads(el)).to.deep.equal(['rep', 'accounts', 'attempted']);
    expect(head(el, 'accounts').offsetWidth).to.equal(120);
    expect(names(el)[0]).to.equal('Unassigned');
    expect(el.getState()).to.deep.equal(state);
    el.by = 'store';
    el.report = null;
    await waitUntil(() => names(el).includes('Store One'));
    expect(fired).to.be.empty;
  });

  it('takes its state before it is on the page', async () => {
    const el = document.createElement('jalon-progress-table') as JalonProgressTable;
    el.setState({ sort: [{ by: 'accounts' }], columns: ['rep', 'accounts'] });
    Object.assign(el, { data: dataset(), period: '2026-03', asOf, locale: 'en' });
    const holder = await fixture(html`<div></div>`);
    holder.append(el);
    await waitUntil(() => lines(el).length);
    expect(heads(el)).to.deep.equal(['rep', 'accounts']);
    expect(names(el)[0]).to.equal('Unassigned');
  });
});

describe('jalon-progress-table: figures, rows and lists', () => {
  it('explains a figure on click and Enter, and shows its rows', async () => {
    const el = await table();
    cell(el, 'Rep One', 'attemptedRate').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(el, '.why'));
    expect(text(one(el, '.why')))
      .to.contain('83.3%')
      .and.contain('Rep One');
    const drills = seen<object>(el, 'jalon-drill');
    one(el, '[part=rows]').click();
    await waitUntil(() => all(el, '#detail .window .row').length === 6);
    expect(drills).to.deep.equal([
      {
        metric: 'attemptedRate',
        group: { rep: 'R1' },
        filters: { period: '2026-03' },
        detail: 'account',
        count: 6,
      },
    ]);
    const dialog = one(el, 'dialog') as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.be.true;
    expect(text(dialog.querySelector('.sub'))).to.equal(
      'Rep One · March 2026 · 6 rows · 5 counted',
    );
    expect(all(el, '#detail .window .row').map((row) => text(row.children[1]))).to.deep.equal([
      '✓',
      '✓',
      '✓',
      '✓',
      '✓',
      '–',
    ]);
    await still(el);
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(el, 'dialog'));
    expect(active(el) === cell(el, 'Rep One', 'attemptedRate')).to.be.true;
  });

  it('opens no drawer when the host shows its own page', async () => {
    const el = await table();
    el.addEventListener('jalon-drill', (event) => event.preventDefault());
    cell(el, 'All 2 reps', 'attempted').click();
    await waitUntil(() => one(el, '.why'));
    one(el, '[part=rows]').click();
    await el.updateComplete;
    expect(one(el, 'dialog')).not.to.exist;
  });

  it('searches and sorts the rows behind a figure', async () => {
    const el = await table();
    cell(el, 'All 2 reps', 'accounts').click();
    await waitUntil(() => one(el, '.why'));
    one(el, '[part=rows]').click();
    await waitUntil(() => all(el, '#detail .window .row').length === 12);
    const account = () => all(el, '#detail .window [role=rowheader]').map(text);
    one(el, '#detail .head').click();
    await waitUntil(() => one(el, '#detail .head').getAttribute('aria-sort') === 'ascending');
    one(el, '#detail .head').click();
    await waitUntil(() => account()[0] === 'a12');
    const search = one(el, '.find input') as HTMLInputElement;
    search.value = 'A03';
    search.dispatchEvent(new Event('input'));
    await waitUntil(() => account().join() === 'a03', 'found');
    search.value = 'nowhere';
    search.dispatchEvent(new Event('input'));
    await waitUntil(() => text(one(el, 'dialog .none')) === 'Nothing found for “nowhere”');
  });

  it('asks for a page of rows at a time, and once for a word that is being typed', async () => {
    const { el, source } = await tableOf((query) => {
      if (!query.detail) return three();
      const { offset = 0, limit = 0 } = query.detail;
      const rows = Array.from({ length: limit }, (_, i) => ({
        key: { row: `${offset + i}` },
        label: `Account ${offset + i}`,
        values: { name: `Account ${offset + i}` },
      }));
      return answer(rows, {}, undefined, { columns: [{ id: 'name', kind: 'text' }], count: 5000 });
    });
    const details = (): unknown[] =>
      source.asked.flatMap(({ query }) => (query.detail ? [query.detail] : []));
    cell(el, 'Rep B', 'accounts').click();
    await waitUntil(() => one(el, '.why'));
    one(el, '[part=rows]').click();
    await waitUntil(() => all(el, '#detail .window .row').length > 5);
    expect(details()).to.have.length(1);
    one(el, '#detail').scrollTop = 34 * 2050;
    await waitUntil(() => text(one(el, '#detail .window')).includes('Account 2051'));
    expect(details().length).to.equal(2);
    expect(details()[1]).to.deep.include({ offset: 2000, limit: 200 });
    const before = details().length;
    const search = one(el, '.find input') as HTMLInputElement;
    for (const typed of ['t', 'tr', 'tre']) {
      search.value = typed;
      search.dispatchEvent(new Event('input'));
    }
    await waitUntil(() => details().length > before);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(
      details()
        .slice(before)
        .map((one) => (one as { search: string }).search)[0],
    ).to.equal('tre');
    expect(one(el, '#detail').scrollTop).to.equal(0);
  });

  it('lists a row’s figures under it, by button, Space and click on the name', async () => {
    const el = await table();
    one(el, '.lines .twist').click();
    await waitUntil(() => lines(el).length === 4);
    expect(names(el).slice(0, 2)).to.deep.equal(['Rep One', 'March upgrades']);
    expect(text(cell(el, 'March upgrades', 'attempted'))).to.equal('5');
    expect(text(cell(el, 'March upgrades', 'store'))).to.equal('');
    expect(one(el, '.lines .twist').getAttribute('aria-expanded')).to.equal('true');
    cell(el, 'Rep One', 'attempted').focus();
    await sendKeys({ press: ' ' });
    await waitUntil(() => lines(el).length === 3);
    cell(el, 'Rep One', 'rep').click();
    await waitUntil(() => lines(el).length === 4);
  });

  it('marks low rates and waiting customers by more than colour', async () => {
    const { el } = await tableOf(three);
    const low = cell(el, 'Rep C', 'attemptedRate');
    expect(low.getAttribute('aria-label')).to.equal('20.0%, low');
    expect(getComputedStyle(low).fontWeight).to.equal('600');
    const waiting = cell(el, 'Rep B', 'awaitingRate');
    expect(waiting.getAttribute('aria-label')).to.equal('50.0%, customers are waiting');
    expect(getComputedStyle(waiting, '::before').content).to.contain('!');
    expect(cell(el, 'Rep A', 'attemptedRate').hasAttribute('aria-label')).to.be.false;
    head(el, 'attemptedRate').click();
    await el.updateComplete;
    expect(cell(el, 'Rep A', 'attemptedRate').hasAttribute('aria-label')).to.be.false;
    expect(cell(el, 'Rep C', 'attemptedRate').getAttribute('aria-label')).to.equal('20.0%, low');
  });

  it('coaches by the day, names who lags, and encourages', async () => {
    const { el } = await tableOf(three);
    expect(text(one(el, '.tip')))
      .to.contain('Day 22, deepen')
      .and.contain('2 reps have customers waiting')
      .and.contain('deeper question');
    expect(all(el, '.tip [part=nudge] .whose').map(text)).to.deep.equal(['Rep B', 'Rep C']);
    const nudges = seen<object>(el, 'jalon-nudge');
    one(el, '[part=nudge]').click();
    await el.updateComplete;
    expect(nudges).to.deep.equal([
      { rep: 'B', reason: 'answer', metric: 'awaitingRate', value: 0.5 },
    ]);
    expect(text(one(el, '[part=nudge]'))).to.equal('Encouraged Rep B 5 waiting');
  });
});

describe('jalon-progress-table: brand', () => {
  const branded = () =>
    dataset({
      brands: [
        { id: 'x', name: 'Fido' },
        { id: 'y', name: 'Koodo' },
      ],
      accounts: example.dataset.accounts.map((row, i) => ({ ...row, brand: i < 4 ? 'x' : 'y' })),
    });

  it('filters by brand where there are several, with one event', async () => {
    const el = await table(
      html`<jalon-progress-table
        period="2026-03"
        as-of=${asOf}
        lang="en"
        .data=${branded()}
      ></jalon-progress-table>`,
    );
    await waitUntil(() => one(el, '[part=brand]'));
    const changes = seen<{ filters: object }>(el, 'jalon-filter-change');
    one(el, '[part=brand]').click();
    await waitUntil(() => one(el, '[role=option]'));
    all(el, '[role=option]')
      .find((option) => text(option).startsWith('Fido'))!
      .click();
    await waitUntil(() => text(cell(el, '1 rep', 'accounts')) === '4');
    expect(changes).to.have.length(1);
    expect(changes[0]!.filters).to.deep.equal({ period: '2026-03', brand: ['x'] });
    expect(text(one(el, '[part=brand]'))).to.equal('BrandFido');
  });

  it('offers none without brands', async () => {
    expect(one(await table(), '[part=brand]')).not.to.exist;
  });
});

describe('jalon-progress-table: export', () => {
  const saved = async (el: JalonProgressTable): Promise<string | null> => {
    let blob: Blob | null = null;
    const create = URL.createObjectURL;
    URL.createObjectURL = (given: Blob) => {
      blob = given;
      return 'data:,';
    };
    const stop = (event: Event): void => event.preventDefault();
    HTMLAnchorElement.prototype.click = () => undefined;
    addEventListener('click', stop, true);
    try {
      await el.exportCsv();
      return (
        blob &&
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (blob as Blob).arrayBuffer())
      );
    } finally {
      URL.createObjectURL = create;
      removeEventListener('click', stop, true);
      delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
    }
  };

  it('saves the shown columns in order, ratios with their parts, totals last', async () => {
    const el = await table();
    el.setState({ columns: ['rep', 'accounts', 'attemptedRate'] });
    await el.updateComplete;
    expect(await saved(el)).to.equal(
      [
        '\uFEFFSales rep,Accounts,% attempted,% attempted: numerator,% attempted: denominator',
        `Rep One,6,${5 / 6},5,6`,
        'Rep Two,4,0.5,2,4',
        'Unassigned,2,0,0,2',
        `All 2 reps,12,${8 / 12},8,12`,
        '',
      ].join('\r\n'),
    );
  });

  it('saves nothing when cancelled', async () => {
    const el = await table();
    el.addEventListener('jalon-export', (event) => event.preventDefault());
    expect(await saved(el)).to.be.null;
    expect(await el.exportCsv()).to.be.false;
  });
});

describe('jalon-progress-table: a refresh', () => {
  const many = (shift = 0): Result =>
    answer(
      Array.from({ length: 300 }, (_, i) =>
        repRow(`${i}`, figures(100 + i, ((i * 7 + shift) % 100) + 1, 0)),
      ),
      figures(1, 1, 0),
    );

  it('moves neither focus, scroll, sort nor an open menu', async () => {
    let shift = 0;
    const { el } = await tableOf(() => many(shift));
    head(el, 'accounts').click();
    await el.updateComplete;
    const scroller = one(el, '#table');
    scroller.scrollTop = 3400;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const name = names(el)[8]!;
    const focused = cell(el, name, 'attempted');
    focused.focus({ preventScroll: true });
    const before = scroller.scrollTop;
    one(el, '[part=columns]').click();
    await waitUntil(() => one(el, '.column-menu'));
    focused.focus({ preventScroll: true });
    shift = 3;
    await el.refresh();
    await waitUntil(
      () => text(cell(el, name, 'attempted')) !== text(null) && names(el).includes(name),
    );
    await el.updateComplete;
    expect(scroller.scrollTop).to.equal(before);
    expect(active(el) === cell(el, name, 'attempted')).to.be.true;
    expect(head(el, 'accounts').getAttribute('aria-sort')).to.equal('descending');
    expect(one(el, '.column-menu')).to.exist;
  });

  it('keeps what explains a figure open; scrolling the figure away closes it', async () => {
    const { el } = await tableOf(() => many());
    cell(el, names(el)[1]!, 'attempted').click();
    await waitUntil(() => one(el, '.why'));
    await el.refresh();
    await el.updateComplete;
    expect(one(el, '.why')).to.exist;
    one(el, '#table').scrollTop = 5000;
    await waitUntil(() => !one(el, '.why'));
    expect(all(el, '#table [aria-expanded]:not(button)')).to.be.empty;
  });

  it('takes the focus along when its row goes elsewhere', async () => {
    let turned = false;
    const { el } = await tableOf(() => {
      const result = three();
      if (turned) result.rows[2]!.values['attemptedRate'] = 1;
      return result;
    });
    cell(el, 'Rep C', 'accounts').focus();
    expect(names(el)).to.deep.equal(['Rep A', 'Rep B', 'Rep C']);
    turned = true;
    await el.refresh();
    await waitUntil(() => names(el)[0] === 'Rep C');
    expect(active(el) === cell(el, 'Rep C', 'accounts')).to.be.true;
  });

  it('asks open lists again, and keeps the old ones until then', async () => {
    let accounts = 1;
    const { el, source } = await tableOf((query) => {
      if (!query.by?.includes('list')) return three();
      const result = answer([repRow('A', figures(accounts, 1, 0))], figures(1, 1, 0));
      result.rows[0]!.key['list'] = 'L';
      result.rows[0]!.values['list'] = 'A list';
      return result;
    });
    one(el, '.lines .twist').click();
    await waitUntil(() => names(el).includes('A list'));
    const asked = source.asked.length;
    accounts = 5;
    await el.refresh();
    await waitUntil(() => text(cell(el, 'A list', 'accounts')) === '5');
    expect(
      source.asked.slice(asked).filter(({ query }) => query.by?.includes('list')),
    ).to.have.length(1);
  });
});

describe('jalon-progress-table: life', () => {
  it('comes back to life where it is put', async () => {
    const { el } = await tableOf(() =>
      answer(
        Array.from({ length: 500 }, (_, i) => repRow(`${i}`, figures(100, i % 100, 0))),
        figures(1, 1, 0),
      ),
    );
    const holder = el.parentElement!;
    el.remove();
    holder.append(el);
    await el.updateComplete;
    const scroller = one(el, '#table');
    scroller.scrollTop = 6800;
    await waitUntil(() => Number(lines(el)[0]!.getAttribute('aria-rowindex')) > 150, 'other rows');
  });

  it('stays readable at 360 pixels: the name stays, the rest scrolls beside it', async () => {
    await setViewport({ width: 360, height: 700 });
    try {
      const { el } = await tableOf(three);
      await waitUntil(() => heads(el)[0] === 'rep');
      const scroller = one(el, '#table');
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
      const left = head(el, 'rep').getBoundingClientRect().left;
      scroller.scrollLeft = 120;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(head(el, 'rep').getBoundingClientRect().left).to.equal(left);
      expect(cell(el, 'Rep A', 'rep').getBoundingClientRect().left).to.equal(left);
      expect(one(el, '.area').className).to.contain('before');
      expect(left + head(el, 'rep').offsetWidth).to.be.lessThan(200);
      await expect(el).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('speaks French', async () => {
    const el = await table(
      html`<jalon-progress-table
        period="2026-03"
        as-of=${asOf}
        locale="fr-CA"
        .data=${dataset()}
      ></jalon-progress-table>`,
    );
    expect(text(one(el, 'h2'))).to.equal('Avancement des listes');
    expect(names(el)).to.include('Non attribués');
    expect(cell(el, 'Rep One', 'attemptedRate').textContent.trim()).to.match(/^83,3\s%$/);
    expect(text(cell(el, 'Rep Two', 'awaitingRate'))).to.equal('s. o.');
  });
});
