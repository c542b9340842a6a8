import { expect, test } from '@jest/globals';
import type {
  AdmissionRequest,
  Condition,
  Context,
  CustomResource,
  InputMeta,
  Int32,
  Key,
  Kind,
  ReadMeta,
} from '../../api/index.js';
import { Denied } from '../../runtime/denied.js';
import type { Operator } from '../../runtime/operator.js';

// The compiler is the test here: what must not compile stands below `@ts-expect-error`.
interface Web {
  apiVersion: 'apps/v1';
  kind: 'Web';
  metadata: ReadMeta;
  spec: { replicas: Int32 };
  status?: { ready?: Int32; conditions?: Condition[] };
}
interface WebInput {
  metadata: InputMeta;
  spec: { replicas?: Int32 };
}
const Web: Kind<Web, WebInput, 'apps', 'v1', 'Web', 'webs', 'Namespaced'> = {
  group: 'apps',
  version: 'v1',
  kind: 'Web',
  plural: 'webs',
  scope: 'Namespaced',
};
interface Site extends CustomResource<{ size: Int32 }, { ready: Int32; conditions?: Condition[] }> {}

export async function reconcile(site: Web, { own, status, get, cached, conditions, create, evict }: Context<Web>) {
  const web = await own(Web, { metadata: { name: site.metadata.name }, spec: {} });
  const replicas: number = web.spec.replicas;
  await status({ ready: replicas, conditions: conditions({ type: 'Ready', status: 'True', reason: 'AsExpected' }) });
  const read: Web | undefined = await get(Web, site.metadata);
  const all: readonly Web[] = await cached.list(Web);
  await create(Web, { metadata: { generateName: 'web-' }, spec: {} });
  // @ts-expect-error a misspelt field
  await own(Web, { metadata: { name: 'a' }, spec: { replica: 1 } });
  // @ts-expect-error an apply needs a name
  await own(Web, { metadata: {}, spec: {} });
  // @ts-expect-error no such field of the status
  await status({ readyReplicas: 1 });
  // @ts-expect-error only pods are evicted
  await evict(Web, site.metadata);
  return read ? { requeueAfter: `${all.length}s` } : undefined;
}

export async function reconcileSource(site: Site, context: Context<Site>) {
  await context.status({ ready: site.spec.size });
}

interface Note extends Omit<Web, 'status'> {}

export async function reconcileNote(_note: Note, { status }: Context<Note>) {
  // @ts-expect-error there is no status
  await status({});
}

export function review(request: AdmissionRequest<Web, 'CREATE' | 'UPDATE' | 'DELETE'>): Key | undefined {
  switch (request.operation) {
    case 'CREATE':
      request.oldObject satisfies null;
      return request.object.metadata;
    case 'UPDATE':
      return request.oldObject.metadata;
    case 'DELETE':
      request.object satisfies null;
      return request.oldObject.metadata;
  }
}

export const operator: Operator = {
  name: 'sites',
  namespace: 'sites-system',
  watch: 'cluster',
  lease: 'sites',
  controllers: [{ name: 'reconcile', kind: Web, handler: reconcile, options: { workers: 2 } }],
  finalizers: [],
  mappings: [],
  webhooks: [{ path: '/validate', type: 'validates', handler: review, options: { name: 'review' } }],
};

test('a denial has a message and a reason', () => {
  const denied = new Denied('too large', 'Invalid');
  expect([denied.name, denied.message, denied.reason]).toEqual(['Denied', 'too large', 'Invalid']);
  expect(new Denied('no').reason).toBe('Forbidden');
});
