import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const types: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
};

function serve({ middlewares }: Pick<ViteDevServer | PreviewServer, 'middlewares'>): void {
  middlewares.use('/shared-data', (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const file = path.join(folder, name);
    const type = types[path.extname(file)];
    if (!type || !file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

/** Serves public data that lie beside the project, where they do, under `/shared-data/`; else answers 404. */
export const sharedData = (): Plugin => ({
  name: 'jalon-shared-data',
  configureServer: serve,
  configurePreviewServer: serve,
});
