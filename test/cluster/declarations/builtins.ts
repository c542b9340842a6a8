import type { Json } from '../../../compiler/model/json.js';
import { type Build, choose, type Maker } from './build.js';
import { comment } from './comment.js';
import { type Shape, type Site, shapeOf, unboundedSize } from './shape.js';

/** A type of Kubernetes' own, or a value that kext keeps without knowing what it is. */
export function builtin(build: Build, site: Site): Shape {
  return choose(build, builtinMakers, site);
}

interface Sample {
  readonly door: string;
  readonly name: string;
  readonly weight: number;
  readonly type?: Shape['type'];
  readonly witness: Json;
}

const pod: Json = { spec: { containers: [{ name: 'main', image: 'a' }] } };

/** The large ones are rare: each of them is a schema of 100 kB. */
const samples: readonly Sample[] = [
  { door: 'core/v1', name: 'PodTemplateSpec', weight: 1, witness: pod },
  { door: 'batch/v1', name: 'JobTemplateSpec', weight: 1, witness: { spec: { template: pod } } },
  { door: 'core/v1', name: 'Affinity', weight: 1, witness: {} },
  { door: 'core/v1', name: 'ResourceRequirements', weight: 8, witness: { limits: { cpu: '1' } } },
  { door: 'core/v1', name: 'Toleration', weight: 6, witness: { key: 'a', operator: 'Exists' } },
  { door: 'core/v1', name: 'EnvVar', weight: 6, witness: { name: 'A', value: 'b' } },
  { door: 'core/v1', name: 'LocalObjectReference', weight: 6, witness: { name: 'a' } },
  { door: 'core/v1', name: 'SecretKeySelector', weight: 6, witness: { name: 'a', key: 'b' } },
  { door: 'core/v1', name: 'ContainerPort', weight: 6, witness: { containerPort: 80 } },
  { door: 'core/v1', name: 'Probe', weight: 4, witness: { httpGet: { port: 'http' } } },
  { door: 'core/v1', name: 'SecurityContext', weight: 4, witness: { runAsNonRoot: true } },
  { door: 'core/v1', name: 'VolumeMount', weight: 4, witness: { name: 'a', mountPath: '/a' } },
  { door: 'networking.k8s.io/v1', name: 'NetworkPolicyPort', weight: 4, witness: { port: 80 } },
  { door: 'meta/v1', name: 'LabelSelector', weight: 4, witness: { matchLabels: { a: 'b' } } },
  { door: 'meta/v1', name: 'ObjectMeta', weight: 4, witness: { labels: { a: 'b' } } },
];

const builtinMakers: readonly Maker[] = [
  ...samples.map((sample): Maker => {
    return { construct: sample.name, weight: sample.weight, make: (build) => named(build, sample) };
  }),
  { construct: 'Condition', weight: 4, make: condition },
  { construct: 'Condition[]', weight: 8, make: conditions },
  { construct: 'Pick of a built-in type', weight: 6, make: pickOfMeta },
  { construct: 'Partial of a built-in type', weight: 4, make: partialOfPort },
  { construct: 'extends a built-in type', weight: 4, make: extending },
  { construct: 'JsonValue', weight: 8, make: (build) => opaque(build, 'JsonValue', 'any') },
  { construct: 'JsonObject', weight: 8, make: (build) => opaque(build, 'JsonObject', 'object') },
  { construct: 'embedded resource', weight: 8, make: embedded },
  { construct: 'embedded resource with members', weight: 8, make: embeddedInterface },
];

/** Kubernetes' own defaults and rules are left alone. */
const foreign = { size: unboundedSize, visible: false } as const;

function named(build: Build, { door, name, witness }: Sample): Shape {
  return shapeOf(build.imported(name, `kext/${door}`), 'object', witness, foreign);
}

const readyCondition: Json = {
  type: 'Ready',
  status: 'True',
  reason: 'Ok',
  message: '',
  lastTransitionTime: '2026-01-31T12:30:45Z',
};

function condition(build: Build): Shape {
  return shapeOf(build.imported('Condition', 'kext'), 'object', readyCondition, foreign);
}

function conditions(build: Build): Shape {
  return shapeOf(`${build.imported('Condition', 'kext')}[]`, 'array', [readyCondition], foreign);
}

function pickOfMeta(build: Build): Shape {
  const text = `Pick<${build.imported('ObjectMeta', 'kext')}, 'labels' | 'annotations'>`;
  return shapeOf(text, 'object', { labels: { a: 'b' } }, foreign);
}

function partialOfPort(build: Build): Shape {
  return shapeOf(`Partial<${build.imported('ContainerPort', 'kext/core/v1')}>`, 'object', { name: 'http' }, foreign);
}

function extending(build: Build): Shape {
  const name = build.name('Reference');
  const base = build.imported('LocalObjectReference', 'kext/core/v1');
  build.declare(name, [`interface ${name} extends ${base} { namespace?: string }`]);
  return shapeOf(name, 'object', { name: 'a', namespace: 'b' }, foreign);
}

function opaque(build: Build, name: string, type: Shape['type']): Shape {
  const witness =
    type === 'any' ? build.random.pick<Json>([1, 'a', [1, 'b'], { a: [{}] }, false]) : { a: 1, b: { c: [] } };
  return shapeOf(build.imported(name, 'kext'), type, witness, { size: unboundedSize, visible: false });
}

const embeddedWitness: Json = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

function embedded(build: Build): Shape {
  const text = build.imported('JsonObject', 'kext');
  const tags = ['@embeddedResource'];
  return shapeOf(text, 'object', embeddedWitness, { tags, size: unboundedSize, visible: false, defaultable: false });
}

function embeddedInterface(build: Build): Shape {
  const name = build.name('Embedded');
  const tags = build.random.chance(0.5) ? ['@embeddedResource', '@preserveUnknownFields'] : ['@embeddedResource'];
  const extra = build.random.chance(0.5) ? '; spec?: { size?: string }' : '';
  build.declare(name, [...comment('', '', tags), `interface ${name} { apiVersion: string; kind: string${extra} }`]);
  return shapeOf(name, 'object', embeddedWitness, { size: unboundedSize, visible: false, defaultable: false });
}
