import { beforeEach, expect, test } from '@jest/globals';
import { type Access, createAccess } from '../../../runtime/process/access.js';
import type { ApiRequest, Transport } from '../../../runtime/transport/transport.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';

let clock: FakeClock;
let asked: ApiRequest[];
let access: Access;
/** By the token: whom the API server takes it for. */
const users: Readonly<Record<string, object>> = {
  scraper: { username: 'system:serviceaccount:monitoring:prometheus', uid: 'u', groups: ['g'], extra: { k: ['v'] } },
  stranger: { username: 'somebody' },
};

beforeEach(() => {
  clock = fakeClock();
  asked = [];
  access = createAccess({ transport: () => transport, clock, path: '/metrics' });
});

const transport: Transport = {
  request: async <Body>(request: ApiRequest) => {
    asked.push(request);
    return { status: answerTo(request.body as Body) } as Body;
  },
  watch: () => {
    throw new Error('no watches here');
  },
  close: async () => undefined,
  defaultNamespace: undefined,
};

function answerTo(body: unknown): object {
  const { kind, spec } = body as { kind: string; spec: { token: string; user: string } };
  if (kind === 'SubjectAccessReview') return { allowed: spec.user.includes('prometheus') };
  const user = users[spec.token];
  return user === undefined ? { authenticated: false, error: 'no such token' } : { authenticated: true, user };
}

test('whom the API server knows, and RBAC allows, may read', async () => {
  expect(await access('Bearer scraper')).toBe('allowed');
  expect(asked.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    {
      method: 'POST',
      path: '/apis/authentication.k8s.io/v1/tokenreviews',
      body: { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: { token: 'scraper' } },
    },
    {
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/subjectaccessreviews',
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SubjectAccessReview',
        spec: {
          user: 'system:serviceaccount:monitoring:prometheus',
          uid: 'u',
          groups: ['g'],
          extra: { k: ['v'] },
          nonResourceAttributes: { path: '/metrics', verb: 'get' },
        },
      },
    },
  ]);
  expect(await access('Bearer stranger')).toBe('denied');
  expect(await access('Bearer nobody')).toBe('unauthenticated');
});

test.each([undefined, '', 'Basic c2NyYXBlcg==', 'Bearer', 'Bearer a b'])(
  '%j is no token, and nobody is asked',
  async (header) => {
    expect(await access(header)).toBe('unauthenticated');
    expect(asked).toEqual([]);
  },
);

test('a verdict is kept for a while, a refusal for a shorter one', async () => {
  await access('Bearer scraper');
  await access('Bearer stranger');
  const before = asked.length;
  await clock.advance(9_000);
  await access('Bearer scraper');
  await access('Bearer stranger');
  expect(asked.length).toBe(before);
  await clock.advance(2_000);
  await access('Bearer scraper');
  await access('Bearer stranger');
  expect(asked.length).toBe(before + 2);
  await clock.advance(50_000);
  await access('Bearer scraper');
  expect(asked.length).toBe(before + 4);
});

test('a failure is told, and not kept', async () => {
  const failing = createAccess({ transport: () => undefined, clock, path: '/metrics' });
  await expect(failing('Bearer scraper')).rejects.toThrow('has not started');
  let fails = true;
  const flaky = {
    ...transport,
    request: async <Body>(request: ApiRequest) => {
      if (fails) throw new Error('the API server is away');
      return transport.request<Body>(request);
    },
  };
  const once = createAccess({ transport: () => flaky, clock, path: '/metrics' });
  await expect(once('Bearer scraper')).rejects.toThrow('away');
  fails = false;
  expect(await once('Bearer scraper')).toBe('allowed');
});

test('many at once with one token are one question', async () => {
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => access('Bearer scraper')));
  expect(new Set(verdicts)).toEqual(new Set(['allowed']));
  expect(asked.length).toBe(2);
});

test('many at once with tokens of their own don’t keep the operator from the API server', async () => {
  const crowd = await Promise.all(Array.from({ length: 100 }, (_, index) => access(`Bearer ${index}`)));
  expect(asked.length).toBe(16);
  expect(crowd.filter((verdict) => verdict === 'busy').length).toBe(84);
  expect(await access('Bearer scraper')).toBe('allowed');
});

test('who waits for an answer is told before Prometheus gives up, after ten seconds', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const silent: Transport = {
    ...transport,
    request: ({ signal }) => {
      signals.push(signal);
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const verdict = createAccess({ transport: () => silent, clock, path: '/metrics' })('Bearer scraper');
  const told = expect(verdict).rejects.toThrow('no answer within 8 s');
  await clock.advance(9_000);
  await told;
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});
