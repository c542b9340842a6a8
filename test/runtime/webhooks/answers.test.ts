import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdmissionRequest } from '../../../api/admission-request.js';
import { Denied } from '../../../runtime/denied.js';
import type { Webhook } from '../../../runtime/operator.js';
import { ask, patchIn, reviewOf, widget } from './ask.js';
import { type Served, serve } from './serve.js';

type Request = AdmissionRequest<typeof widget & { spec: { size?: unknown; more?: unknown } }>;
let asked: Request | undefined;
const verdict = (value: unknown): [Webhook['type'], Webhook['handler']] => ['validates', () => value];

let served: Served;
beforeAll(async () => {
  served = await serve({
    '/see': ['validates', remember],
    '/no': verdict({ allowed: false, message: 'too small', reason: 'Invalid' }),
    '/never': verdict({ allowed: false }),
    '/own-reason': verdict({ allowed: false, reason: 'TooMean' }),
    '/yes': verdict({ allowed: true, message: 'unused', warnings: ['careful', 'a\nb'], auditAnnotations: { size: 3 } }),
    '/long': verdict({ allowed: true, warnings: [`${'x'.repeat(200)}`, ...Array(60).fill('y'.repeat(100))] }),
    '/denied': ['validates', () => Promise.reject(new Denied('not today'))],
    '/denies-change': ['mutates', () => raise(new Denied('not like this', 'Conflict'))],
    '/throws': ['validates', () => raise(new TypeError('x is undefined'))],
    '/throws-text': ['validates', () => raise('just text')],
    '/throws-nothing-known': ['validates', () => Promise.reject(Object.create(null))],
    '/throws-at-once': ['mutates', () => raise(Object.create(null))],
    '/nonsense': verdict('yes'),
    '/nonsense-warnings': verdict({ allowed: true, warnings: 'w' }),
    '/in-place': ['mutates', addMore],
    '/returned': ['mutates', ({ object }: Request) => ({ ...object, spec: { ...object.spec, size: 2 } })],
    '/slow-change': ['mutates', async ({ object }: Request) => ({ ...object, spec: { size: 3 } })],
    '/same': ['mutates', ({ object }: Request) => object],
    '/list': ['mutates', () => []],
    '/null': ['mutates', () => null],
    '/changes-nothing': ['validates', addMore],
  });
});
afterAll(() => served.server.close(0));

function remember(request: Request): void {
  asked = request;
}

function addMore({ object }: Request): void {
  object.spec.more = true;
}

function raise(error: unknown): never {
  throw error;
}

const answer = async (path: string, request: object = {}) => ask(served.server.port, path, reviewOf(request));

describe('what a handler is given', () => {
  test('the request of the review, all of it', async () => {
    await answer('/see', { dryRun: true, uid: 'u-2', options: { kind: 'CreateOptions' } });
    expect(asked).toEqual(
      expect.objectContaining({ uid: 'u-2', dryRun: true, object: widget, oldObject: null, namespace: 'n' }),
    );
  });

  test('null and false where they are left out', async () => {
    await answer('/see', { dryRun: undefined, object: undefined, oldObject: undefined, options: undefined });
    expect(asked).toEqual(expect.objectContaining({ dryRun: false, object: null, oldObject: null, options: null }));
  });

  test('integers beyond 2^53', async () => {
    await ask(served.server.port, '/see', reviewOf().replace('"size":1', '"size":9007199254740993'));
    expect(asked?.object?.spec.size).toBe(9007199254740993n);
  });
});

