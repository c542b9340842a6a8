/** kext/testing says of an object what the API server's own library says of it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '../../compiler/model/json.js';
import type { Cause } from '../../testing/cause.js';
import type { Definition } from '../../testing/definition/read-definition.js';
import type { Schema } from '../../testing/definition/schema.js';
import { validateAgainst } from '../../testing/validate.js';
import { newRandom, seedOf } from './declarations/random.js';
import { documentsIn, type KubernetesObject } from './golden/manifest.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';
import { changed } from './testing/changed.js';
import { deletedMetadata, innerMetadata, randomMetadata } from './testing/random-metadata.js';

const samples = ['cronjob', 'database', 'memcached'];
const changesOfEach = Number(process.env.KEXT_VALUES ?? 100);
const seed = Number(process.env.KEXT_SEED ?? 3);

interface Example {
  readonly crd: KubernetesObject;
  readonly version: string;
  readonly object: KubernetesObject;
}

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable.each(samples)('the examples of %s', (sample) => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  const examples = examplesOf(sample);

  test('as they are', async () => {
    const differences = await Promise.all(examples.map((it) => compare(oracle, it, [{ object: it.object }])));
    expect(differences.flat()).toEqual([]);
  });

  test(`${changesOfEach} changes of each, created and updated`, async () => {
    const differences = await Promise.all(
      examples.map((it, index) => {
        const changes = Array.from({ length: changesOfEach }, (_, at) =>
          changed(newRandom(seedOf(seed + index, at)), it.object),
        );
        const updates = changes.map((object) => ({ object, old: it.object }));
        return compare(oracle, it, [...changes.map((object) => ({ object })), ...updates]);
      }),
    );
    expect(differences.flat().slice(0, 10)).toEqual([]);
  });
});

whereAvailable('metadata', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  test(`${changesOfEach * 5} objects, created, updated and deleted`, async () => {
    const [example] = examplesOf('memcached');
    if (!example) throw new Error('there is no example');
    const { object: whole } = example;
    const writes = Array.from({ length: changesOfEach * 5 }, (_, at): readonly Write[] => {
      const random = newRandom(seedOf(seed, at));
      const metadata = randomMetadata(random);
      const before = { ...randomMetadata(random), name: 'a' };
      const old = { ...whole, metadata: before };
      const deleted = { ...whole, metadata: deletedMetadata(random, before) };
      return [
        { object: { ...whole, metadata } },
        { object: { ...whole, metadata }, old },
        { object: { ...whole, metadata: { ...metadata, name: 'a' } }, old: deleted },
      ];
    });
    expect((await compare(oracle, example, writes.flat())).slice(0, 10)).toEqual([]);
  });

  test(`${changesOfEach} objects in others`, async () => {
    const example = examplesOf('database').find(({ version, object }) => version === 'v1' && isJsonObject(object.spec));
    const spec = example?.object.spec;
    if (!example || !isJsonObject(spec)) throw new Error('there is no example');
    const writes = Array.from({ length: changesOfEach }, (_, at): Write => {
      const metadata = innerMetadata(newRandom(seedOf(seed, at)));
      const monitor = { object: { apiVersion: 'v1', kind: 'ConfigMap', metadata } };
      return { object: { ...example.object, spec: { ...spec, monitor } } };
    });
    expect((await compare(oracle, example, writes)).slice(0, 10)).toEqual([]);
  });
});

interface Write {
  readonly object: JsonObject;
  readonly old?: JsonObject;
}

/** What only one of both says of the writes. */
async function compare(oracle: Oracle, { crd, version }: Example, writes: readonly Write[]) {
  const { objects } = await oracle.ask({ crd, objects: writes.map((write) => ({ version, ...write })) });
  const definition = definitionOf(crd, version);
  return writes.flatMap(({ object, old }, at) => {
    // What the paths of a scale lead to is not kext/testing's to check: these causes begin with a dot.
    const causes =
      objects[at]?.errors.filter(({ reason, field }) => reason !== 'Strict' && !field.startsWith('.')) ?? [];
    // Where the schema lets a value pass that CEL can't read, the server's words tell of Go's types.
    const isOdd = causes.some(
      ({ reason, message }) => reason === 'Decode' || message.includes('invalid data, expected'),
    );
    if (isOdd) return [];
    const [ours, theirs] = [textsOf(validateAgainst(definition, object, old)), textsOf(causes)];
    const missing = theirs.filter((text) => !ours.includes(text));
    const surplus = ours.filter((text) => !theirs.includes(text));
    return missing.length + surplus.length === 0
      ? []
      : [{ missing, surplus, old: old !== undefined, object: JSON.stringify(object) }];
  });
}

function textsOf(causes: readonly Cause[]): readonly string[] {
  return causes.map(({ reason, field, message }) => `${reason} ${field}: ${message}`);
}

function definitionOf(crd: KubernetesObject, version: string): Definition {
  const { versions } = crd.spec as unknown as Versions;
  const found = versions.find(({ name }) => name === version);
  if (!found) throw new Error(`no version ${version}`);
  const hasStatusSubresource = found.subresources?.status !== undefined;
  return { schema: found.schema.openAPIV3Schema, hasStatusSubresource };
}

interface Versions {
  readonly versions: readonly {
    readonly name: string;
    readonly schema: { readonly openAPIV3Schema: Schema };
    readonly subresources?: { readonly status?: object };
  }[];
}

function examplesOf(sample: string): readonly Example[] {
  const crds = documentsOf(join('golden', sample, 'manifests', 'crds')).map(({ object }) => object);
  const objects = ['valid', 'invalid'].flatMap((folder) => documentsOf(join('samples', sample, 'examples', folder)));
  return objects.flatMap(({ object }) => {
    const [group, version = ''] = object.apiVersion.split('/');
    const crd = crds.find(({ spec }) => isJsonObject(spec) && spec.group === group && kindOf(spec) === object.kind);
    return crd ? [{ crd, version, object }] : [];
  });
}

function kindOf({ names }: JsonObject): Json | undefined {
  return names !== undefined && isJsonObject(names) ? names.kind : undefined;
}

function documentsOf(folder: string) {
  return readdirSync(folder).flatMap((name) => documentsIn(join(folder, name)));
}
