import type { Call } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { functions } from '../library.js';
import type { Signature } from '../signature.js';
import type { CelType } from '../type.js';
import { choose } from './boolean.js';
import { booleanOf, toValue, truthy } from './convert.js';
import { equalDeep } from './equal-deep.js';
import { constant, type Form, type Scope, type Value, value } from './form.js';
import { boolean, double, integer, type Kind, listOf, nameOf, text, unknown } from './kind.js';
import { refuse, refuseDifference } from './scope.js';
import { each, sequenceOf } from './sequence.js';
import { toList } from './to-list.js';
import { truthOf } from './truth-of.js';

/** A function of `kext/cel`: most are the server's, by their own names. */
export function lowerLibraryCall(scope: Scope, name: string, { args, at }: Call): Form {
  const forms = args.map((argument) => scope.run.form(scope, argument));
  return callLibrary(scope, name, forms, at);
}

export function callLibrary(scope: Scope, name: string, args: readonly Form[], at: Location): Form {
  const [first, second] = args;
  if (!first && !name.startsWith('format.') && name !== 'optional.none')
    return refuse(scope, at, `${name}()`, 'Pass a value.');
  switch (name) {
    case 'equal':
      return first && second
        ? booleanOf(equalDeep(scope, first, second, at))
        : refuse(scope, at, 'equal of one', 'Pass two values.');
    case 'exactlyOne': {
      const items = args.map((form) => truthy(scope, form, at));
      return booleanOf(macro({ kind: 'list', items }, 'exists_one', 'x', identifier('x')));
    }
    case 'existsOne': {
      const sequence = first && sequenceOf(scope, first.form === 'tuple' ? toList(scope, first, at) : first, at);
      if (!sequence || !second) return refuse(scope, at, 'existsOne of this', 'Pass a list and a function.');
      const { name: variable, scope: inside, outcome } = each(scope, sequence, second, at);
      return booleanOf(macro(sequence.range, 'exists_one', variable, truthOf(inside, outcome)));
    }
    default:
      return callFunction(
        scope,
        name,
        args.map((form) => toValue(scope, form, at)),
        at,
      );
  }
}

/** Called as functions of JavaScript, written as methods in CEL. */
const methods: ReadonlySet<string> = new Set(
  'isSorted sum min max indexOf lastIndexOf distinct sort lowerAscii upperAscii matches find findAll'.split(' '),
);

/** Whose answer depends on the order. */
const inOrder: ReadonlySet<string> = new Set(['isSorted', 'indexOf', 'lastIndexOf', 'distinct']);

function callFunction(scope: Scope, name: string, args: readonly Value[], at: Location): Form {
  const absent = args.find(({ present }) => present);
  if (absent) return refuse(scope, at, `${name} of what may be undefined`, 'Check that it is there first, or use ??.');
  const [target, ...rest] = args;
  if (name === 'date')
    return target
      ? { ...target, kind: { kind: 'opaque', name: 'timestamp' } }
      : refuse(scope, at, 'date', 'Pass a text.');
  if (target?.kind.kind === 'list' && !target.kind.ordered && inOrder.has(name)) {
    return refuseDifference(scope, at, 'What comes of a map has no order in CEL', 'Sort it first.');
  }
  if (methods.has(name) && target) return invoke(scope, name, target, rest, at);
  const cels = args.map((argument) => (name === 'quantity' || name === 'isQuantity' ? asText(argument) : argument.cel));
  const signature = signatureOf(name, undefined, cels.length);
  if (!signature) return refuse(scope, at, `${name} of kext/cel`, 'Use another function.');
  return value(kindOfType(signature.result, target), call(name, ...cels));
}

function asText({ kind, cel }: Value): Cel {
  return kind.kind === 'string' ? cel : call('string', cel);
}

