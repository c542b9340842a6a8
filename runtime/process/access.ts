import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Transport } from '../transport/transport.js';

/** Of a request, by its header. @throws what the API server answers, or doesn't */
export type Access = (authorization: string | undefined) => Promise<Verdict>;

/** `unauthenticated`: nobody knows who asks. `busy`: others are being looked into, ask again. */
export type Verdict = Answered | 'busy';

type Answered = 'allowed' | 'denied' | 'unauthenticated';

export interface AccessSettings {
  /** Undefined as long as there is none. */
  transport(): Transport | undefined;
  readonly clock: Clock;
  /** What is read, such as `/metrics`. */
  readonly path: string;
}

/** Milliseconds that a verdict is kept; a refusal is looked at again soon, as somebody may be mending it. */
const kept = { allowed: 60_000, denied: 10_000, unauthenticated: 10_000 };
const most = 1000;
/** Reviews share the connections of leases and reconciles: tokens that anybody makes up must not take them all. */
const mostAtOnce = 16;
/** Milliseconds that both reviews may take, repetitions included: Prometheus gives a scrape up after ten seconds. */
const longest = 8000;

interface Known {
  readonly verdict: Answered;
  readonly until: number;
}

/**
 * Whoever's token the API server knows and whom RBAC lets GET the path may read it: as
 * controller-runtime/pkg/metrics/filters, WithAuthenticationAndAuthorization.
 */
export function createAccess({ transport, clock, path }: AccessSettings): Access {
  /** By the digests of tokens: a token is kept nowhere. */
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<Answered>>();
  return async (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return 'unauthenticated';
    const digest = createHash('sha256').update(token).digest('base64');
    const before = known.get(digest);
    if (before !== undefined && before.until > clock.monotonic()) return before.verdict;
    const underWay = asked.get(digest);
    if (underWay !== undefined) return underWay;
    if (asked.size === mostAtOnce) return 'busy';
    const answer = find(token, digest).finally(() => asked.delete(digest));
    asked.set(digest, answer);
    return answer;
  };

  async function find(token: string, digest: string): Promise<Answered> {
    const connection = transport();
    if (connection === undefined) throw new Error('the operator has not started');
    const verdict = await reviewInTime(connection, clock, { token, path });
    if (known.size === most) known.clear();
    known.set(digest, { verdict, until: clock.monotonic() + kept[verdict] });
    return verdict;
  }
}

interface Question {
  readonly token: string;
  readonly path: string;
}

async function reviewInTime(transport: Transport, clock: Clock, question: Question): Promise<Answered> {
  const late = new AbortController();
  const timer = clock.after(longest, () => late.abort(new Error(`no answer within ${longest / 1000} s`)));
  try {
    return await review((asked) => transport.request({ ...asked, signal: late.signal }), question);
  } finally {
    timer.cancel();
  }
}

interface TokenReview {
  readonly status?: { readonly authenticated?: boolean; readonly user?: User };
}

interface User {
  readonly username?: string;
  readonly uid?: string;
  readonly groups?: readonly string[];
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

interface SubjectAccessReview {
  readonly status?: { readonly allowed?: boolean };
}

async function review(request: Transport['request'], { token, path }: Question): Promise<Answered> {
  const { status } = await ask<TokenReview>(request, 'authentication.k8s.io', 'TokenReview', { token });
  if (!status?.authenticated || status.user === undefined) return 'unauthenticated';
  const { username: user, uid, groups, extra } = status.user;
  const spec = { user, uid, groups, extra, nonResourceAttributes: { path, verb: 'get' } };
  const answer = await ask<SubjectAccessReview>(request, 'authorization.k8s.io', 'SubjectAccessReview', spec);
  return answer.status?.allowed ? 'allowed' : 'denied';
}

function ask<Answer>(request: Transport['request'], group: string, kind: string, spec: object): Promise<Answer> {
  return request<Answer>({
    method: 'POST',
    path: `/apis/${group}/v1/${kind.toLowerCase()}s`,
    body: { apiVersion: `${group}/v1`, kind, spec },
  });
}
