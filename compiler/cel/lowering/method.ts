import type { Call, Expression } from '../../model/expression.js';
import { guarded, guardOf } from './access.js';
import { and, or } from './boolean.js';
import { booleanOf, truthy } from './convert.js';
import {
  type Form,
  falsehood,
  isConstant,
  type Joined,
  missing,
  type Scope,
  truth,
  type Value,
  value,
} from './form.js';
import { lowerGlobalCall } from './global-call.js';
import { asksForIndex } from './indexed.js';
import { nameOf } from './kind.js';
import { lowerLibraryCall, lowerLibraryMethod } from './library-call.js';
import { lowerListMethod } from './list-method.js';
import { chooseForm, fold } from './outcome.js';
import { lowerPatternMethod } from './pattern-method.js';
import { refuse, reported } from './scope.js';
import { lowerTextMethod } from './text-method.js';
import { toList } from './to-list.js';
import { lowerTupleMethod } from './tuple-method.js';

type Property = Extract<Expression, { readonly kind: 'property' }>;

/** `object.name(…)`. */
export function lowerMethod(scope: Scope, call: Call, callee: Property): Form {
  const object = scope.run.form(scope, callee.object);
  if (object.form === 'global') return lowerGlobalCall(scope, `${object.name}.${callee.name}`, call);
  if (object.form === 'library') return lowerLibraryCall(scope, `${object.name}.${callee.name}`, call);
  const args = call.args.map((argument) => scope.run.form(scope, argument));
  return methodOf(scope, object, callee, args, call);
}

function methodOf(scope: Scope, object: Form, callee: Property, args: readonly Form[], call: Call): Form {
  const { name, at } = callee;
  switch (object.form) {
    case 'value':
      return valueMethod(scope, object, callee, args, call);
    case 'choice': {
      const ofSide = (side: Form) => {
        const never = side.form === 'value' && side.present && isConstant(side.present, false);
        return never ? side : methodOf(scope, side, callee, args, call);
      };
      return chooseForm(scope, object.test, ofSide(object.whenTrue), ofSide(object.whenFalse), at);
    }
    case 'tuple':
      return lowerTupleMethod(scope, object, name, args, call);
    case 'joined':
      return (
        ofEachPart(scope, object, callee, args, call) ??
        valueMethod(scope, toList(scope, object, at), callee, args, call)
      );
    case 'sequence':
      return lowerListMethod(scope, object, name, args, call);
    case 'set':
      if (name === 'has') return methodOf(scope, object.of, { ...callee, name: 'includes' }, args, call);
      break;
    case 'pattern':
      return lowerPatternMethod(scope, object, name, args, at);
    case 'record': {
      const member = object.properties.get(name);
      if (member) return fold(scope, scope.run.call(scope, member, args, at));
      break;
    }
    default:
  }
  return refuse(scope, at, `.${name} of this`, 'Use what lists, texts and objects have.');
}

/** In a rule, whose lists have types and bounds that are lost when they are put together. */
function ofEachPart(
  scope: Scope,
  { parts }: Joined,
  callee: Property,
  args: readonly Form[],
  call: Call,
): Form | undefined {
  if (scope.run.mode !== 'rule' || asksForIndex(args[0])) return undefined;
  const answers = () => parts.map((part) => methodOf(scope, part, callee, args, call));
  const truths = () => answers().map((answer) => truthy(scope, answer, callee.at));
  switch (callee.name) {
    case 'filter':
    case 'map':
    case 'flatMap':
      return { form: 'joined', parts: answers() };
    case 'every':
      return booleanOf(truths().reduce(and, truth));
    case 'some':
    case 'includes':
      return booleanOf(truths().reduce(or, falsehood));
    default:
      return undefined;
  }
}

/** With `?.` the method answers undefined where the value is not there. */
function valueMethod(scope: Scope, object: Value, callee: Property, args: readonly Form[], call: Call): Form {
  const answer = answerOf(scope, value(object.kind, object.cel), callee, args, call);
  const guard = guardOf(object, callee);
  if (!guard) return answer;
  if (answer.form === 'value') return guarded(answer, object, callee, answer.present);
  return chooseForm(scope, guard, answer, missing('undefined'), callee.at);
}

function answerOf(scope: Scope, object: Value, callee: Property, args: readonly Form[], call: Call): Form {
  const { name, at } = callee;
  switch (object.kind.kind) {
    case 'string':
      return lowerTextMethod(scope, object, name, args, at);
    case 'list':
      return lowerListMethod(scope, object, name, args, call);
    case 'opaque':
      return lowerLibraryMethod(scope, object, name, args, at);
    case 'nothing':
      return reported;
    case 'integer':
    case 'boolean':
    case 'intOrString':
      if (name === 'toString' && args.length === 0) return toTextValue(scope, object, call);
      break;
    default:
  }
  return refuse(scope, at, `.${name} of ${nameOf(object.kind)}`, 'CEL has no such method.');
}

function toTextValue(scope: Scope, object: Value, { at }: Call): Form {
  return lowerTextMethod(scope, object, 'toString', [], at);
}
