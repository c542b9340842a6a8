import type { Call } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call } from '../expression.js';
import { and, choose, not, or } from './boolean.js';
import { concatenated } from './concat-lists.js';
import { concatenate } from './concatenation.js';
import { booleanOf, toPiece, toText } from './convert.js';
import { countOf } from './count.js';
import { equalForms } from './equality.js';
import { assume } from './facts.js';
import {
  constant,
  constantOf,
  type Element,
  type Form,
  falsehood,
  missing,
  type Outcome,
  type Scope,
  type Tuple,
  truth,
  type Value,
  value,
} from './form.js';
import { lengthKind, text } from './kind.js';
import { lowerListMethod } from './list-method.js';
import { chooseForm, fold } from './outcome.js';
import { refuse } from './scope.js';
import { toList } from './to-list.js';
import { truthOf } from './truth-of.js';

/** The methods of a list whose elements are written out: one after the other. */
export function lowerTupleMethod(scope: Scope, tuple: Tuple, name: string, args: readonly Form[], call: Call): Form {
  const { at } = call;
  const { elements } = tuple;
  const [first] = args;
  if (elements.length === 0 && Object.hasOwn(answersOfNone, name)) return answersOfNone[name] ?? tuple;
  switch (name) {
    case 'every':
      return booleanOf(
        elements
          .map((it) => (first ? or(not(it.when ?? truth), holds(scope, tuple, it, first, at)) : truth))
          .reduce(and, truth),
      );
    case 'some':
      return booleanOf(
        elements.map((it) => (first ? and(it.when, holds(scope, tuple, it, first, at)) : truth)).reduce(or, falsehood),
      );
    case 'filter':
      return {
        form: 'tuple',
        elements: elements.map((it) =>
          first ? { ...it, when: and(it.when, holds(scope, tuple, it, first, at)) } : it,
        ),
      };
    case 'map':
      return {
        form: 'tuple',
        elements: elements.map((it) => (first ? { ...it, value: applied(scope, tuple, it, [first, at]) } : it)),
      };
    case 'find':
      return elements.reduceRight<Form>((rest, it) => {
        const fits = first ? and(it.when, holds(scope, tuple, it, first, at)) : truth;
        return chooseForm(scope, fits, it.value, rest, at);
      }, missing('undefined'));
    case 'findIndex':
      return elements.reduceRight<Form>((rest, it, place) => {
        if (it.when || !first) return refuse(scope, at, 'findIndex of what is filtered', 'Use find.');
        return chooseForm(scope, holds(scope, tuple, it, first, at), constant(place), rest, at);
      }, constant(-1));
    case 'includes':
      if (args.length === 1) return includes(scope, tuple, first, at);
      break;
    case 'reduce':
      return reduced(scope, tuple, args, at);
    case 'indexOf':
      if (first && args.length === 1) return positionOf(scope, tuple, first, at);
      break;
    case 'concat':
      return concatenated(tuple, args);
    case 'join':
      return (
        joinedConstants(tuple, args) ??
        joinedTexts(scope, tuple, args, at) ??
        lowerListMethod(scope, toList(scope, tuple, at), name, args, call)
      );
    default:
  }
  return lowerListMethod(scope, toList(scope, tuple, at), name, args, call);
}

/** What the empty list answers, whose elements have no type; undefined for the list itself. */
const answersOfNone: Readonly<Record<string, Form | undefined>> = {
  flatMap: undefined,
  flat: undefined,
  slice: undefined,
  sort: undefined,
  toSorted: undefined,
  reverse: undefined,
  toReversed: undefined,
  at: missing('undefined'),
  findLast: missing('undefined'),
  lastIndexOf: constant(-1),
};

/** Without a value to begin with, JavaScript begins with the first element. */
function reduced(scope: Scope, tuple: Tuple, [callback, initial]: readonly Form[], at: Location): Form {
  const [first, ...others] = tuple.elements;
  const start = initial ?? first?.value;
  if (!callback || !start || tuple.elements.some(({ when }) => when))
    return refuse(scope, at, 'A reduction of what is filtered', 'Use a ternary for each value.');
  return (initial ? tuple.elements : others).reduce<Form>(
    (sum, it) => fold(scope, scope.run.call(scope, callback, [sum, it.value, indexOf(tuple, it), tuple], at)),
    start,
  );
}

