/**
 * An HTTP server that answers as a test says, for what only sockets can show: half answers, resets, silence.
 *
 *     const server = await startFakeApiServer((asked) => ({ status: 200, body: { … } }));
 *     const transport = createTransport({ credentials: server.credentials, … });
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '../../runtime/credentials/credentials.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** How many came before it. */
  readonly index: number;
}

export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: unknown }
  /** The test has the response in its own hands. */
  | ((response: ServerResponse) => void);

export interface FakeApiServer {
  readonly credentials: Credentials;
  readonly asked: readonly Asked[];
  /** Resolves when so many requests have come. */
  received(count: number): Promise<void>;
  /** Sockets that are open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export async function startFakeApiServer(answer: (asked: Asked) => Reply): Promise<FakeApiServer> {
  const asked: Asked[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '', 'http://server');
      const body = Buffer.concat(chunks).toString();
      const { method = '', headers } = incoming;
      const query = Object.fromEntries(url.searchParams);
      const request = { method, path: url.pathname, query, headers, body, index: asked.length };
      asked.push(request);
      send(response, answer(request));
      for (const { count, resolve } of waiting) if (asked.length >= count) resolve();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    credentials: {
      server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      defaultNamespace: 'default',
      current: async () => ({ headers: { authorization: 'Bearer token' }, tls: {} }),
      refused: () => undefined,
    },
    asked,
    received: (count) =>
      asked.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    connections: () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count))),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') {
    reply(response);
    return;
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(text);
}

/** The body of an answer that refuses. */
export function status(code: number, reason: string, more: object = {}): object {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message: `it is ${reason}`, ...more };
}
