import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type ServingCertificates, tlsOptions } from '../webhooks/server.js';
import type { Address } from './settings.js';

export interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Besides the type. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = (url: URL, headers: IncomingHttpHeaders) => Promise<Page | undefined>;

export interface HttpServer {
  /** The one that it got where it asked for 0. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves what `answer` says to a GET; undefined is 404. With certificates over TLS, from when there is one.
 * @throws Error: the address is taken, or not this machine's
 */
export async function serveHttp(
  { host, port }: Address,
  answer: Answer,
  certificates?: ServingCertificates,
): Promise<HttpServer> {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    pageFor(request, answer).then(
      (it) => respond(response, it ?? { status: 404, type: 'text/plain', text: 'not found\n' }),
      (error) => respond(response, { status: 500, type: 'text/plain', text: `${String(error)}\n` }),
    );
  };
  const server = certificates === undefined ? createServer(listener) : overTls(certificates, listener);
  const sockets = socketsOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server, sockets) };
}

function overTls(certificates: ServingCertificates, listener: RequestListener): Server {
  const server = createTlsServer(listener);
  certificates.subscribe(() => server.setSecureContext(tlsOptions(certificates.current())));
  return server;
}

/** What is asked for may be no URL at all, such as `//`. */
async function pageFor({ method, url = '/', headers }: IncomingMessage, answer: Answer): Promise<Page | undefined> {
  const base = 'http://localhost';
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && URL.canParse(url, base) ? answer(new URL(url, base), headers) : undefined;
}

function respond(response: ServerResponse, { status, type, text, headers }: Page): void {
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(text);
}

/** `closeAllConnections` of node:http doesn't know those whose TLS handshake isn't done, and a server waits for them. */
function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
