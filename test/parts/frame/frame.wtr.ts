import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { JalonError } from '../../../src/contract/error.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { renderFrame, type Frame } from '../../../src/parts/frame/frame.js';
import { frameStyles } from '../../../src/parts/frame/frame.styles.js';
import type { FeedState } from '../../../src/source/feed.js';
import { base, tokens } from '../../../src/theme/index.js';

const minutes = (n: number): number => Date.now() - n * 60_000;
const feed: FeedState = {
  status: 'ready',
  source: { query: () => new Promise(() => undefined) },
  error: null,
  progress: null,
  checkedAt: minutes(3),
  updatedSince: minutes(3),
  retryAt: null,
  version: 1,
};

class TestFrame extends LitElement {
  static override styles = [tokens, base, frameStyles];
  frame: Partial<Frame> = {};
  retries = 0;

  override render(): unknown {
    const locale = 'en';
    return renderFrame({
      title: 'Smart List progress',
      subtitle: html`<span>November 2026</span>`,
      actions: html`<button class="btn" type="button">Export</button>`,
      state: 'ready',
      body: () => html`<p class="rows">Rows</p>`,
      skeleton: () => html`<div class="bone"></div>`,
      empty: () => null,
      error: null,
      feed,
      pending: false,
      updatedAt: new Date(minutes(5)).toISOString(),
      say: sayer(locale),
      formats: new Formats({ locale, currency: null, timeZone: 'UTC' }),
      onRetry: () => this.retries++,
      ...this.frame,
    });
  }
}
customElements.define('test-frame', TestFrame);

const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const find = (el: TestFrame, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector);
/** Ends what is animated once. */
const finish = (el: TestFrame): void => {
  for (const animation of el.shadowRoot!.getAnimations())
    if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
};
async function frame(set: Partial<Frame>): Promise<TestFrame> {
  const el = await fixture<TestFrame>(html`<test-frame .frame=${set}></test-frame>`);
  await Promise.all(
    el
      .shadowRoot!.getAnimations()
      .map((animation) =>
        animation.effect?.getTiming().iterations === Infinity ? null : animation.finished,
      ),
  );
  await expect(el).to.be.accessible();
  return el;
}
const schema = new JalonError('schema', 'activities[3].at is no date.', {
  table: 'activities',
  row: 3,
  column: 'at',
});

describe('frame', () => {
  it('ready: title, both clocks, actions, body', async () => {
    const el = await frame({});
    expect(text(find(el, 'h2'))).to.equal('Smart List progress');
    expect(text(find(el, '.clocks'))).to.match(/^Updated .+, checked .+$/);
    expect(find(el, '.clocks')!.title).to.match(/Last activity in the data: .+ Last check: .+/);
    expect(find(el, '.rows')).to.not.equal(null);
    expect(find(el, '.btn')).to.not.equal(null);
  });

  it('loading: busy, without a bar before anything is read', async () => {
    const el = await frame({ state: 'loading', feed: { ...feed, source: null, checkedAt: null } });
    expect(find(el, '.card')!.getAttribute('aria-busy')).to.equal('true');
    expect(find(el, 'progress')).to.equal(null);
    expect(find(el, '.btn')).to.equal(null);
    expect(text(find(el, '[role=status]'))).to.equal('Loading…');
  });

  it('loading: a determinate bar with the rows read, which waits half a second', async () => {
    const loading = {
      ...feed,
      source: null,
      checkedAt: null,
      progress: { rows: 12_345, fraction: 0.4 },
    };
    const el = await fixture<TestFrame>(
      html`<test-frame .frame=${{ state: 'loading', feed: loading }}></test-frame>`,
    );
    expect(find(el, 'progress')).to.have.property('value', 0.4);
    expect(text(find(el, '.reading'))).to.equal('12,345 rows read');
    expect(getComputedStyle(find(el, '.reading')!).opacity).to.equal('0');
    finish(el);
    expect(getComputedStyle(find(el, '.reading')!).opacity).to.equal('1');
    await expect(el).to.be.accessible();
  });

  it('loading: only the rows where the size is not known', async () => {
    const el = await frame({
      state: 'loading',
      feed: { ...feed, source: null, progress: { rows: 5, fraction: null } },
    });
    expect(find(el, 'progress')).to.equal(null);
    expect(text(find(el, '.reading'))).to.equal('5 rows read');
  });

  it('empty: tells no data from no match', async () => {
    expect(
      text(
        find(
          await frame({ state: 'empty', feed: { ...feed, status: 'idle', source: null } }),
          '.body',
        ),
      ),
    ).to.contain('No data have been given');
    expect(text(find(await frame({ state: 'empty' }), '.body'))).to.contain(
      'No data match these filters',
    );
    expect(text(find(await frame({ state: 'empty', rows: 3 }), '.body'))).to.contain(
      'No data match these filters',
    );
    expect(text(find(await frame({ state: 'empty', rows: 0 }), '.body'))).to.contain(
      'The data have no rows',
    );
    expect(text(find(await frame({ state: 'empty', empty: () => 'Mine' }), '.body'))).to.equal(
      'Mine',
    );
  });

  it('error: a mapping or an attribute is mended in the page, not in the data', async () => {
    const detail = { property: 'mapping' };
    const error = new JalonError('schema', 'The mapping is odd.', { table: 'lists', detail });
    const el = await frame({ state: 'error', error, feed: { ...feed, source: null } });
    const alert = text(find(el, '[role=alert]'));
    expect(alert).to.contain('A setting of this card is not right');
    expect(alert).to.contain('The mapping is odd.');
    expect(alert).not.to.contain('The data have a mistake');
  });

  it('error: a file of another kind is saved anew, and is no fault of the browser', async () => {
    const error = new JalonError('unsupported', 'Excel.', { detail: { file: 'Excel' } });
    const el = await frame({ state: 'error', error, feed: { ...feed, source: null } });
    const alert = text(find(el, '[role=alert]'));
    expect(alert).to.contain('The file cannot be read as it is');
    expect(alert).to.contain('from Excel as “CSV UTF-8”');
    expect(alert).not.to.contain('browser');
  });

  it('error: what is wrong, where, what to do, and a retry', async () => {
    const el = await frame({ state: 'error', error: schema, feed: { ...feed, source: null } });
    const alert = text(find(el, '[role=alert]'));
    for (const part of [
      'The data have a mistake',
      'Table activities, row 3, column at',
      'activities[3].at is no date.',
      'Try again',
    ])
      expect(alert).to.contain(part);
    find(el, '[part=retry]')!.click();
    expect(el.retries).to.equal(1);
    expect(find(el, '.clocks')).to.equal(null);
  });

  it('error: when the next try will be', async () => {
    const el = await frame({
      state: 'error',
      error: new JalonError('rate-limit', 'Slow down.'),
      feed: { ...feed, source: null, retryAt: Date.UTC(2026, 10, 22, 14, 32) },
    });
    expect(text(find(el, '[role=alert]'))).to.match(/Next try at 2:32 PM/);
  });

  it('stale: the body under a note with its age', async () => {
    const el = await frame({ state: 'stale', error: new JalonError('network', 'Gone.') });
    expect(text(find(el, '[part=stale]'))).to.contain(
      'Data from 3 minutes ago. The last check failed: The data could not be reached.',
    );
    expect(find(el, '.rows')).to.not.equal(null);
    find(el, '[part=retry]')!.click();
    expect(el.retries).to.equal(1);
  });

  it('marks itself busy while newer answers are awaited', async () => {
    expect(find(await frame({ pending: true }), '.card')!.getAttribute('aria-busy')).to.equal(
      'true',
    );
  });
});
