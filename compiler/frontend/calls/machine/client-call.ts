import type { KindReference } from '../../../model/kind.js';
import type { Arguments, Atom, KindValue, Method, ObjectValue, ParameterRole, Value } from '../values/atom.js';
import { foreign, joined, joinedAll, nothing } from '../values/value.js';
import { addLeak, type FoundCall } from './findings.js';
import { argumentAt } from './frames.js';
import type { Machine, Site } from './machine.js';
import { propertyValue } from './objects.js';

/** A call of the client: notes it, with what is known of the object that it is about. */
export function callClient(machine: Machine, atom: Method, args: Arguments<Value>, site: Site): Value {
  const { method } = atom;
  const { name, namespace } = objectOf(machine, atom, args, site);
  const place = method.parameters.indexOf('kind');
  if (place < 0) note(machine, atom, undefined, name, namespace, site);
  else {
    const given = argumentAt(args, place) ?? nothing;
    for (const value of given) {
      const kind = kindOf(machine, value, site);
      if (kind) note(machine, atom, kind, name, namespace, site);
      else if (value.kind !== 'nothing') reportUnknownKind(machine, atom, site);
    }
    if (given.length === 0) reportUnknownKind(machine, atom, site);
  }
  return resultOf(machine, atom, namespace, site);
}

function reportUnknownKind(machine: Machine, { root, name, method }: Method, site: Site): void {
  addLeak(machine, { root, what: name, reason: { kind: 'unknownKind' }, verbs: method.verbs }, site);
}

function note(
  { findings, stack }: Machine,
  atom: Method,
  kind: KindValue | undefined,
  objectName: Value,
  namespace: Value,
  { at, frame }: Site,
): void {
  const { root, method, name } = atom;
  const place = { path: frame.code.owner.path, range: at };
  const key = [root.id, name, kind?.id ?? '', place.path, at.start, at.end].join(' ');
  const known = findings.calls.get(key);
  const call: FoundCall = { root, name, method, kind, objectName, namespace, place, stack: known?.stack ?? [...stack] };
  // Several ways to one call, which may name several objects.
  const all = [...(known ? [known] : []), call];
  findings.calls.set(key, {
    ...call,
    objectName: joinedAll(all.map((it) => it.objectName)),
    namespace: joinedAll(all.map((it) => it.namespace)),
  });
}

interface About {
  readonly name: Value;
  readonly namespace: Value;
}

/** Which object the call is about, as its parameters say. */
function objectOf(machine: Machine, { method }: Method, args: Arguments<Value>, site: Site): About {
  const at = method.parameters.findIndex((role) => role === 'key' || role === 'object');
  const options = method.parameters.indexOf('list');
  if (at >= 0) {
    const given = argumentAt(args, at) ?? foreign;
    const role: ParameterRole | undefined = method.parameters[at];
    // Without an object or a key, the call fails before it is sent.
    const there = given.filter(({ kind }) => kind !== 'nothing');
    const key = role === 'object' ? machine.get(there, ['metadata'], site) : there;
    return keyOf(machine, key.length === 0 ? foreign : key, site);
  }
  if (options < 0) return { name: foreign, namespace: machine.heap.place };
  const given = argumentAt(args, options) ?? nothing;
  return { name: foreign, namespace: keyOf(machine, given, site).namespace };
}

function keyOf(machine: Machine, key: Value, site: Site): About {
  const { place } = machine.heap;
  // Without a namespace, it is the one of the object at hand, or all that are watched.
  const inPlace = (value: Value) => joinedAll(value.map((atom) => (atom.kind === 'nothing' ? place : [atom])));
  const namespaces = key.map((atom) => (atom.kind === 'nothing' ? place : machine.get([atom], ['namespace'], site)));
  const names = key.map((atom) => (atom.kind === 'nothing' ? foreign : machine.get([atom], ['name'], site)));
  return { name: joinedAll(names), namespace: inPlace(joinedAll(namespaces)) };
}

/** The kind that a value is: one of kext's or the project's, or one written out as an object. */
function kindOf(machine: Machine, atom: Atom, site: Site): KindValue | undefined {
  if (atom.kind === 'kind') return atom;
  return atom.kind === 'object' ? writtenKind(machine, atom, site) : undefined;
}

function writtenKind(machine: Machine, object: ObjectValue, site: Site): KindValue | undefined {
  const texts = ['group', 'version', 'kind', 'plural', 'scope'].map((name) => {
    const [atom, ...more] = propertyValue(machine, object, name, site) ?? [];
    return atom?.kind === 'text' && more.length === 0 ? atom.value : undefined;
  });
  const [group, version, kind, plural, scope] = texts;
  if (group === undefined || version === undefined || kind === undefined || plural === undefined) return undefined;
  if (scope !== 'Namespaced' && scope !== 'Cluster') return undefined;
  const at = { file: '', line: 1, column: 1, length: 1 };
  const reference: KindReference = { group, version, kind, plural, scope, at, module: 'written' };
  return machine.heap.kind(reference);
}

/** What it gives lies in the namespace that it was asked for. */
function resultOf(machine: Machine, { method }: Method, namespace: Value, site: Site): Value {
  if (method.returns === 'other') return foreign;
  const object: Value = [machine.heap.readObject(namespace.length === 0 ? foreign : namespace)];
  if (method.returns === 'object') return joined(object, nothing);
  return [machine.makeArray(object, site, 'list')];
}
