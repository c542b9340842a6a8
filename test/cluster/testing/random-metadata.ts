import type { JsonObject } from '../../../compiler/model/json.js';
import type { Random } from '../declarations/random.js';

/** Metadata of which about half of the parts are wrong. */
export function randomMetadata(random: Random): JsonObject {
  const { pick, chance } = random;
  return {
    name: pick(names),
    ...(chance(0.2) && { generateName: pick(['a-', 'A-', 'a.-', '-', 'a']) }),
    ...(chance(0.7) && { labels: texts(random) }),
    ...(chance(0.7) && { annotations: { ...texts(random), ...(chance(0.1) && { big: 'ü'.repeat(131_073) }) } }),
    ...(chance(0.5) && { finalizers: random.some([...keys, 'orphan', 'foregroundDeletion'], random.integer(1, 4)) }),
    ...(chance(0.5) && { ownerReferences: Array.from({ length: random.integer(1, 3) }, () => owner(random)) }),
  };
}

/** Of an object in another one. */
export function innerMetadata(random: Random): JsonObject {
  const { pick, chance } = random;
  return {
    ...randomMetadata(random),
    name: pick([...names, '', '.', '..', 'a/b', 'a%b%']),
    ...(chance(0.3) && { generateName: pick(['a-', '.', 'a/', '%']) }),
    ...(chance(0.5) && { namespace: pick(['', 'a', 'A', 'a.b', '-']) }),
  };
}

/** The same object when it is to be deleted, with other finalizers. */
export function deletedMetadata(random: Random, metadata: JsonObject): JsonObject {
  const finalizers = random.some(keys, random.integer(0, 3));
  return { ...metadata, finalizers, deletionTimestamp: '2026-01-02T03:04:05Z' };
}

const names = ['a', 'a.b', 'a-1', 'A', 'a_b', '-a', 'a..b', 'ä', 'a'.repeat(254)];
const keys = [
  'a',
  'example.com/a',
  'A.b_c',
  '',
  '/',
  'a/',
  '/a',
  'Example.com/a',
  'a b',
  'ü',
  `${'a'.repeat(64)}`,
  'a/b/c',
];
const values = ['', 'a', 'A_b.c-1', '-a', 'a b', 'ü', 'a'.repeat(64)];

function texts({ pick, some, integer }: Random): JsonObject {
  return Object.fromEntries(some(keys, integer(0, 4)).map((key) => [key, pick(values)]));
}

function owner({ pick, chance }: Random): JsonObject {
  return {
    apiVersion: pick(['v1', 'apps/v1', '', '/', 'a/b/c', 'apps/', '/v1']),
    kind: pick(['Event', 'Deployment', '']),
    name: pick(['a', 'b', '']),
    uid: pick(['1', '']),
    ...(chance(0.5) && { controller: chance(0.7) }),
    ...(chance(0.3) && { blockOwnerDeletion: chance(0.5) }),
  };
}
