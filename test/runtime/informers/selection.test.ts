/** Label and field selectors, as the API server reads them. */
import { expect, test } from '@jest/globals';
import { selection } from '../../../runtime/informers/selection.js';

const object = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: 'x',
    namespace: 'n',
    uid: 'u',
    resourceVersion: '1',
    labels: { app: 'web', 'example.com/tier': 'b', level: '7', empty: '' },
  },
};

test.each([
  ['', true],
  ['app', true],
  ['!app', false],
  ['! old', true],
  ['old', false],
  ['app=web', true],
  ['app==web,level=7', true],
  ['app = web , level = 8', false],
  ['app!=web', false],
  ['old!=web', true],
  ['example.com/tier in (a, b)', true],
  ['example.com/tier in (a,c),app', false],
  ['example.com/tier notin (a,c)', true],
  ['example.com/tier notin (b)', false],
  ['old notin (b)', true],
  ['level>6', true],
  ['level<6', false],
  ['empty=', true],
  ['app=', false],
  ['in in (in)', false],
])('labels %j: %s', (labelSelector, expected) => {
  expect(selection({ labelSelector })(object)).toBe(expected);
});

test.each([
  ['metadata.name=x', true],
  ['metadata.name!=x', false],
  ['metadata.name=x,metadata.namespace=m', false],
])('fields %j: %s', (fieldSelector, expected) => expect(selection({ fieldSelector })(object)).toBe(expected));

test('what is no selector, or needs the API server, is an error', () => {
  expect(() => selection({ labelSelector: 'app=web,(' })).toThrow('is no label selector: "("');
  expect(() => selection({ fieldSelector: 'status.phase=Running' })).toThrow('not status.phase');
  const matchExpressions = [{ key: 'a', operator: 'Near' }];
  expect(() => selection({ labelSelector: { matchExpressions } })).toThrow('no operator "Near"');
});
