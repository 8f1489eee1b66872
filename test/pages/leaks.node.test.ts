import type { CDPSession } from 'playwright';
import { expect, it } from 'vitest';
import { dealerNetwork } from '../../demo/data/dealer-network.js';
import { strict, useSite } from './site.js';

const site = useSite();
const network = dealerNetwork({ asOf: '2026-11-22', stores: 2, reps: 4, accounts: 60 });

interface Growth {
  heap: number;
  nodes: number;
  listeners: number;
}

/** Dashboards of four elements come and go; every twentieth time newly made ones, now and then with a menu open. */
const cycles = `
  const make = () => {
    const board = document.createElement('jalon-dashboard');
    Object.assign(board, { source, asOf: '2026-11-22T12:00:00Z' });
    for (const name of ['filter-bar', 'goal-widget', 'progress-table', 'trend-chart'])
      board.append(document.createElement('jalon-' + name));
    Object.assign(board.lastChild, { report: 'smart-list', by: 'month', metrics: ['attempted'] });
    return board;
  };
  const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const drawn = async (board) => {
    for (let i = 0; i < 50; i++) {
      await paint();
      if ([...board.children].every((one) => one.shadowRoot.querySelector('[aria-busy=false],[part=field]'))) return;
    }
    throw new Error('The dashboard was not drawn.');
  };
  let source;
  let board;
  window.start = async () => void (source = await Jalon.openDataset(await (await fetch('/data.json')).json()));
  window.cycle = async (times) => {
    let menus = 0;
    for (let i = 0; i < times; i++) {
      if (i % 20 === 0) board = make();
      document.body.append(board);
      if (i % 100 === 0) {
        await drawn(board);
        board.querySelector('jalon-filter-bar').shadowRoot.querySelector('[part=field]').click();
        board.querySelector('jalon-progress-table').shadowRoot.querySelector('[part=columns]').click();
        await paint();
        for (const one of board.children) if (one.shadowRoot.querySelector(':popover-open')) menus++;
      } else if (i % 5 === 0) await Promise.all([...board.children].map((one) => one.updateComplete));
      board.remove();
    }
    board = null;
    // The browser itself keeps the last things drawn and clicked.
    for (let i = 0; i < 3; i++) {
      const last = document.body.appendChild(document.createElement('button'));
      last.focus();
      last.click();
      await paint();
      last.remove();
    }
    await paint();
    return menus;
  };`;

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Bytes of all that scripts hold. The code that the browser compiles for them is left out: it grows for minutes. */
async function heapOf(cdp: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.takeHeapSnapshot');
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (types[0][nodes[i + type]!] !== 'code') bytes += nodes[i + size]!;
  return bytes;
}

/** What is left on the page after so many cycles, beyond what a warm-up left. */
async function growth(times: number, plant = ''): Promise<Growth & { menus: number }> {
  site.server.json('/data.json', network);
  const { page, seen } = await site.visit({ policy: strict, body: '', script: plant + cycles });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const measure = async (): Promise<Growth> => {
    for (let i = 0; i < 8; i++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(100);
    }
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)!.value;
    return { heap: await heapOf(cdp), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await page.evaluate('start()');
  await page.evaluate(`cycle(${Math.min(times, 1000)})`);
  const before = await measure();
  const menus = await page.evaluate<number>(`cycle(${times})`);
  const after = await measure();
  expect(await seen()).toEqual({ violations: [], errors: [], warnings: [], console: [] });
  await page.close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    menus,
  };
}

const isSteady = ({ heap, nodes, listeners }: Growth): boolean =>
  heap < 2 ** 20 && nodes <= 10 && listeners <= 10;

it('10,000 times attached and detached, a dashboard leaves nothing behind', async () => {
  const grown = await growth(10_000);
  expect(grown.menus).toBeGreaterThanOrEqual(100);
  expect(grown, JSON.stringify(grown)).toSatisfy(isSteady);
}, 120_000);

it('the same check sees an element that window keeps', async () => {
  const grown = await growth(
    200,
    `const define = customElements.define;
    customElements.define = function (tag, element) {
      if (tag === 'jalon-goal-widget') {
        const { connectedCallback } = element.prototype;
        element.prototype.connectedCallback = function () {
          connectedCallback.call(this);
          addEventListener('resize', () => this.localName);
        };
      }
      return define.call(customElements, tag, element);
    };`,
  );
  expect(grown, JSON.stringify(grown)).not.toSatisfy(isSteady);
}, 60_000);
