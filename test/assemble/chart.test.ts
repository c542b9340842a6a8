import { beforeAll, expect, test } from '@jest/globals';
import { assemble } from '../../compiler/assemble/assemble.js';
import { planKinds } from '../../compiler/assemble/kinds.js';
import type { JsonObject } from '../../compiler/model/json.js';
import type { PlannedFile } from '../../compiler/model/planned-file.js';
import { print } from '../../compiler/output/print.js';
import { contributions, model } from './sample.js';
import { synthesize } from './synthesize.js';

const planned = [...planKinds(model), ...assemble(contributions, model)];
const imports = `import { App, Chart } from 'cdk8s';
import { MemcachedChart } from './charts/chart.js';
import { Memcached } from './charts/cache.example.com/v1.js';
function custom(chart: Chart): Chart {
  new Memcached(chart, 'cache', { metadata: { name: 'cache', namespace: 'apps' }, spec: { image: 'm', size: null } });
  return chart;
}`;

let byDefault: readonly JsonObject[] = [];
let elsewhere: readonly JsonObject[] = [];
let resource: readonly JsonObject[] = [];
let together: readonly JsonObject[] = [];

beforeAll(() => {
  const props = "{ namespace: 'elsewhere', image: 'other:2', replicas: 5, resources: { limits: { cpu: '1' } } }";
  [byDefault = [], elsewhere = [], resource = [], together = []] = synthesize(print(planned), imports, [
    "new MemcachedChart(new App(), 'default')",
    `new MemcachedChart(new App(), 'elsewhere', ${props})`,
    "custom(new Chart(new App(), 'custom'))",
    "new MemcachedChart(new App(), 'together', { namespace: 'kube-system' })",
  ]);
});

test('by default the chart is install.yaml, object for object and in its order', () => {
  expect(byDefault).toEqual(installed(planned));
});

test('the namespace follows everywhere', () => {
  expect(elsewhere).toHaveLength(byDefault.length);
  expect(JSON.stringify(elsewhere)).not.toContain('memcached-system');
  const expected = JSON.stringify(sortedKeys(byDefault)).replaceAll('memcached-system', 'elsewhere');
  expect(namespaced(sortedKeys(elsewhere))).toEqual(namespaced(JSON.parse(expected)));
});

test('in a namespace that the code names, its two roles there are one', () => {
  const roles = together.filter(({ kind }) => kind === 'Role');
  const separate = byDefault.filter(({ kind }) => kind === 'Role');
  expect(roles).toHaveLength(1);
  expect(separate).toHaveLength(2);
  expect(roles[0]?.rules).toEqual(separate.flatMap(({ rules }) => rules));
  expect(together.filter(({ kind }) => kind === 'RoleBinding')).toHaveLength(1);
});

test('image, replicas and resources follow', () => {
  const deployment = elsewhere.find(({ kind }) => kind === 'Deployment');
  expect(deployment).toMatchObject({
    spec: {
      replicas: 5,
      template: { spec: { containers: [{ image: 'other:2', resources: { limits: { cpu: '1' } } }] } },
    },
  });
});

test('a custom resource is a construct, and keeps its nulls', () => {
  expect(resource).toEqual([
    {
      apiVersion: 'cache.example.com/v1',
      kind: 'Memcached',
      metadata: { name: 'cache', namespace: 'apps' },
      spec: { image: 'm', size: null },
    },
  ]);
});

function installed(files: readonly PlannedFile[]): readonly JsonObject[] {
  const content = files.find(({ path }) => path === 'manifests/install.yaml')?.content;
  return content?.kind === 'yaml' ? content.documents.map(({ object }) => object) : [];
}

/** Without the Deployment, which other props change as well. */
function namespaced(objects: readonly JsonObject[]): readonly JsonObject[] {
  return objects.filter(({ kind }) => kind !== 'Deployment');
}

function sortedKeys(objects: readonly JsonObject[]): readonly JsonObject[] {
  return objects.map((object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));
}
