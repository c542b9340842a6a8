/** The custom resource of the operator that chaos is about. */
import type { Kind } from '../../api/kind.js';
import type { ReadMeta } from '../../api/metadata.js';

export interface Widget {
  apiVersion: 'chaos.example.com/v1';
  kind: 'Widget';
  metadata: ReadMeta;
  spec: { value: number };
  /** What the controller saw, and made so. */
  status?: { value: number; generation: number };
}

export const Widget: Kind<Widget, unknown, 'chaos.example.com', 'v1', 'Widget', 'widgets', 'Namespaced'> = {
  group: 'chaos.example.com',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  scope: 'Namespaced',
};

const whole = { type: 'integer', format: 'int64' };

export const widgetDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.chaos.example.com' },
  spec: {
    group: 'chaos.example.com',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: { type: 'object', properties: { value: whole } },
              status: { type: 'object', properties: { value: whole, generation: whole } },
            },
          },
        },
      },
    ],
  },
};
