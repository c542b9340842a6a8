import type { Call, Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { choose } from './boolean.js';
import { toValue } from './convert.js';
import { simplify } from './facts.js';
import { constant, type Form, type Scope, type Value, value } from './form.js';
import { globalForm } from './global-form.js';
import type { Kind } from './kind.js';
import { toDouble } from './number.js';
import { chooseForm, joinKinds } from './outcome.js';
import { freshVariable, refuse } from './scope.js';
import { toList } from './to-list.js';

interface Extreme {
  /** The method of a list in CEL. */
  readonly name: 'min' | 'max';
  readonly operator: '<' | '>';
  /** What JavaScript answers where there is no number. */
  readonly ofNone: Form;
}

const least: Extreme = { name: 'min', operator: '<', ofNone: globalForm('Infinity') };
const greatest: Extreme = { name: 'max', operator: '>', ofNone: negative(globalForm('Infinity')) };

/** `Math.min(a, b)`, `Math.max(0, ...list)`. */
export function lowerExtreme(scope: Scope, name: 'Math.min' | 'Math.max', { args, at }: Call): Form {
  const extreme = name === 'Math.min' ? least : greatest;
  const lists: Value[] = [];
  const singles: Value[] = [];
  for (const argument of args) {
    const elements = spreadOf(scope, argument);
    if (elements.form === 'tuple' && elements.elements.every(({ when }) => !when)) {
      singles.push(...elements.elements.map((it) => toValue(scope, it.value, argument.at)));
    } else lists.push(toList(scope, elements, argument.at));
  }
  const kind = commonKind([...singles, ...lists.map(elementOf)]);
  if (!kind || lists.some(({ present }) => present)) {
    return refuse(scope, at, 'The least or greatest of these', 'Pass numbers; use ?? where one may be undefined.');
  }
  if (lists.length === 0) return ofSingles(singles, kind, extreme);
  return ofLists(scope, lists, singles, { kind, extreme, at });
}

/** What an argument stands for, as a list. */
function spreadOf(scope: Scope, argument: Expression): Form {
  if (argument.kind === 'spread') return scope.run.form(scope, argument.operand);
  return { form: 'tuple', elements: [{ value: scope.run.form(scope, argument) }] };
}

/** Any of its elements. */
function elementOf(list: Value): Value {
  return value(list.kind.kind === 'list' ? list.kind.items : list.kind, list.cel);
}

/** Undefined where one is no number, or may not be there. */
function commonKind(values: readonly Value[]): Kind | undefined {
  const numbers = values.every(({ kind, present }) => !present && (kind.kind === 'integer' || kind.kind === 'double'));
  const [first, ...rest] = values;
  if (!numbers) return undefined;
  if (!first) return { kind: 'double' };
  return rest.reduce<Kind | undefined>((kind, next) => kind && joinKinds({ ...first, kind }, next)?.kind, first.kind);
}

function ofSingles(singles: readonly Value[], kind: Kind, { operator, ofNone }: Extreme): Form {
  const [first, ...rest] = singles.map((single) => asKind(single, kind));
  if (!first) return ofNone;
  return value(
    kind,
    rest.reduce((best, next) => choose(call(operator, best, next), best, next), first),
  );
}

interface Wanted {
  readonly kind: Kind;
  readonly extreme: Extreme;
  readonly at: Location;
}

/** With one that is there in any case the list is never empty; CEL has no least of nothing. */
function ofLists(scope: Scope, lists: readonly Value[], singles: readonly Value[], wanted: Wanted): Form {
  const { kind, extreme, at } = wanted;
  const items = singles.map((single) => asKind(single, kind));
  const parts = [
    ...lists.map((list) => listOfKind(scope, list, kind)),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
  const whole = parts.reduce((left, right) => call('+', left, right));
  const found = value(kind, method(whole, extreme.name));
  if (items.length > 0) return found;
  const some = simplify(scope, call('>', call('size', whole), constant(0).cel));
  return chooseForm(scope, some, found, extreme.ofNone, at);
}

function asKind(single: Value, kind: Kind): Cel {
  return kind.kind === 'double' ? toDouble(single) : single.cel;
}

/** In requests doubles may come as ints, so that each is converted. */
function listOfKind(scope: Scope, list: Value, kind: Kind): Cel {
  const converts = kind.kind === 'double' && (elementOf(list).kind.kind === 'integer' || scope.run.mode === 'request');
  if (!converts) return list.cel;
  const { name } = freshVariable(scope, 'x');
  return macro(list.cel, 'map', name, call('double', identifier(name)));
}

function negative(form: Form): Form {
  return form.form === 'value' ? { ...form, cel: call('-', form.cel) } : form;
}
