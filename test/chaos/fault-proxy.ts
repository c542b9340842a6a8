/** Stands between an operator and the API server, and does to their conversations what bad networks do. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ControlPlane } from '../cluster/control-plane.js';
import type { Random } from './random.js';
import { openStream, type Stream, type StreamFault } from './stream.js';

export type RequestFault = 'reset' | 'busy' | 'page' | 'error' | 'gone' | 'lost' | 'half-open';

export interface FaultProxy {
  readonly url: string;
  /** What befalls requests from now on, each with even odds of being left alone. */
  faults: readonly RequestFault[];
  /** Does it to one of the watches that are open. */
  strike(fault: StreamFault): void;
  /** Ends all that is half-open: the network is back, quick, and knows nothing of it. */
  heal(): void;
  /** How often what was done. */
  readonly done: Readonly<Record<string, number>>;
  readonly watches: number;
  close(): Promise<void>;
}

export async function startFaultProxy(cluster: ControlPlane, random: Random): Promise<FaultProxy> {
  const { certificate, key } = await cluster.issue({ commonName: 'proxy', hosts: ['127.0.0.1'] });
  const agent = new Agent({ keepAlive: true, ca: cluster.authority });
  const streams = new Set<Stream>();
  const held = new Set<ServerResponse>();
  const done: Record<string, number> = {};
  const count = (what: string) => {
    done[what] = (done[what] ?? 0) + 1;
  };

  function serve(asked: IncomingMessage, response: ServerResponse): void {
    asked.on('error', () => undefined);
    response.on('error', () => undefined);
    const [first, ...others] = proxy.faults;
    const fault = first !== undefined && random.below(2) === 0 ? random.pick([first, ...others]) : undefined;
    if (fault !== undefined) count(`request ${fault}`);
    if (fault === 'half-open') hold(response);
    else if (fault === undefined || fault === 'lost') pass(asked, response, fault === 'lost');
    else refuse(asked, response, fault, random);
  }

  function hold(response: ServerResponse): void {
    held.add(response);
    response.on('close', () => held.delete(response));
  }

  function pass(asked: IncomingMessage, response: ServerResponse, isLost: boolean): void {
    const target = new URL(asked.url ?? '/', cluster.url);
    if (refusesStreams(asked, target)) {
      sendStatus(response, 422, 'Invalid', {});
      return;
    }
    const options = { method: asked.method, agent, headers: { ...asked.headers, host: target.host } };
    const outgoing = request(target, options, (incoming) => {
      incoming.on('error', () => response.destroy());
      if (isLost) response.destroy();
      else if (target.searchParams.get('watch') === 'true') {
        const stream = openStream(incoming, response, random);
        streams.add(stream);
        response.on('close', () => streams.delete(stream));
      } else {
        response.writeHead(incoming.statusCode ?? 502, incoming.headers);
        incoming.pipe(response);
      }
    });
    // Down is down: whoever asks sees it as if nobody stood between.
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    asked.pipe(outgoing);
  }

  const server = createServer({ cert: certificate, key }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: [],
    strike: (fault) => {
      const [first, ...others] = [...streams].filter(({ isFrozen }) => !isFrozen);
      if (first === undefined) return;
      if (random.pick([first, ...others]).strike(fault)) count(`watch ${fault}`);
    },
    heal: () => {
      for (const stream of streams) stream.heal();
      for (const response of held) response.destroy();
    },
    done,
    get watches() {
      return streams.size;
    },
    close: async () => {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

/** Plays a server that knows no streaming lists, for those who call themselves so. */
function refusesStreams({ headers }: IncomingMessage, target: URL): boolean {
  return headers['user-agent'] === 'pages' && target.searchParams.has('sendInitialEvents');
}

function refuse(asked: IncomingMessage, response: ServerResponse, fault: RequestFault, random: Random): void {
  asked.resume();
  if (fault === 'reset') asked.socket.destroy();
  else if (fault === 'page') {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>Bad Gateway</h1></html>');
  } else if (fault === 'busy') {
    sendStatus(response, 429, 'TooManyRequests', random.below(2) === 0 ? { 'retry-after': '1' } : {});
  } else if (fault === 'gone') sendStatus(response, 410, 'Expired', {});
  else sendStatus(response, 500, 'InternalError', {});
}

function sendStatus(response: ServerResponse, code: number, reason: string, headers: Record<string, string>): void {
  const body = { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message: 'chaos' };
  response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
