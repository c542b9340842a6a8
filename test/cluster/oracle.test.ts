/** The oracle says what a real API server says: the same causes, the same stored objects. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ControlPlane, startControlPlane } from './control-plane.js';
import { type Oracle, type OracleError, type OracleObjectCase, oracleIsAvailable, startOracle } from './oracle.js';

const port = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, port: integer(1, 65535) } };
const spec = {
  type: 'object',
  required: ['size'],
  properties: {
    size: integer(1, 9),
    mode: { type: 'string', enum: ['On', 'Off'], default: 'On' },
    image: {
      type: 'string',
      maxLength: 99,
      'x-kubernetes-validations': [{ rule: 'self == oldSelf', message: 'it is immutable' }],
    },
    ports: {
      type: 'array',
      items: port,
      maxItems: 9,
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name'],
    },
    start: { type: 'string', format: 'date-time', nullable: true },
  },
  'x-kubernetes-validations': [{ rule: 'self.size < 9 || self.mode == "On"', fieldPath: '.mode', message: 'not Off' }],
};
const status = { type: 'object', properties: { ready: integer(0, 9) } };
const crd = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'pongs.test.example.com' },
  spec: {
    group: 'test.example.com',
    scope: 'Namespaced',
    names: { kind: 'Pong', plural: 'pongs' },
    versions: [version({ type: 'object', required: ['spec'], properties: { spec, status } })],
  },
};

const invalid = {
  'a name that is not its names': { ...crd, metadata: { name: 'other.test.example.com' } },
  'an untyped property': withSchema({ type: 'object', properties: { spec: { description: 'what?' } } }),
  'a default against its own schema': withSchema({
    type: 'object',
    properties: { spec: { type: 'string', maxLength: 1, default: 'long' } },
  }),
  'a rule that does not compile': withSchema({
    type: 'object',
    properties: { spec: { type: 'string', 'x-kubernetes-validations': [{ rule: 'self.size > 1' }] } },
  }),
  'a rule that costs too much': withSchema({
    type: 'object',
    properties: {
      spec: { type: 'array', items: { type: 'string', 'x-kubernetes-validations': [{ rule: 'self.matches("a*b")' }] } },
    },
  }),
  'a lookahead': withSchema({ type: 'object', properties: { spec: { type: 'string', pattern: '^(?!a)' } } }),
};

const old = pong({ size: 1, image: 'a' });
const objects: Record<string, OracleObjectCase> = {
  'defaults are set': create(pong({ size: 1 })),
  'a null without default is dropped': create(pong({ size: 1, start: null, mode: null, image: null })),
  'a status is dropped': create({ ...pong({ size: 1 }), status: { ready: 99 } }),
  'out of bounds': create(pong({ size: 10, start: 'yesterday' })),
  'required and enum': create(pong({ mode: 'Maybe' })),
  'a duplicate in a list map': create(pong({ size: 1, ports: [{ name: 'a' }, { name: 'a', port: 70000 }] })),
  'a rule': create(pong({ size: 9, mode: 'Off' })),
  'no spec': create({ ...pong({}), spec: undefined }),
  'a name that is none': create({ ...pong({ size: 1 }), metadata: { name: 'A_b' } }),
  'an update within the rules': { version: 'v1', object: pong({ size: 2, image: 'a' }), old },
  'a transition rule': { version: 'v1', object: pong({ size: 2, image: 'b' }), old },
  'a status': { version: 'v1', object: { ...old, status: { ready: 1 } }, old, subresource: 'status' },
  'an invalid status': { version: 'v1', object: { ...old, status: { ready: 10 } }, old, subresource: 'status' },
};

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable('the oracle agrees with the API server', () => {
  const base = '/apis/test.example.com/v1/namespaces/default/pongs';
  const definitions = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  let cluster: ControlPlane;
  let oracle: Oracle;

  beforeAll(async () => {
    [cluster, oracle] = await Promise.all([startControlPlane(), startOracle()]);
    await cluster.request('POST', definitions, crd);
    await cluster.kubectl(['wait', '--for=condition=Established', `crd/${crd.metadata.name}`]);
  });
  afterAll(() => Promise.all([cluster?.stop(), oracle?.close()]));

  test('on a valid definition', async () => {
    expect(await oracle.ask({ crd })).toEqual({ errors: [], warnings: [], objects: [] });
  });

  test.each(Object.entries(invalid))('on %s', async (_, definition) => {
    const { body } = await cluster.request('POST', `${definitions}?dryRun=All`, definition);
    const { errors } = await oracle.ask({ crd: definition });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors).toEqual(causes(body));
  });

  test.each(Object.entries(objects))('on an object: %s', async (_, asked) => {
    const server = await answerOfServer(asked);
    const [answer] = (await oracle.ask({ crd, objects: [asked] })).objects;
    expect(answer?.errors).toEqual(causes(server));
    if (answer?.errors.length === 0) expect(answer.object).toEqual(stored(server));
  });

  test('on unknown fields, which are told apart from invalid ones', async () => {
    const object = { ...pong({ size: 10, sise: 1 }), extra: true };
    const { text } = await cluster.request('POST', `${base}?fieldValidation=Strict`, object);
    const [answer] = (await oracle.ask({ crd, objects: [create(object)] })).objects;
    const unknown = answer?.errors.filter(({ reason }) => reason === 'Strict').map(({ message }) => message) ?? [];
    expect(unknown).toHaveLength(2);
    for (const message of unknown) expect(JSON.parse(text).message).toContain(message);
    expect(answer?.errors.map(({ field }) => field)).toContain('spec.size');
  });

  async function answerOfServer(asked: OracleObjectCase): Promise<unknown> {
    if (asked.old === undefined) return (await cluster.request('POST', `${base}?dryRun=All`, asked.object)).body;
    await cluster.request('POST', base, asked.old);
    const path = `${base}/pong${asked.subresource === undefined ? '' : '/status'}`;
    const { body } = await cluster.request('PATCH', path, asked.object, 'application/merge-patch+json');
    await cluster.request('DELETE', `${base}/pong`);
    return body;
  }
});

whereAvailable('the oracle', () => {
  test('answers thousands', async () => {
    const oracle = await startOracle();
    const answers = await Promise.all(Array.from({ length: 2_000 }, () => oracle.ask({ crd })));
    await oracle.close();
    expect(answers.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  test('survives what is no definition', async () => {
    const oracle = await startOracle();
    const nothing = await oracle.ask({ crd: { kind: 'Nothing' } });
    const something = await oracle.ask({ crd });
    await oracle.close();
    expect(nothing.errors).toHaveLength(1);
    expect(something.errors).toEqual([]);
  });
});

function integer(minimum: number, maximum: number): object {
  return { type: 'integer', format: 'int32', minimum, maximum };
}

function version(openAPIV3Schema: object): object {
  return { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema }, subresources: { status: {} } };
}

function withSchema(openAPIV3Schema: object): object {
  return { ...crd, spec: { ...crd.spec, versions: [version(openAPIV3Schema)] } };
}

function pong(spec: object): object {
  return { apiVersion: 'test.example.com/v1', kind: 'Pong', metadata: { name: 'pong' }, spec };
}

function create(object: object): OracleObjectCase {
  return { version: 'v1', object };
}

/** In the oracle's order: the server's own differs from call to call. */
function causes(body: unknown): OracleError[] {
  const found = (body as { details?: { causes?: OracleError[] } }).details?.causes ?? [];
  return found.sort((a, b) => compare(a.field, b.field) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Without what the server filled in. */
function stored(body: unknown): object {
  const { metadata, ...rest } = body as { metadata: { name: string } };
  return { ...rest, metadata: { name: metadata.name } };
}
