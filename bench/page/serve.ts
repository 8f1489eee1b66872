import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/tabulator.css"><link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/@perspective-dev/viewer/dist/css/pro.css">
<body><div id="host"></div><script type="module" src="/page.js"></script></html>`;

const files: Record<string, string> = {
  '/page.js': '.cache/bench/page/page.js',
  '/page.css': 'bench/page/page.css',
  '/tabulator.css': 'node_modules/tabulator-tables/dist/css/tabulator.min.css',
};
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** The page and what it loads; Perspective comes as its package has it. */
export async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file =
      files[pathname] ??
      (pathname.startsWith('/@perspective-dev/') && `bench/node_modules${pathname}`);
    const type = file && types[extname(file)];
    response.setHeader('content-type', type || 'text/html; charset=utf-8');
    response.end(file ? await readFile(file).catch(() => '') : html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
