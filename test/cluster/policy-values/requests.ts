import type { AdmissionCase } from '../oracle.js';
import { type Pool, type Random, randomOf, sampleOf, someOf, updateOf } from '../rules/values.js';
import type { KindSchema, TriedPolicy } from './tried-policy.js';

/** Requests that the policy may be asked about, made of what its sources speak of. */
export function requestsFor(tried: TriedPolicy, pool: Pool, count: number): readonly AdmissionCase[] {
  const random = randomOf([...tried.name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  return Array.from({ length: count }, (_, at) => requestOf(tried, at % 4 === 0 ? pool : someOf(pool, random), random));
}

function requestOf({ operations, objects, params }: TriedPolicy, pool: Pool, random: Random): AdmissionCase {
  const operation = pick(operations, random);
  const kind = pick(objects, random);
  const now = objectOf(kind, pool, random);
  const before = objectOf(kind, pool, random);
  const oldObject = operation === 'UPDATE' || operation === 'DELETE' ? before : null;
  const object = operation === 'DELETE' ? null : oldObject ? updateOf(oldObject, now, random) : now;
  return {
    operation,
    object,
    oldObject,
    ...(params && { params: objectOf(params, pool, random) }),
    namespaceObject: random() < 0.1 ? null : namespaceOf(pool, random),
    ...(random() < 0.8 && { name: textOf(pool, random) || 'x' }),
    ...(random() < 0.8 && { namespace: textOf(pool, random) || 'x' }),
    userInfo: {
      username: textOf(pool, random) || 'someone',
      ...(random() < 0.6 && { groups: [textOf(pool, random), 'system:authenticated'] }),
    },
    allowed: random() < 0.3,
  };
}

function objectOf({ apiVersion, kind, schema }: KindSchema, pool: Pool, random: Random): unknown {
  const made = sampleOf({ ...schema, nullable: false }, pool, random) as Readonly<Record<string, unknown>>;
  return { ...made, apiVersion, kind, metadata: metadataOf(pool, random) };
}

function namespaceOf(pool: Pool, random: Random) {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: metadataOf(pool, random) };
}

function metadataOf(pool: Pool, random: Random) {
  const name = textOf(pool, random) || 'x';
  return {
    name,
    uid: 'u',
    ...(random() < 0.7 && { labels: textsOf(pool, random) }),
    ...(random() < 0.5 && { annotations: textsOf(pool, random) }),
  };
}

/** Never empty, because a server leaves out what is. */
function textsOf(pool: Pool, random: Random) {
  const count = 1 + Math.floor(random() * 3);
  return Object.fromEntries(Array.from({ length: count }, () => [textOf(pool, random), textOf(pool, random)]));
}

function textOf({ literals, texts }: Pool, random: Random): string {
  const from = random() < 0.6 && literals.length > 0 ? literals : texts;
  return from[Math.floor(random() * from.length)] ?? '';
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}