/** A method of a value of the server's library. */
export function lowerLibraryMethod(
  scope: Scope,
  object: Value,
  name: string,
  args: readonly Form[],
  at: Location,
): Form {
  const values = args.map((form) => toValue(scope, form, at));
  const [first] = values;
  const type = object.kind.kind === 'opaque' ? object.kind.name : '';
  if (type === 'duration' || type === 'timestamp') {
    const operated = first && operator(name, object, first);
    if (operated) return operated;
  }
  if (type === 'authorizer') return askAuthorizer(scope, object, name, values, at);
  if (name === 'sign') return value(integer, call('sign', object.cel));
  if (name === 'toString' && args.length === 0) return value(text, call('string', object.cel));
  return invoke(scope, name, object, values, at);
}

const authorizerSteps: ReadonlySet<string> = new Set(
  'group resource subresource namespace name path serviceAccount check'.split(' '),
);

/** Questions are put together step by step; `allowed` and `reason` read the answer. */
function askAuthorizer(scope: Scope, object: Value, name: string, args: readonly Value[], at: Location): Form {
  const cel = method(object.cel, name, ...args.map((argument) => argument.cel));
  if (args.some(({ present }) => present)) return refuse(scope, at, `${name} of what may be undefined`, 'Use ??.');
  if (authorizerSteps.has(name)) return { ...object, cel };
  if (name === 'allowed') return booleanOf(cel);
  return name === 'reason'
    ? value(text, cel)
    : refuse(scope, at, `.${name} of an authorizer`, 'It has no such method.');
}

/** What has an operator in CEL and a method in JavaScript. */
function operator(name: string, one: Value, other: Value): Form | undefined {
  const [left, right] = [one.cel, other.cel];
  switch (name) {
    case 'add':
      return { ...one, cel: call('+', left, right) };
    case 'sub':
      return { ...one, cel: call('-', left, right) };
    case 'since':
      return value({ kind: 'opaque', name: 'duration' }, call('-', left, right));
    case 'isLessThan':
      return booleanOf(call('<', left, right));
    case 'isGreaterThan':
      return booleanOf(call('>', left, right));
    case 'compareTo': {
      const above = choose(call('>', left, right), constant(1).cel, constant(0).cel);
      return value({ kind: 'integer', least: -1, most: 1 }, choose(call('<', left, right), constant(-1).cel, above));
    }
    default:
      return undefined;
  }
}

function invoke(scope: Scope, name: string, target: Value, args: readonly Value[], at: Location): Form {
  const signature = signatureOf(name, target, args.length);
  if (!signature) return refuse(scope, at, `.${name} of ${nameOf(target.kind)}`, 'It has no such method in CEL.');
  const cel = method(target.cel, name, ...args.map((argument) => argument.cel));
  return value(kindOfType(signature.result, target), cel);
}

function signatureOf(name: string, target: Value | undefined, count: number): Signature | undefined {
  return functions()
    .get(name)
    ?.find((it) => it.args.length === count && (target ? fits(it.target, target.kind) : it.target === undefined));
}

function fits(type: CelType | undefined, kind: Kind): boolean {
  if (!type) return false;
  if (kind.kind === 'opaque') return type.kind === 'opaque' ? type.name === kind.name : type.kind === kind.name;
  return type.kind === kind.kind || (type.kind === 'string' && kind.kind === 'string');
}

/** A type parameter is what the target holds. */
function kindOfType(type: CelType, target: Value | undefined): Kind {
  switch (type.kind) {
    case 'bool':
      return boolean;
    case 'int':
      return integer;
    case 'double':
      return double;
    case 'string':
      return text;
    case 'duration':
    case 'timestamp':
      return { kind: 'opaque', name: type.kind };
    case 'opaque':
      return { kind: 'opaque', name: type.name };
    case 'optional':
      return { kind: 'opaque', name: 'optional' };
    case 'list':
      return target?.kind.kind === 'list' && type.items.kind === 'parameter'
        ? listOf(target.kind.items, true)
        : listOf(kindOfType(type.items, target), true);
    case 'map':
      return { kind: 'map', values: kindOfType(type.values, target), nullable: false, atomic: false };
    case 'parameter':
      return target?.kind.kind === 'list' ? target.kind.items : unknown;
    default:
      return unknown;
  }
}
