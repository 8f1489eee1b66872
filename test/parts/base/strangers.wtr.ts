import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { JalonFilterBar } from '../../../src/elements/filter-bar/filter-bar.js';
import type { JalonKpiBoard } from '../../../src/elements/kpi-board/kpi-board.js';
import type { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import { expectConsole } from '../../setup/console.js';

const data = {
  jalon: 1,
  timeZone: 'UTC',
  currency: 'EUR',
  accounts: [{ id: '1', list: 'A', rep: 'Ann', store: 'S', attempted: true }],
  opportunities: [{ id: '1', owner: 'Ann', status: 'won', createdAt: '2026-11-02' }],
};
const drawn = (el: Element): Promise<void> =>
  waitUntil(() => !el.shadowRoot!.querySelector('.bone') && el.shadowRoot!.textContent!.trim());

describe('names that a page gives and nobody knows', () => {
  it('attributes: one warning each, with the one that was probably meant', async () => {
    expectConsole('unknown-attribute: There is no attribute "perod". Did you mean "period"?');
    expectConsole('unknown-attribute: There is no attribute "asof". Did you mean "as-of"?');
    expectConsole(
      'unknown-attribute: There is no attribute "time_zone". Did you mean "time-zone"?',
    );
    expectConsole('unknown-attribute: There is no attribute "whatever".');
    expectConsole('unknown-attribute: "data" is a property, no attribute: set it in a script.');
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table
        perod="2026-11"
        asof="2026-11-15T12:00:00Z"
        time_zone="UTC"
        whatever="1"
        data="x"
        .data=${data}
      ></jalon-progress-table>`,
    );
    await drawn(el);
    expect(el.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('attributes of HTML and of frameworks are no matter', async () => {
    const el = await fixture(
      html`<jalon-progress-table
        id="a"
        class="b"
        slot="c"
        title="d"
        lang="en"
        dir="ltr"
        role="region"
        part="e"
        exportparts="f"
        tabindex="0"
        aria-label="g"
        data-span="7"
        v-cloak
        hx-get="/h"
        ng-version="20"
        itemprop="i"
        hx-sync="this:drop"
        x-model="j"
        v-for="k"
        elementtiming="l"
        report="smart-list"
        fiscal-year-start="4"
        .data=${data}
      ></jalon-progress-table>`,
    );
    await drawn(el);
  });

  it('fields of a filter bar', async () => {
    expectConsole('unknown-name: fields names "ownr", which is not known and was ignored. Did you mean "owner"?'); // prettier-ignore
    const el = await fixture<JalonFilterBar>(
      html`<jalon-filter-bar fields="period ownr rep unit list" .data=${data}></jalon-filter-bar>`,
    );
    await drawn(el);
    el.requestUpdate();
    await el.updateComplete;
  });

  it('targets of a KPI board', async () => {
    expectConsole('unknown-name: targets names "newClient", which is not known and was ignored. Did you mean "newClients"?'); // prettier-ignore
    const el = await fixture<JalonKpiBoard>(
      html`<jalon-kpi-board targets='{"newClient": 3, "won": 4}' .data=${data}></jalon-kpi-board>`,
    );
    await drawn(el);
  });

  it('columns of a table, set as its state', async () => {
    expectConsole('unknown-name: columns names "attempt", which is not known and was ignored. Did you mean "attempted"?'); // prettier-ignore
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table .data=${data}></jalon-progress-table>`,
    );
    await drawn(el);
    const columns = ['accounts', 'attempt', 'attemptedRate', 'storeCode', 'region', 'repCode'];
    el.setState({ columns });
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('tables, and goals, once for a dashboard and all in it', async () => {
    expectConsole('unknown-tables: Tables that are not known and were ignored: activites (activities?).'); // prettier-ignore
    expectConsole('unknown-goals: Goals of metrics that are not known were ignored: atempted (attempted?).'); // prettier-ignore
    const goals = [{ metric: 'atempted', level: 'company', period: '2026-11', target: 9 }];
    const el = await fixture(
      html`<jalon-dashboard .data=${{ ...data, activites: [], goals }}>
        <jalon-progress-table></jalon-progress-table>
        <jalon-goal-widget></jalon-goal-widget>
      </jalon-dashboard>`,
    );
    const [table] = el.children;
    await drawn(table!);
    await waitUntil(() => table!.shadowRoot!.textContent!.includes('atempted (attempted?)'));
  });
});
