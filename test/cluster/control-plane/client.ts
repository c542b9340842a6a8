/** HTTPS to the API server, as the administrator or with a ServiceAccount's token. */
import { Agent, request } from 'node:https';
import type { Certificate } from './certificates.js';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The text as JSON, or undefined where it is none. */
  readonly body: unknown;
}

export type Request = (method: string, path: string, body?: unknown, contentType?: string) => Promise<Answer>;

/** Who asks: a client certificate, or a bearer token. */
export type Credentials = Certificate | { readonly token: string };

export interface Client {
  /**
   * One request. A body that is no string is sent as JSON; `application/apply-patch+yaml` takes JSON too.
   * Every status is an answer; only a broken connection throws.
   */
  readonly request: Request;
  close(): void;
}

/** A client with a pool of connections of its own. Without an authority, any certificate of the server is taken. */
export function newClient(url: string, authority: string | undefined, credentials?: Credentials): Client {
  const token = credentials !== undefined && 'token' in credentials ? credentials.token : undefined;
  const pair = credentials !== undefined && 'key' in credentials ? credentials : undefined;
  const trust = authority === undefined ? { rejectUnauthorized: false } : { ca: authority };
  const identity = pair === undefined ? {} : { cert: pair.certificate, key: pair.key };
  const agent = new Agent({ keepAlive: true, ...trust, ...identity });
  const identification: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    request: (method, path, body, contentType = 'application/json') => {
      const headers = body === undefined ? identification : { ...identification, 'content-type': contentType };
      return send(new URL(path, url), { method, agent, headers }, body);
    },
    close: () => agent.destroy(),
  };
}

function send(
  url: URL,
  options: { method: string; agent: Agent; headers: Record<string, string> },
  body: unknown,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      incoming.on('end', () => resolve(answer(incoming.statusCode ?? 0, Buffer.concat(chunks).toString())));
    });
    outgoing.on('error', reject);
    outgoing.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
}

function answer(status: number, text: string): Answer {
  try {
    return { status, text, body: JSON.parse(text) };
  } catch {
    return { status, text, body: undefined };
  }
}