describe('a verdict', () => {
  test('nothing: allowed', async () => {
    const { code, body } = await answer('/see', { uid: 'u-3' });
    expect({ code, body }).toEqual({
      code: 200,
      body: {
        kind: 'AdmissionReview',
        apiVersion: 'admission.k8s.io/v1',
        response: { uid: 'u-3', allowed: true },
      },
    });
  });

  test.each([
    ['/no', { code: 422, reason: 'Invalid', message: 'too small' }],
    ['/never', { code: 403, reason: 'Forbidden' }],
    ['/own-reason', { code: 403, reason: 'TooMean' }],
    ['/denied', { code: 403, reason: 'Forbidden', message: 'not today' }],
    ['/denies-change', { code: 409, reason: 'Conflict', message: 'not like this' }],
  ])('%s refuses', async (path, status) => {
    const { code, body } = await answer(path);
    expect({ code, response: body.response }).toEqual({
      code: 200,
      response: { uid: 'u-1', allowed: false, status: { status: 'Failure', ...status } },
    });
  });

  test('warnings and audit annotations, as the API server takes them', async () => {
    const { body } = await answer('/yes');
    expect(body.response).toEqual({
      uid: 'u-1',
      allowed: true,
      warnings: ['careful', 'a b'],
      auditAnnotations: { size: '3' },
    });
  });

  test('warnings: 120 characters each, 4096 in all', async () => {
    const { body } = await answer('/long');
    const warnings = body.response?.warnings ?? [];
    expect(warnings[0]).toBe(`${'x'.repeat(119)}…`);
    expect(warnings).toHaveLength(1 + Math.floor((4096 - 120) / 100));
  });

  test('what it does to the object goes nowhere', async () => {
    const { body } = await answer('/changes-nothing');
    expect(body.response).toEqual({ uid: 'u-1', allowed: true });
  });
});

describe('a mutation', () => {
  test.each([
    ['/in-place', [{ op: 'add', path: '/spec/more', value: true }]],
    ['/returned', [{ op: 'replace', path: '/spec/size', value: 2 }]],
    ['/slow-change', [{ op: 'replace', path: '/spec/size', value: 3 }]],
  ])('%s', async (path, patch) => {
    const asked = await answer(path);
    expect(asked.body.response).toEqual(expect.objectContaining({ allowed: true, patchType: 'JSONPatch' }));
    expect(patchIn(asked)).toEqual(patch);
  });

  test('no change: no patch', async () => {
    const { body } = await answer('/same');
    expect(body.response).toEqual({ uid: 'u-1', allowed: true });
  });

  test('an integer beyond 2^53 that nobody touched stays out of the patch', async () => {
    const sent = reviewOf().replace('"size":1', '"size":9007199254740993');
    expect(patchIn(await ask(served.server.port, '/in-place', sent))).toEqual([
      { op: 'add', path: '/spec/more', value: true },
    ]);
  });
});

describe('a handler that fails leaves the decision to the failurePolicy', () => {
  test.each([
    ['/throws', 'throws: x is undefined'],
    ['/throws-text', 'throws-text: just text'],
    ['/throws-nothing-known', 'throws-nothing-known: what was thrown can’t be looked at'],
    ['/throws-at-once', 'throws-at-once: what was thrown can’t be looked at'],
    ['/nonsense', 'nonsense: it returned yes, neither nothing nor an object with "allowed"'],
    ['/nonsense-warnings', 'nonsense-warnings: warnings is a list of strings'],
    ['/list', 'list: it returned a list, neither nothing nor an object'],
    ['/null', 'null: it returned null, neither nothing nor an object'],
  ])('%s', async (path, message) => {
    const before = await panics();
    const { code, body } = await answer(path);
    expect({ code, kind: body.kind, reason: body.reason, message: body.message }).toEqual({
      code: 500,
      kind: 'Status',
      reason: 'InternalError',
      message,
    });
    expect(await panics()).toBe(before + 1);
    expect(served.lines.at(-1)).toBe('error webhook failed');
    expect(served.fields.at(-1)).toEqual(
      expect.objectContaining({ webhook: path.slice(1), kind: 'Widget', namespace: 'n', name: 'w', uid: 'u-1' }),
    );
  });

  test('an object in place of none', async () => {
    const { code, body } = await answer('/returned', { object: null });
    expect({ code, reason: body.reason }).toEqual({ code: 500, reason: 'InternalError' });
  });
});

async function panics(): Promise<number> {
  const metric = await served.registry.getSingleMetric('controller_runtime_webhook_panics_total')?.get();
  return metric?.values[0]?.value ?? 0;
}
