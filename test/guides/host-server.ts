import type { Page, Request } from 'playwright';
import type { Query } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { now, sharedFiles } from './scenes.js';

/** The reader's own server behind `/api/` and `/crm/`, and what it was asked. */
export class HostServer {
  readonly asked: { path: string; method: string; body: string | null }[] = [];
  shortcuts: unknown[] = [
    { name: 'By store', filters: { store: ['S1'] }, views: { team: { by: 'store' } } },
  ];

  async serve(page: Page): Promise<void> {
    await page.route(/\/(api|crm)\//, async (route, request) => {
      const { pathname, search } = new URL(request.url());
      const body = request.postData();
      this.asked.push({ path: pathname + search, method: request.method(), body });
      const [status, text] = await this.#answer(pathname, request);
      const contentType = pathname.startsWith('/crm') ? 'text/html' : 'application/json';
      await route.fulfill({ status, contentType, body: text });
    });
  }

  async #answer(path: string, request: Request): Promise<[number, string]> {
    if (path === '/api/log') return [204, ''];
    if (path === '/crm/clients') return [200, '<title>Clients</title>'];
    if (path === '/api/shortcuts') {
      if (request.method() === 'PUT') this.shortcuts = request.postDataJSON() as unknown[];
      return [200, JSON.stringify(this.shortcuts)];
    }
    if (request.headers()['authorization'] !== 'Bearer secret') return [401, '{}'];
    const deals = sharedFiles['deals.json']!;
    if (path === '/api/deals.json') return [200, deals];
    if (path !== '/api/sales') return [404, '{}'];
    const source = await openDataset(JSON.parse(deals), { now: () => new Date(now).getTime() });
    return [200, JSON.stringify(await source.query(request.postDataJSON() as Query))];
  }
}
