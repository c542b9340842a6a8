import { beforeEach, expect, test } from '@jest/globals';
import { type FakeCluster, fakeCluster } from './fake-cluster.js';
import { type Part, part, partPath, putWidget, run, sizes, type Widget } from './widgets.js';

let cluster: FakeCluster;
let seen: string[];

beforeEach(() => {
  cluster = fakeCluster();
  seen = [];
  for (const name of ['a', 'b']) putWidget(cluster, name, 1);
});

/** A part's tags name the widgets that it concerns. */
function map(handler: (changed: Part) => unknown) {
  const reconcile = sizes(({ metadata }: Widget) => void seen.push(metadata.name));
  return run(cluster, { ...reconcile, mappings: [{ name: 'sizes', kind: part, handler, options: {} }] });
}

const byTags = ({ spec }: Part) => (spec.tags ?? []).map((name) => ({ name }));

function putPart(...tags: string[]): void {
  const metadata = { name: 'p', namespace: 'default' };
  cluster.server.put(partPath('p'), { apiVersion: 'parts.example.com/v1', kind: 'Part', metadata, spec: { tags } });
}

test('a change concerns what the old state names and what the new one does; the first list nobody', async () => {
  putPart('a');
  let calls = 0;
  map((changed) => {
    calls += 1;
    return byTags(changed);
  });
  await cluster.clock.advance(0);
  expect([seen.splice(0), calls]).toEqual([['a', 'b'], 0]);
  putPart('b', 'nobody');
  await cluster.clock.advance(0);
  expect(seen.splice(0).sort()).toEqual(['a', 'b']);
  cluster.server.delete(partPath('p'));
  await cluster.clock.advance(0);
  expect(seen).toEqual(['b']);
});

test('one that fails is called again for the same change', async () => {
  let failures = 2;
  map((changed) => {
    if (failures-- > 0) throw new Error('no list today');
    return byTags(changed);
  });
  await cluster.clock.advance(0);
  seen.length = 0;
  putPart('b');
  await cluster.clock.advance(100);
  expect(seen).toEqual(['b']);
  const failed = cluster.lines.filter(({ message }) => message === 'reconcile failed');
  expect(failed).toMatchObject([{ controller: 'sizes/parts', namespace: 'default', name: 'p' }, {}]);
  expect(await cluster.metric('controller_runtime_reconcile_errors_total', { controller: 'sizes/parts' })).toBe(2);
});

test.each([
  [undefined],
  ['a'],
  [{ name: 'a' }],
  [[{ namespace: 'default' }]],
  [[null]],
  [[{ name: 'a', namespace: 1 }]],
])('one that returns %j is told what it must return', async (nonsense) => {
  map(({ spec }) => (spec.tags?.includes('bad') ? nonsense : [{ name: 'b' }]));
  await cluster.clock.advance(0);
  seen.length = 0;
  putPart('bad');
  await cluster.clock.advance(100_000);
  const failed = cluster.lines.filter(({ level }) => level === 'error');
  expect(failed).toMatchObject([{ message: 'reconcile failed, and is not retried', name: 'p' }]);
  expect(String(failed[0]?.error)).toMatch(/it must return a list of \{ name, namespace \}\.$/);
  putPart('good');
  await cluster.clock.advance(0);
  expect(seen).toContain('b');
});
