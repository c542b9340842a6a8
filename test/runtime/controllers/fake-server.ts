/** An API server of a few lines: versions, conflicts, apply, the status subresource, finalizers; and what was asked of it. */
import { isDeepStrictEqual } from 'node:util';
import type { AnyKind, KubernetesObject } from '../../../runtime/kubernetes-object.js';
import { ApiError } from '../../../runtime/transport/api-error.js';
import type { ApiRequest, Transport } from '../../../runtime/transport/transport.js';

export interface Change {
  readonly path: string;
  readonly object: KubernetesObject;
  readonly gone: boolean;
}

type Fields = Record<string, unknown>;

export class FakeServer {
  readonly objects = new Map<string, KubernetesObject>();
  /** `PATCH /api/v1/…`, of all that were sent. */
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  /** Called before a request is answered. */
  before: (request: ApiRequest) => Promise<void> | void = () => {};
  changed: (change: Change) => void = () => {};
  #version = 100;

  readonly transport: Transport = {
    request: async <Body>(request: ApiRequest) => {
      request.signal?.throwIfAborted();
      this.requests.push(`${request.method} ${request.path}`);
      this.bodies.push(request.body);
      await this.before(request);
      return structuredClone(this.#answer(request)) as Body;
    },
    watch: () => {
      throw new Error('no watch here');
    },
    close: async () => {},
    defaultNamespace: undefined,
  };

  /** Somebody else writes the whole object. */
  put(path: string, object: Fields & { metadata: Fields }): KubernetesObject {
    const before = this.objects.get(path);
    const uid = before?.metadata.uid ?? `uid-${this.#version}`;
    return this.#store(path, { ...object, metadata: { ...object.metadata, uid } });
  }

  /** As the API server: what has finalizers only begins to go. */
  delete(path: string): void {
    const object = this.objects.get(path);
    if (object === undefined) throw notFound(path);
    if ((object.metadata.finalizers ?? []).length === 0) this.#remove(path, object);
    else this.put(path, { ...object, metadata: { ...object.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } });
  }

  #answer({ method, path, body, contentType }: ApiRequest): unknown {
    const target = path.replace(/\/status$/, '');
    const before = this.objects.get(target);
    if (method === 'DELETE') return this.delete(target);
    if (method === 'GET') return before ?? fail(notFound(path));
    const sent = body as Fields & { metadata: Fields };
    if (method === 'POST') return this.put(`${path}/${String(sent.metadata.name)}`, sent);
    if (before === undefined && (contentType !== 'application/apply-patch+yaml' || target !== path))
      throw notFound(path);
    const { uid, resourceVersion } = sent.metadata ?? {};
    if (before && uid !== undefined && uid !== before.metadata.uid) throw conflict(`Precondition failed: UID ${path}`);
    if (before && resourceVersion !== undefined && resourceVersion !== before.metadata.resourceVersion)
      throw conflict('the object has been modified');
    const change = target === path ? sent : { status: sent.status };
    const merged = merge(before ?? { metadata: { uid: `uid-${this.#version}` } }, change);
    const stored = this.#store(target, merged as unknown as KubernetesObject);
    const { deletionTimestamp, finalizers } = stored.metadata;
    if (deletionTimestamp !== undefined && finalizers?.length === 0) this.#remove(target, stored);
    return stored;
  }

  #store(path: string, object: Fields): KubernetesObject {
    const before = this.objects.get(path);
    if (before !== undefined && isDeepStrictEqual(unversioned(object), unversioned({ ...before }))) return before;
    this.#version += 1;
    const stored = structuredClone({
      ...object,
      metadata: { ...(object.metadata as Fields), resourceVersion: String(this.#version) },
    }) as unknown as KubernetesObject;
    this.objects.set(path, stored);
    this.changed({ path, object: stored, gone: false });
    return stored;
  }

  #remove(path: string, object: KubernetesObject): void {
    this.objects.delete(path);
    this.changed({ path, object, gone: true });
  }
}

/** Lists are replaced, and what the status leaves out goes. */
function merge(before: unknown, change: unknown): unknown {
  if (!isFields(before) || !isFields(change)) return change;
  const merged: Fields = { ...before };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) continue;
    merged[name] = name === 'status' ? value : merge(before[name], value);
  }
  return merged;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unversioned(object: Fields): unknown {
  const { resourceVersion: _, ...metadata } = object.metadata as Fields;
  return { ...object, metadata };
}

function fail(error: Error): never {
  throw error;
}

function notFound(path: string): ApiError {
  return new ApiError({ code: 404, reason: 'NotFound', message: `${path} not found` });
}

function conflict(message: string): ApiError {
  return new ApiError({ code: 409, reason: 'Conflict', message });
}

export function pathOf(kind: AnyKind, name: string, namespace: string | undefined = 'default'): string {
  const root = kind.group === '' ? `/api/${kind.version}` : `/apis/${kind.group}/${kind.version}`;
  const place = kind.scope === 'Cluster' ? '' : `/namespaces/${namespace}`;
  return `${root}${place}/${kind.plural}/${name}`;
}
