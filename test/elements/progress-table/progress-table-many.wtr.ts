// Answers of so many rows that they are made ready in slices before they are drawn.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Result } from '../../../src/contract/query.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import { answer, repRow } from './support.js';

if (!customElements.get('jalon-progress-table'))
  customElements.define('jalon-progress-table', JalonProgressTable);

const count = 20_011;
/** Rates in no order; `first` names the row that leads, the others lag behind it. */
const many = (first: number): Result =>
  answer(
    Array.from({ length: count }, (_, n) =>
      repRow(`R${n}`, { attemptedRate: [n === first ? 100_000 : (n * 7919) % count, 100_000] }),
    ),
    { attemptedRate: [1, 2] },
  );

const names = (el: JalonProgressTable): string[] =>
  [...el.shadowRoot!.querySelectorAll('.window [role=rowheader]')].map((one) =>
    one.textContent.trim(),
  );

/** Every first row that was ever drawn, in order. */
function firsts(el: JalonProgressTable): string[] {
  const seen: string[] = [];
  const look = (): void => {
    const [name] = names(el);
    if (name && name !== seen.at(-1)) seen.push(name);
  };
  new MutationObserver(look).observe(el.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return seen;
}

describe('jalon-progress-table: many rows', () => {
  it('draws them first when they are in order, and waits until then', async () => {
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table
        lang="en"
        .source=${{ query: async () => many(5) }}
      ></jalon-progress-table>`,
    );
    const seen = firsts(el);
    expect(el.shadowRoot!.querySelector('.bone'), 'a skeleton').to.exist;
    expect(el.shadowRoot!.querySelector('[aria-busy=true]'), 'busy').to.exist;
    await waitUntil(() => names(el).length);
    expect(names(el)[0]).to.equal('Rep R5');
    await waitUntil(() => !el.shadowRoot!.querySelector('[aria-busy=true]'));
    expect(seen).to.deep.equal(['Rep R5']);
    expect(el.shadowRoot!.querySelector('.bone')).not.to.exist;
    const second = Array.from({ length: count }, (_, n) => n).find(
      (n) => (n * 7919) % count === count - 1,
    );
    expect(names(el)[1]).to.equal(`Rep R${second}`);
  });

  it('keeps the rows of before until the next are in order; the last question wins', async () => {
    let first = 5;
    const source = { query: async () => many(first) };
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table lang="en" .source=${source}></jalon-progress-table>`,
    );
    await waitUntil(() => names(el).length);
    const seen = firsts(el);
    for (const next of [7, 9]) {
      first = next;
      el.filters = { store: [`S${next}`] };
      await el.updateComplete;
    }
    expect(names(el)[0]).to.equal('Rep R5');
    await waitUntil(() => names(el)[0] !== 'Rep R5');
    await waitUntil(() => !el.shadowRoot!.querySelector('[aria-busy=true]'));
    expect(seen.at(-1)).to.equal('Rep R9');
    expect(seen).not.to.include('Rep R7');
  });

  it('puts them in another order', async () => {
    const el = await fixture<JalonProgressTable>(
      html`<jalon-progress-table
        lang="en"
        .source=${{ query: async () => many(5) }}
      ></jalon-progress-table>`,
    );
    await waitUntil(() => names(el).length);
    el.setState({ sort: [{ by: 'attemptedRate' }] });
    await waitUntil(() => names(el)[0] === 'Rep R0');
    expect(names(el).slice(0, 2)).to.deep.equal([
      'Rep R0',
      `Rep R${Array.from({ length: count }, (_, n) => n).find((n) => (n * 7919) % count === 1)}`,
    ]);
  });
});
