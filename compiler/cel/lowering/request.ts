import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import { type Expression as Cel, call, identifier, select } from '../expression.js';
import { fieldPresence } from './access.js';
import { type Form, missing, type Value, value } from './form.js';
import { type Kind, kindOf, nothing } from './kind.js';

/** What a policy, or a match condition, is told of a request. */
export interface RequestOptions {
  readonly object: Kind;
  /** Such as CREATE and UPDATE. */
  readonly operations: readonly string[];
  readonly at: Location;
}

/** The request of an admission, as CEL has it: its parts are variables of their own. */
export function requestForm({ object, operations, at }: RequestOptions): Form {
  const request = kindOf(requestSchema(at), 'request');
  const names = request.kind === 'object' ? request.names() : [];
  const members = names.map((name) => [name, requestMember(request, name)] as const);
  const never = operations.filter((operation) => operation === 'DELETE' || operation === 'CONNECT');
  return {
    form: 'record',
    properties: new Map<string, Form>([
      ...members,
      ['object', stateOf('object', object, never.length, operations.length)],
      ['oldObject', stateOf('oldObject', object, ...withoutOld(operations))],
      ['namespaceObject', namespaceObject(at)],
      ['authorizer', value({ kind: 'opaque', name: 'authorizer' }, identifier('authorizer'))],
    ]),
  };
}

function withoutOld(operations: readonly string[]): readonly [number, number] {
  return [operations.filter((it) => it === 'CREATE' || it === 'CONNECT').length, operations.length];
}

/** Always there, never, or where it is not null. */
function stateOf(name: string, kind: Kind, absent: number, all: number): Value {
  if (absent === 0) return value(kind, identifier(name));
  if (absent === all) return missing('null');
  return nullable(value(kind, identifier(name)));
}

function nullable(of: Value): Value {
  return { ...of, present: call('!=', of.cel, missing('null').cel), missing: 'null' };
}

function namespaceObject(at: Location): Value {
  const schema: Schema = {
    type: 'object',
    properties: new Map([['metadata', metadataSchema(at)]]),
    required: ['metadata'],
    at,
  };
  return nullable(value(kindOf(schema, 'request'), identifier('namespaceObject')));
}

function requestMember(request: Kind, name: string): Value {
  const field = request.kind === 'object' ? request.field(name) : undefined;
  const cel: Cel = select(identifier('request'), name);
  if (!field) return value(nothing, cel);
  const present = fieldPresence('request', identifier('request'), name, field);
  return { ...value(field.kind, cel), ...(present && { present, missing: 'undefined' }) };
}

/** The metadata of an admitted object. */
export function metadataSchema(at: Location): Schema {
  const text: Schema = { type: 'string', at };
  const map: Schema = { type: 'object', additionalProperties: text, at };
  return {
    type: 'object',
    properties: new Map<string, Schema>([
      ['name', text],
      ['namespace', text],
      ['generateName', text],
      ['uid', text],
      ['labels', map],
      ['annotations', map],
      ['finalizers', { type: 'array', items: text, at }],
      ['generation', { type: 'integer', at }],
      ['creationTimestamp', text],
      ['deletionTimestamp', text],
    ]),
    required: ['name', 'uid'],
    at,
  };
}

/** Source: BuildRequestType of k8s.io/apiserver/pkg/admission/plugin/cel/compile.go. */
function requestSchema(at: Location): Schema {
  const text: Schema = { type: 'string', at };
  const texts: Schema = { type: 'array', items: text, at };
  const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
    type: 'object',
    properties: new Map(Object.entries(properties)),
    required,
    at,
  });
  const kind = object({ group: text, version: text, kind: text }, ['group', 'version', 'kind']);
  const resource = object({ group: text, version: text, resource: text }, ['group', 'version', 'resource']);
  const operation: Schema = { type: 'string', enum: ['CREATE', 'UPDATE', 'DELETE', 'CONNECT'], at };
  const extra: Schema = { type: 'object', additionalProperties: texts, at };
  const userInfo = object({ username: text, uid: text, groups: texts, extra }, ['username']);
  const always = { uid: text, operation, kind, resource, userInfo, dryRun: { type: 'boolean', at } } as const;
  const sometimes = { subResource: text, requestKind: kind, requestResource: resource, requestSubResource: text };
  return object({ ...always, ...sometimes, name: text, namespace: text }, Object.keys(always));
}
