// The built host and its data on an address of its own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { at } from '../../tools/project.mjs';
import { policy as strict } from './hosts.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
};

const { dataset } = JSON.parse(readFileSync(at('test/fixtures/worked-example.json'), 'utf8'));
const other = {
  ...dataset,
  people: dataset.people.map((person) => ({ ...person, name: `${person.name} of the other` })),
};
const data = { '/data.json': JSON.stringify(dataset), '/other.json': JSON.stringify(other) };

/** Resolves with the address and how to stop. `answer` of the host comes first: (url) → text or undefined. */
export async function serve(folder, { answer = () => undefined, policy = strict } = {}) {
  const bodyOf = (url) => {
    const { pathname } = url;
    const file = pathname === '/' ? '/index.html' : pathname;
    return (
      answer(url) ?? data[pathname] ?? readFileSync(path.join(folder, path.posix.normalize(file)))
    );
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
    let body;
    try {
      body = bodyOf(url);
    } catch {
      return response.writeHead(404).end();
    }
    const type = types[path.extname(url.pathname)] ?? types['.html'];
    return response
      .writeHead(200, { 'content-type': type, 'content-security-policy': policy })
      .end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
