import type { Context } from '../../../api/context.js';
import type { Kind } from '../../../api/kind.js';
import type { Condition } from '../../../kubernetes/meta/v1.js';
import { type Controllers, createControllers } from '../../../runtime/controllers/create-controllers.js';
import type { Operator } from '../../../runtime/operator.js';
import type { FakeCluster } from './fake-cluster.js';
import { pathOf } from './fake-server.js';

export interface Widget {
  apiVersion: 'example.com/v1';
  kind: 'Widget';
  metadata: { name: string; namespace: string; uid: string; resourceVersion: string; generation?: number };
  spec: { size: number };
  status?: { ready?: number; conditions?: Condition[] };
}

export interface Part {
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec: { size: number; tags?: string[] };
  status?: { ready: number };
}

export const widget: Kind<Widget, Widget, 'example.com', 'v1', 'Widget', 'widgets', 'Namespaced'> = {
  group: 'example.com',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  scope: 'Namespaced',
};
export const part: Kind<Part, Part> = {
  group: 'parts.example.com',
  version: 'v1',
  kind: 'Part',
  plural: 'parts',
  scope: 'Namespaced',
};
export const shelf: Kind<Part, Part> = { ...part, kind: 'Shelf', plural: 'shelves', scope: 'Cluster' };

export const widgetPath = (name: string) => pathOf(widget, name);
export const partPath = (name: string) => pathOf(part, name);

type Handler = (object: Widget, context: Context<Widget>) => unknown;

export function operatorOf(parts: Partial<Operator>): Operator {
  return {
    name: 'test',
    namespace: 'test-system',
    watch: 'cluster',
    lease: 'test',
    controllers: [],
    finalizers: [],
    mappings: [],
    webhooks: [],
    ...parts,
  };
}

/** One controller named `sizes`. */
export function sizes(handler: Handler, options: { workers?: number; timeout?: string } = {}): Partial<Operator> {
  return { controllers: [{ name: 'sizes', kind: widget, handler, options }] };
}

export function run(cluster: FakeCluster, parts: Partial<Operator>): Controllers {
  const controllers = createControllers(operatorOf(parts), cluster);
  controllers.start();
  return controllers;
}

export function putWidget(cluster: FakeCluster, name: string, size: number, more: object = {}): void {
  const before = cluster.server.objects.get(widgetPath(name));
  cluster.server.put(widgetPath(name), {
    ...before,
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { generation: 1, ...before?.metadata, name, namespace: 'default', ...more },
    spec: { size },
  });
}
