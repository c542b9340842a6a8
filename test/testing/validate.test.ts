/** What a project's tests ask; test/cluster/testing.test.ts holds the answers to the API server's. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Kind } from '../../api/kind.js';
import { validate } from '../../testing/index.js';

const folder = process.cwd();
const memcached: Kind<unknown, unknown> = {
  group: 'cache.example.com',
  version: 'v1',
  kind: 'Memcached',
  plural: 'memcacheds',
  scope: 'Namespaced',
};

beforeAll(() => process.chdir('golden/memcached'));
afterAll(() => process.chdir(folder));

test('an object that is right has no causes', () => {
  expect(validate(memcached, object({ size: 3, image: 'memcached:1.6' }))).toEqual([]);
});

test('the schema’s causes are the server’s', () => {
  expect(validate(memcached, object({ size: 0 }))).toEqual([
    {
      reason: 'FieldValueInvalid',
      field: '<nil>',
      message:
        'Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
    },
    { reason: 'FieldValueRequired', field: 'spec.image', message: 'Required value' },
    {
      reason: 'FieldValueInvalid',
      field: 'spec.size',
      message: 'Invalid value: 0: spec.size in body should be greater than or equal to 1',
    },
  ]);
});

test('a rule of a function refuses an update with its message', () => {
  const old = object({ size: 3, image: 'memcached:1.6' });
  const causes = validate(memcached, object({ size: 3, image: 'memcached:1.7' }), old);
  expect(causes).toEqual([
    { reason: 'FieldValueInvalid', field: 'spec', message: 'Invalid value: The image of a cluster is immutable.' },
  ]);
});

test('metadata is looked at as a server does', () => {
  const spec = { size: 3, image: 'memcached:1.6' };
  const metadata = {
    name: 'a',
    labels: { app: 'two words' },
    annotations: { 'example.com/Owner': 'case does not matter here' },
    finalizers: ['cleanup'],
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', uid: '' }],
  };
  expect(validate(memcached, { ...object(spec), metadata })).toMatchObject([
    { field: 'metadata.labels', message: expect.stringContaining('"two words": a valid label must be') },
    { field: 'metadata.ownerReferences.uid', message: 'Invalid value: "": must not be empty' },
  ]);
  const deleted = { ...object(spec), metadata: { name: 'a', deletionTimestamp: '2026-01-02T03:04:05Z' } };
  expect(validate(memcached, { ...object(spec), metadata: { name: 'b', finalizers: ['cleanup'] } }, deleted)).toEqual([
    {
      reason: 'FieldValueForbidden',
      field: 'metadata.finalizers',
      message:
        'Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"cleanup"}',
    },
    { reason: 'FieldValueInvalid', field: 'metadata.name', message: 'Invalid value: "b": field is immutable' },
  ]);
});

test('without a definition there is nothing to ask', () => {
  expect(() => validate({ ...memcached, plural: 'others' }, object({}))).toThrow('Run kext generate');
});

function object(spec: object): object {
  return { apiVersion: 'cache.example.com/v1', kind: 'Memcached', metadata: { name: 'a' }, spec };
}
