import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The connection breaks after this many bytes; 0: at once. */
  cutAt?: number;
  /** The body comes in parts: each further one when this resolves. */
  parts?: { bodies: readonly string[]; next: () => Promise<unknown> };
}

/** A small static server whose answers a test sets; the last one set for a path counts. */
export class TestServer {
  readonly #replies = new Map<string, Reply | (() => Reply)>();
  readonly #asked = new Map<string, number>();
  #server: Server | null = null;

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      this.#asked.set(pathname, this.asked(pathname) + 1);
      const found = this.#replies.get(pathname);
      const {
        status = 200,
        headers = {},
        body = '',
        cutAt,
        parts,
      } = (typeof found === 'function' ? found() : found) ?? { status: 404 };
      if (parts) return void sendParts(response.writeHead(status, headers), parts);
      if (cutAt === undefined) return void response.writeHead(status, headers).end(body);
      if (cutAt === 0) return void response.destroy();
      response.writeHead(status, { ...headers, 'content-length': String(body.length) });
      response.write(body.slice(0, cutAt), () => response.destroy());
    });
    await new Promise<void>((done) => this.#server!.listen(0, '127.0.0.1', done));
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}`;
  }

  /** Times that a path was asked for. */
  asked(path: string): number {
    return this.#asked.get(path) ?? 0;
  }

  put(path: string, reply: Reply | (() => Reply)): void {
    this.#replies.set(path, reply);
  }

  json(path: string, value: unknown): void {
    this.put(path, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
  }
}

async function sendParts(
  response: ServerResponse,
  { bodies, next }: NonNullable<Reply['parts']>,
): Promise<void> {
  for (const body of bodies) {
    response.write(body);
    await next();
  }
  response.end();
}
