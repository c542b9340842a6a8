import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Identity } from '../credentials/credentials.js';
import type { Connection } from './connection.js';
import type { Ending } from './ending.js';
import type { ApiRequest, Query } from './transport.js';
import { TransportError } from './transport-error.js';

export interface Call {
  readonly method: ApiRequest['method'];
  readonly path: string;
  readonly query: Query | undefined;
  readonly body: string | undefined;
  readonly contentType: string;
  readonly accept: string;
  readonly acceptEncoding: 'gzip' | 'identity';
}

/**
 * Asks, and resolves when the answer begins.
 * @throws TransportError
 */
export function open(
  connection: Connection,
  call: Call,
  { identity, agent }: { readonly identity: Identity; readonly agent: Agent },
  ending: Ending,
): Promise<IncomingMessage> {
  const { target, userAgent, clock, metrics } = connection;
  const send = target.protocol === 'http:' ? httpRequest : httpsRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send({
      hostname: target.hostname.replace(/^\[|\]$/g, ''),
      port: target.port,
      method: call.method,
      path: `${target.pathname.replace(/\/$/, '')}${call.path}${queryText(call.query)}`,
      agent,
      headers: {
        ...identity.headers,
        accept: call.accept,
        'accept-encoding': call.acceptEncoding,
        'user-agent': userAgent,
        ...bodyHeaders(call),
      },
    });
    const start = clock.monotonic();
    const isSent = watchSocket(outgoing, () => metrics.resolved(target.host, (clock.monotonic() - start) / 1000));
    outgoing.on('response', resolve);
    outgoing.on('error', (error) => reject(new TransportError(describe(call, error), isSent(), error)));
    ending.attach(outgoing);
    outgoing.end(call.body);
  });
}

function bodyHeaders({ body, contentType }: Call): Record<string, string | number> {
  return body === undefined ? {} : { 'content-type': contentType, 'content-length': Buffer.byteLength(body) };
}

/** Whether there was a connection that the request may have gone out on. For a new one, `resolved` is called where a name is. */
function watchSocket(outgoing: ClientRequest, resolved: () => void): () => boolean {
  let sent = false;
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) sent = true;
    else {
      socket.once('lookup', (_error, address, _family, host) => {
        if (address !== host) resolved();
      });
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
        sent = true;
      });
    }
  });
  return () => sent;
}

function describe({ method, path }: Call, error: Error): string {
  return `${method} ${path}: no answer: ${error.message || String(error)}`;
}

function queryText(query: Query | undefined): string {
  const parameters = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}
