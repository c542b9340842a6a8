/** A client of a webhook server that stands in for the API server. */
import { Agent, request } from 'node:https';

export interface Asked {
  readonly code: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AdmissionAnswer;
}

/** An AdmissionReview, or a Status. */
export interface AdmissionAnswer {
  readonly kind: string;
  readonly apiVersion: string;
  readonly response?: {
    readonly uid: string;
    readonly allowed: boolean;
    readonly status?: { readonly code: number; readonly reason: string; readonly message?: string };
    readonly patchType?: string;
    readonly patch?: string;
    readonly warnings?: readonly string[];
    readonly auditAnnotations?: Readonly<Record<string, string>>;
  };
  readonly code?: number;
  readonly reason?: string;
  readonly message?: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Of the authority that the server's certificate must be signed by; left out, any will do. */
  readonly authority?: string;
}

export function ask(port: number, path: string, body: string | undefined, asking: Asking = {}): Promise<Asked> {
  const { method = 'POST', headers, agent, authority } = asking;
  const trust = authority === undefined ? { rejectUnauthorized: false } : { ca: authority };
  const options = { host: '127.0.0.1', port, path, method, ...trust, ...(agent ? { agent } : { agent: new Agent() }) };
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ code: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(text) });
      });
    });
    asked.on('error', reject);
    // Go says nothing of it.
    asked.removeHeader('connection');
    asked.end(body);
  });
}

/** An AdmissionReview as the API server sends it. */
export function reviewOf(request: object = {}): string {
  const kind = { group: 'example.com', version: 'v1', kind: 'Widget' };
  const whole = { uid: 'u-1', kind, operation: 'CREATE', name: 'w', namespace: 'n', object: widget, oldObject: null };
  const more = { userInfo: { username: 'jane' }, dryRun: false, options: null, ...request };
  return JSON.stringify({ kind: 'AdmissionReview', apiVersion: 'admission.k8s.io/v1', request: { ...whole, ...more } });
}

export const widget = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' }, spec: { size: 1 } };

export function patchIn({ body }: Asked): unknown {
  const patch = body.response?.patch;
  return patch === undefined ? undefined : JSON.parse(Buffer.from(patch, 'base64').toString());
}
