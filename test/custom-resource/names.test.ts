import { expect, test } from '@jest/globals';
import { pluralOf } from '../../compiler/extensions/custom-resource/plural.js';
import { byVersionPriority } from '../../compiler/extensions/custom-resource/version-priority.js';

test.each([
  ['Memcached', 'memcacheds'],
  ['NetworkPolicy', 'networkpolicies'],
  ['Gateway', 'gateways'],
  ['StorageClass', 'storageclasses'],
  ['Ingress', 'ingresses'],
  ['Status', 'statuses'],
  ['Prometheus', 'prometheuses'],
  ['Branch', 'branches'],
  ['Proxy', 'proxies'],
  ['Box', 'boxes'],
  ['Analysis', 'analyses'],
  ['PodChaos', 'podchaos'],
  ['Index', 'indices'],
  ['Soliloquy', 'soliloquies'],
  ['HTTPRoute', 'httproutes'],
  ['TLS', 'tlses'],
])('%s -> %s', (kind, plural) => expect(pluralOf(kind)).toBe(plural));

test('versions in the order of Kubernetes', () => {
  const versions = ['foo10', 'v1alpha1', 'v10', 'v2', 'v1', 'v11alpha2', 'v3beta1', 'v12alpha1', 'v11beta2', 'foo1'];
  expect([...versions].sort(byVersionPriority)).toEqual([
    'v10',
    'v2',
    'v1',
    'v11beta2',
    'v3beta1',
    'v12alpha1',
    'v11alpha2',
    'v1alpha1',
    'foo1',
    'foo10',
  ]);
});
