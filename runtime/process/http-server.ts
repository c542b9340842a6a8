import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address } from './settings.js';

export interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export interface HttpServer {
  /** The one that it got where it asked for 0. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves what `answer` says to a GET; undefined is 404.
 * @throws Error: the address is taken, or not this machine's
 */
export async function serveHttp(
  { host, port }: Address,
  answer: (url: URL) => Promise<Page | undefined>,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const page = request.method === 'GET' || request.method === 'HEAD' ? answer(url) : Promise.resolve(undefined);
    page.then(
      (it) => respond(response, it ?? { status: 404, type: 'text/plain', text: 'not found\n' }),
      (error) => respond(response, { status: 500, type: 'text/plain', text: `${String(error)}\n` }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function respond(response: ServerResponse, { status, type, text }: Page): void {
  response.writeHead(status, { 'Content-Type': type }).end(text);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
