import { ApiError } from '../../../runtime/transport/api-error.js';
import type { ApiRequest, Transport } from '../../../runtime/transport/transport.js';

/** As much of an API server as certificates need: objects by path, versions, and strategic merge of webhooks by name. */
export interface FakeApi {
  readonly transport: Transport;
  readonly objects: Map<string, FakeObject>;
  /** `PUT /api/v1/…`. */
  readonly calls: string[];
  /** Every request fails while it is set. */
  failure: Error | undefined;
  /** Runs before a PUT or a PATCH is looked at, once. */
  beforeWrite: (() => void) | undefined;
}

export interface FakeObject {
  readonly metadata: { readonly name: string; readonly resourceVersion: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly webhooks?: readonly FakeWebhook[];
}

export interface FakeWebhook {
  readonly name: string;
  readonly clientConfig: {
    readonly url?: string;
    readonly service?: { readonly name: string; readonly path: string };
    readonly caBundle?: string;
  };
}

export const secretPath = '/api/v1/namespaces/ns/secrets/op-certificates';
export const mutatingPath = '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/op';
export const validatingPath = '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/op';

/** With the objects of install.yaml. */
export function fakeApi(): FakeApi {
  const entry = (path: string): FakeWebhook => ({
    name: `${path}.op`,
    clientConfig: { service: { name: 'op', path } },
  });
  const metadata = { name: 'op', resourceVersion: '1' };
  const objects = new Map<string, FakeObject>([
    [secretPath, { metadata: { name: 'op-certificates', resourceVersion: '1' } }],
    [mutatingPath, { metadata, webhooks: [entry('/mutate/a'), entry('/mutate/b')] }],
    [validatingPath, { metadata, webhooks: [entry('/validate/c')] }],
  ]);
  const api: FakeApi = {
    objects,
    calls: [],
    failure: undefined,
    beforeWrite: undefined,
    transport: {
      request: async <Body>(request: ApiRequest) => answer(api, request) as Body,
      watch: () => unused(),
      close: async () => undefined,
      defaultNamespace: undefined,
    },
  };
  return api;
}

function answer(api: FakeApi, { method, path, body }: ApiRequest): FakeObject {
  api.calls.push(`${method} ${path}`);
  if (api.failure) throw api.failure;
  if (method !== 'GET') {
    const before = api.beforeWrite;
    api.beforeWrite = undefined;
    before?.();
  }
  const object = api.objects.get(path);
  if (object === undefined) throw new ApiError({ code: 404, reason: 'NotFound', message: `${path} not found` });
  if (method === 'GET') return structuredClone(object);
  return write(api, path, method === 'PUT' ? (body as FakeObject) : merged(object, body as FakeObject));
}

export function write(api: FakeApi, path: string, object: FakeObject): FakeObject {
  const version = api.objects.get(path)?.metadata.resourceVersion;
  if (object.metadata.resourceVersion !== version) {
    throw new ApiError({ code: 409, reason: 'Conflict', message: 'the object has been modified' });
  }
  const resourceVersion = String(Number(version) + 1);
  const written = { ...object, metadata: { ...object.metadata, resourceVersion } };
  api.objects.set(path, structuredClone(written));
  return written;
}

function merged(object: FakeObject, patch: FakeObject): FakeObject {
  const webhooks = (object.webhooks ?? []).map((webhook) => {
    const change = patch.webhooks?.find(({ name }) => name === webhook.name);
    const config = { ...webhook.clientConfig, ...change?.clientConfig };
    const present = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
    return { ...webhook, clientConfig: present };
  });
  return { ...object, metadata: { ...object.metadata, ...patch.metadata }, webhooks };
}

function unused(): never {
  throw new Error('certificates watch nothing');
}