/** The index of the first that is this. A server takes what `indexOf` of a list compares for texts of any length. */
function positionOf(scope: Scope, tuple: Tuple, wanted: Form, at: Location): Form {
  return tuple.elements.reduceRight<Form>((rest, it) => {
    const fits = and(it.when, equalForms(scope, wanted, it.value, at));
    return chooseForm(scope, fits, indexOf(tuple, it), rest, at);
  }, constant(-1));
}

/** What the callback makes of the element, in the scope where it is in the list at all. */
function applied(scope: Scope, tuple: Tuple, element: Element, [callback, at]: readonly [Form, Location]): Form {
  const inside = whereItIs(scope, element);
  return fold(inside, outcomeOf(inside, tuple, element, callback, at));
}

function holds(scope: Scope, tuple: Tuple, element: Element, callback: Form, at: Location): Cel {
  const inside = whereItIs(scope, element);
  return truthOf(inside, outcomeOf(inside, tuple, element, callback, at));
}

function whereItIs(scope: Scope, { when }: Element): Scope {
  return when ? assume(scope, when, true) : scope;
}

function outcomeOf(scope: Scope, tuple: Tuple, element: Element, callback: Form, at: Location): Outcome {
  return scope.run.call(scope, callback, [element.value, indexOf(tuple, element), tuple], at);
}

/** How many elements are before it. */
function indexOf({ elements }: Tuple, element: Element): Value {
  const before = elements.slice(0, elements.indexOf(element));
  return before.every((it) => !it.when) ? constant(before.length) : value(lengthKind, countOf(before));
}

function includes(scope: Scope, { elements }: Tuple, wanted: Form | undefined, at: Location): Form {
  if (!wanted) return refuse(scope, at, 'includes', 'Pass a value.');
  const constants = elements.flatMap(({ value, when }) =>
    value.form === 'value' && value.cel.kind === 'constant' && !when && !value.present ? [value] : [],
  );
  const plain = wanted.form === 'value' && constants.length === elements.length && constants.length > 1;
  if (plain && constants.every(({ kind }) => kind.kind === wanted.kind.kind)) {
    return booleanOf(
      and(wanted.present, call('in', wanted.cel, { kind: 'list', items: constants.map(({ cel }) => cel) })),
    );
  }
  return booleanOf(
    elements.map(({ value, when }) => and(when, equalForms(scope, value, wanted, at))).reduce(or, falsehood),
  );
}

/** Of constants, the text that they make. */
function joinedConstants({ elements }: Tuple, [separator = constant(',')]: readonly Form[]): Form | undefined {
  const between = constantOf(separator);
  const parts = elements.map(({ value, when }) => (when ? undefined : constantOf(value)));
  return between === undefined || parts.includes(undefined) ? undefined : constant(parts.join(String(between)));
}

/**
 * Of elements that may not be there, their texts one after the other: of a list's `join` a server thinks that it makes the
 * longest text there is.
 */
function joinedTexts(
  scope: Scope,
  { elements }: Tuple,
  [separator = constant(',')]: readonly Form[],
  at: Location,
): Form | undefined {
  if (elements.every(({ when }) => when === undefined)) return undefined;
  const between = toText(scope, separator, at);
  const none = constant('').cel;
  let isAny: Cel = falsehood;
  const pieces = elements.map(({ value: form, when = truth }) => {
    const separated = concatenate([
      { cel: choose(isAny, between, none), isText: true },
      toPiece(assume(scope, when, true), form, at),
    ]);
    isAny = or(isAny, when);
    // Nor how long what `format` makes is, wherever it comes to stand.
    return { cel: choose(when, separated, none), isText: !(separated.kind === 'call' && separated.name === 'format') };
  });
  return value(text, concatenate(pieces));
}
