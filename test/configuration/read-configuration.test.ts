import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../compiler/configuration/read-configuration.js';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';

function read(text: string | undefined) {
  const { report, sorted } = collectDiagnostics();
  const configuration = readConfiguration(text, 'package.json', report);
  const found = sorted().map(({ at, code, message }) => `${at?.line}:${at?.column}+${at?.length} ${code} ${message}`);
  return { configuration, found };
}

describe('defaults', () => {
  test.each([
    ['memcached', 'memcached'],
    ['@acme/Memcached_Operator.next', 'memcached-operator-next'],
  ])('the package %s is named %s', (name, expected) => {
    const { configuration } = read(JSON.stringify({ name }));
    expect(configuration).toMatchObject({
      name: expected,
      namespace: `${expected}-system`,
      image: `${expected}:latest`,
    });
  });

  test('everything else', () => {
    expect(read('{"name":"a"}').configuration).toEqual({
      name: 'a',
      namespace: 'a-system',
      image: 'a:latest',
      sources: [],
      labels: {},
      annotations: {},
      descriptions: true,
      watch: 'cluster',
      minor: 36,
      openshift: false,
      secureMetrics: false,
    });
  });
});

test('every setting is read', () => {
  const kext = {
    name: 'b',
    namespace: '4b',
    image: 'example.com/b@sha256:0',
    sources: ['src'],
    labels: { 'example.com/team': 'b', tier: '' },
    annotations: { note: 'any text, even long' },
    descriptions: false,
    watch: ['z', 'a', 'z'],
    kubernetes: '1.34',
    openshift: true,
    secureMetrics: true,
  };
  const { kubernetes: _, ...same } = kext;
  expect(read(JSON.stringify({ name: 'a', kext }))).toEqual({
    configuration: { ...same, watch: ['a', 'z'], minor: 34 },
    found: [],
  });
});

test('mistakes are shown at the key or value, all of them', () => {
  const text = `{
  "name": "a",
  "kext": {
    "nmae": "b",
    "namespace": "Team A",
    "labels": { "team": "a b", "-x": "y" },
    "watch": [],
    "kubernetes": 1.36,
    "openshift": "yes"
  }
}`;
  const { configuration, found } = read(text);
  expect(configuration).toBeUndefined();
  expect(found).toEqual([
    '4:5+6 configuration/unknown-key kext has no setting "nmae". Did you mean "name"?',
    '5:18+8 configuration/wrong-value "kext.namespace" must be the name of a namespace: lower-case letters, digits and "-", at most 63 characters, not "Team A".',
    '6:25+5 configuration/wrong-value "kext.labels.team" must be a label: at most 63 letters, digits, "-", "_" and ".", in quotes, not "a b".',
    '7:14+1 configuration/wrong-value "kext.watch" must be "cluster" or a list of namespaces, such as ["team-a", "team-b"], not an empty list.',
    '8:19+4 configuration/wrong-value "kext.kubernetes" must be a minor version of Kubernetes from "1.29" on, such as "1.36", not 1.36.',
    '9:18+5 configuration/wrong-value "kext.openshift" must be true or false, not "yes".',
  ]);
});

test.each([
  ['', '1:1+1 configuration/not-json This is no JSON: expected a value here.'],
  ['{"name": "a",}', '1:14+1 configuration/not-json This is no JSON: expected a key in double quotes here.'],
  ['{\n  "name": \'a\'\n}', '2:11+1 configuration/not-json This is no JSON: expected a value here.'],
  ['{"name": "a"} x', '1:15+1 configuration/not-json This is no JSON: expected the end of the file here.'],
  ['{"name": ["a" "b"]}', '1:15+1 configuration/not-json This is no JSON: expected "," or "]" here.'],
  ['[]', '1:1+1 configuration/not-json This is no JSON: expected an object here.'],
  [
    '{}',
    '1:1+1 configuration/no-name The project has no name. Give package.json a "name", or a "kext": { "name": … }.',
  ],
  [
    '{"name":"42"}',
    '1:9+4 configuration/no-name No name can be made of the package\'s name "42". Say one: "kext": { "name": "my-operator" }.',
  ],
  [
    '{"name":"a","kext":[]}',
    '1:20+1 configuration/wrong-value "kext" must be an object of settings, not an empty list.',
  ],
])('%j', (text, expected) => {
  expect(read(text).found).toEqual([expected]);
});

test('no package.json', () => {
  expect(read(undefined).found).toHaveLength(1);
});
