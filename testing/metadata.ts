import { format } from '../cel/index.js';
import { type Cause, causeOf, plainCause } from './cause.js';
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf, textsOf } from './json.js';
import { ownerCauses } from './owner-references.js';

/**
 * What is wrong with names, labels, annotations, owner references and finalizers. Of what has another type than it must
 * have, an API server says that it can't read the object. Source: k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export function validateMetadata(metadata: Json | undefined, before: Json | undefined): readonly Cause[] {
  const field = 'metadata';
  const now = objectOf(metadata);
  if (before === undefined) return [...nameCauses(now), ...partCauses(now, field)];
  const old = objectOf(before);
  return [...changedName(now, old), ...partCauses(now, field), ...addedFinalizers(now, old)];
}

/** Of an object in another one, whose name may be any part of a path. `field` is where it stands. */
export function validateInnerMetadata(metadata: Json | undefined, field: string): readonly Cause[] {
  const now = objectOf(metadata);
  const name = textOf(now.name);
  const space = textOf(now.namespace);
  const ofSpace = space === '' ? [] : format.dns1123Label().validate(space).orValue([]);
  return [
    ...(name === '.' || name === '..' ? [causeOf('Invalid', `${field}.name`, name, `may not be '${name}'`)] : []),
    ...pathCauses(name, `${field}.name`),
    ...pathCauses(textOf(now.generateName), `${field}.generateName`),
    ...ofSpace.map((problem) => causeOf('Invalid', `${field}.namespace`, space, problem)),
    ...partCauses(now, field),
  ];
}

function pathCauses(text: string, field: string): readonly Cause[] {
  const found = ['/', '%'].filter((part) => text.includes(part));
  return found.map((part) => causeOf('Invalid', field, text, `may not contain '${part}'`));
}

function partCauses(metadata: JsonObject, field: string): readonly Cause[] {
  return [
    ...labelCauses(objectOf(metadata.labels), `${field}.labels`),
    ...annotationCauses(objectOf(metadata.annotations), `${field}.annotations`),
    ...ownerCauses(listOf(metadata.ownerReferences).filter(isObject), `${field}.ownerReferences`),
    ...finalizerCauses(textsOf(metadata.finalizers), `${field}.finalizers`),
  ];
}

function nameCauses({ name, generateName }: JsonObject): readonly Cause[] {
  const prefix = textOf(generateName);
  const whole = textOf(name);
  const ofPrefix = prefix === '' ? [] : format.dns1123SubdomainPrefix().validate(prefix).orValue([]);
  const ofName = whole === '' ? [] : format.dns1123Subdomain().validate(whole).orValue([]);
  return [
    ...ofPrefix.map((problem) => causeOf('Invalid', 'metadata.generateName', prefix, problem)),
    ...ofName.map((problem) => causeOf('Invalid', 'metadata.name', whole, problem)),
    ...(prefix === '' && whole === ''
      ? [plainCause('Required', 'metadata.name', 'name or generateName is required')]
      : []),
  ];
}

/** Of an update the name is that of what is there. */
function changedName({ name }: JsonObject, before: JsonObject): readonly Cause[] {
  const now = textOf(name);
  return now === textOf(before.name) ? [] : [causeOf('Invalid', 'metadata.name', now, 'field is immutable')];
}

function labelCauses(labels: JsonObject, field: string): readonly Cause[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...keyCauses(field, key, key),
    ...format
      .labelValue()
      .validate(textOf(value))
      .orValue([])
      .map((problem) => causeOf('Invalid', field, value, problem)),
  ]);
}

/** TotalAnnotationSizeLimitB. */
const annotationBytes = 256 * 1024;

function annotationCauses(annotations: JsonObject, field: string): readonly Cause[] {
  const bytes = Object.entries(annotations).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(textOf(value)),
    0,
  );
  return [
    ...Object.keys(annotations).flatMap((key) => keyCauses(field, key, key.toLowerCase())),
    ...(bytes > annotationBytes ? [plainCause('TooLong', field, `may not be more than ${annotationBytes} bytes`)] : []),
  ];
}

/** `read` is the key as it is looked at: in annotations case doesn't matter. */
function keyCauses(field: string, key: string, read: string): readonly Cause[] {
  const problems = format.qualifiedName().validate(read).orValue([]);
  return problems.map((problem) => causeOf('Invalid', field, key, problem));
}

function finalizerCauses(finalizers: readonly string[], field: string): readonly Cause[] {
  const isBoth = finalizers.includes('orphan') && finalizers.includes('foregroundDeletion');
  const problem = 'finalizer orphan and foregroundDeletion cannot be both set';
  return [
    ...finalizers.flatMap((finalizer) => keyCauses(field, finalizer, finalizer)),
    ...(isBoth ? [causeOf('Invalid', field, finalizers, problem)] : []),
  ];
}

function addedFinalizers({ finalizers }: JsonObject, before: JsonObject): readonly Cause[] {
  const known = textsOf(before.finalizers);
  const added = [...new Set(textsOf(finalizers).filter((it) => !known.includes(it)))].sort();
  if (textOf(before.deletionTimestamp) === '' || added.length === 0) return [];
  const list = `[]string{${added.map((it) => JSON.stringify(it)).join(', ')}}`;
  const problem = `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`;
  return [plainCause('Forbidden', 'metadata.finalizers', problem)];
}
