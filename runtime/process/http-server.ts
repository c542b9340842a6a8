import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address } from './settings.js';

export interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

type Answer = (url: URL) => Promise<Page | undefined>;

export interface HttpServer {
  /** The one that it got where it asked for 0. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves what `answer` says to a GET; undefined is 404.
 * @throws Error: the address is taken, or not this machine's
 */
export async function serveHttp({ host, port }: Address, answer: Answer): Promise<HttpServer> {
  const server = createServer((request, response) => {
    pageFor(request, answer).then(
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

/** What is asked for may be no URL at all, such as `//`. */
async function pageFor({ method, url = '/' }: IncomingMessage, answer: Answer): Promise<Page | undefined> {
  const base = 'http://localhost';
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && URL.canParse(url, base) ? answer(new URL(url, base)) : undefined;
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
