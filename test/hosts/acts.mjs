// What every host goes through, in order, in one page. Each act is a test of its own.
import assert from 'node:assert/strict';
import { growth } from './growth.mjs';

const month = 'this-month';

/** Says what it waited for where that does not come. */
async function eventually(read, holds, what) {
  let seen;
  for (const end = Date.now() + 5000; Date.now() < end;) {
    seen = await read();
    if (holds(seen)) return seen;
    await new Promise((done) => setTimeout(done, 20));
  }
  return assert.fail(`${what}; last seen: ${JSON.stringify(seen)}`);
}

const shows = (host, yes, no) =>
  eventually(
    () => host.table(),
    (text) => text.includes(yes) && !(no && text.includes(no)),
    `the table never showed ${yes}${no ? ` without ${no}` : ''}`,
  );

/** The host wrote down just one such event since, with a detail in which these are. */
async function heard(host, name, detail, act) {
  const countOf = (events) => events.filter((event) => event.name === name).length;
  const before = countOf(await host.events());
  await act();
  const events = await eventually(
    () => host.events(),
    (all) => countOf(all) > before,
    `no ${name}`,
  );
  await host.rest();
  assert.equal(countOf(await host.events()), before + 1, `more than one ${name}`);
  const found = events.findLast((event) => event.name === name).detail;
  for (const [key, value] of Object.entries(detail))
    assert.deepEqual(found[key], value, `${name}: ${key}`);
}

export const acts = [
  {
    name: 'shows the data and filters that it binds',
    async act(host) {
      await shows(host, 'Rep Two');
      assert.deepEqual(await host.filters(), { period: month });
      const loads = (await host.events()).filter(({ name }) => name === 'jalon-load');
      assert.equal(loads.length, 1);
      assert.equal(loads[0].detail.rows, 12);
    },
  },
  {
    name: 'sets filters: they are shown, and no event is fired',
    async act(host) {
      await host.click('#one');
      await shows(host, 'Rep One', 'Rep Two');
      await host.click('#all');
      await shows(host, 'Rep Two');
      assert.deepEqual(await host.fired(), {});
    },
  },
  {
    name: 'sets data: they are shown',
    async act(host) {
      await host.click('#other');
      await shows(host, 'of the other');
      await host.click('#data');
      await shows(host, 'Rep Two', 'of the other');
    },
  },
  {
    name: 'hears one event for a person’s change, and sets it back without a loop',
    async act(host) {
      await host.page.locator('jalon-filter-bar [data-key=rep]').click();
      await host.page.getByRole('option', { name: /Rep Two/ }).click();
      await host.page.keyboard.press('Escape');
      await shows(host, 'Rep Two', 'Rep One');
      await host.rest();
      assert.deepEqual(await host.filters(), { period: month, rep: ['R2'] });
      assert.deepEqual(await host.fired(), { 'jalon-filter-change': 1 });
      await host.click('#all');
      await shows(host, 'Rep One');
      assert.deepEqual(await host.fired(), { 'jalon-filter-change': 1 });
    },
  },
  {
    name: 'hears jalon-view-change',
    act: (host) =>
      heard(host, 'jalon-view-change', { report: 'smart-list', by: 'rep' }, () =>
        host.page
          .locator('jalon-progress-table [role=columnheader][data-id=attemptedRate]')
          .click(),
      ),
  },
  {
    name: 'hears jalon-drill, and cancels it',
    async act(host) {
      await heard(
        host,
        'jalon-drill',
        { detail: 'account', filters: { period: month } },
        async () => {
          await host.page.locator('jalon-progress-table [role=gridcell].asks').first().click();
          await host.page.locator('jalon-progress-table [part=rows]').click();
        },
      );
      assert.equal(await host.page.locator('jalon-progress-table [part=detail]').count(), 0);
      await host.page.keyboard.press('Escape');
    },
  },
  {
    name: 'hears jalon-nudge',
    act: (host) =>
      heard(host, 'jalon-nudge', { metric: 'awaitingRate' }, () =>
        host.page.locator('jalon-progress-table [part=nudge]').first().click(),
      ),
  },
  {
    name: 'hears jalon-export, and cancels it',
    async act(host) {
      let saved = 0;
      host.page.on('download', () => saved++);
      await heard(host, 'jalon-export', { format: 'csv' }, () =>
        host.page.locator('jalon-progress-table [part=export]').click(),
      );
      assert.equal(saved, 0);
    },
  },
  {
    name: 'hears jalon-error, and recovers with good data',
    says: [/jalon: schema/],
    async act(host) {
      await heard(host, 'jalon-error', { code: 'schema' }, () => host.click('#broken'));
      await heard(host, 'jalon-load', { rows: 12 }, () => host.click('#data'));
      await shows(host, 'Rep Two');
    },
  },
  {
    name: 'mounts and unmounts 200 times without growth',
    act: (host) => growth(host.page, 200),
  },
];
