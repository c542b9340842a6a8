import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier } from '../expression.js';
import { booleanOf } from './convert.js';
import { equalForms } from './equality.js';
import { among, assume, elementOf, knownForm } from './facts.js';
import {
  constant,
  type Form,
  given,
  missing,
  type Outcome,
  type Scope,
  type Sequence,
  type Value,
  value,
} from './form.js';
import { lengthKind } from './kind.js';
import { chooseForm, fold } from './outcome.js';
import { freshVariable, refuse } from './scope.js';
import { wishesOf } from './sequence.js';
import { truthOf } from './truth-of.js';

/** Whether a callback asks for the index of the element. */
export function asksForIndex(callback: Form | undefined): boolean {
  return callback?.form === 'closure' && callback.function.parameters.length > 1;
}

/** The methods whose callbacks may see the index; undefined for others. CEL has macros with two variables for them. */
export function lowerIndexed(
  scope: Scope,
  sequence: Sequence,
  name: string,
  callback: Form,
  at: Location,
): Form | undefined {
  if (!sequence.ordered) return refuse(scope, at, 'The index of what comes of a map', 'CEL has no order there.');
  const { variables, inside, outcome } = eachIndexed(scope, sequence, callback, at);
  const [index, item] = variables.map(identifier);
  if (!index || !item) return undefined;
  const loop = loopOver(sequence, variables);
  if (name === 'map') return mappedList(inside, sequence, loop, fold(inside, outcome), at);
  const condition = truthOf(inside, outcome);
  switch (name) {
    case 'every':
      return booleanOf(loop('all', condition));
    case 'some':
      return booleanOf(loop('exists', condition));
    case 'filter':
      return unfiltered(sequence, loop('transformList', condition, item));
    case 'find': {
      const present = loop('exists', condition);
      const first = call('[]', loop('transformList', condition, item), constant(0).cel);
      const element = sequence.element(assume(scope, present, true), first);
      if (element.form === 'value' && !element.present) return given(element, present, 'undefined');
      return chooseForm(scope, present, element, missing('undefined'), at);
    }
    case 'findIndex':
      return firstIndex(loop, index, condition);
    default:
      return undefined;
  }
}

/**
 * The index of the first element that is this one. Of elements that are no list's own, a server takes what CEL's `indexOf`
 * compares for texts of any length.
 */
export function positionIn(scope: Scope, sequence: Sequence, wanted: Form, at: Location): Value {
  const item = freshVariable(scope, 'x');
  const index = freshVariable(item.scope, 'i');
  const element = elementOf(index.scope, sequence, identifier(item.name));
  const condition = equalForms(index.scope, element, wanted, at);
  return firstIndex(loopOver(sequence, [index.name, item.name]), identifier(index.name), condition);
}

type Loop = (macro: string, ...args: readonly Cel[]) => Cel;

function loopOver({ range }: Sequence, variables: readonly string[]): Loop {
  return (name, ...args) => ({ kind: 'macro', name, range, variables, args });
}

/** -1 where there is none. */
function firstIndex(loop: Loop, index: Cel, condition: Cel): Value {
  const first = call('[]', loop('transformList', condition, index), constant(0).cel);
  const cel = call('?:', loop('exists', condition), first, constant(-1).cel);
  return value({ kind: 'integer', least: -1, most: 2 ** 32 }, cel);
}

interface Each {
  /** The index, then the element. */
  readonly variables: readonly string[];
  readonly inside: Scope;
  readonly outcome: Outcome;
}

function eachIndexed(scope: Scope, sequence: Sequence, callback: Form, at: Location): Each {
  const [wish, wishForIndex] = wishesOf(callback);
  const item = freshVariable(scope, wish);
  const index = freshVariable(item.scope, wishForIndex);
  const inside = among(index.scope, sequence, identifier(item.name));
  const element = sequence.element(inside, identifier(item.name));
  const position = value(lengthKind, identifier(index.name));
  const outcome = inside.run.call(inside, callback, [knownForm(inside, element), position, sequence], at);
  return { variables: [index.name, item.name], inside, outcome };
}

function mappedList(scope: Scope, sequence: Sequence, loop: Loop, result: Form, at: Location): Form {
  if (result.form !== 'value' || result.present) {
    return refuse(scope, at, 'A map by the index to this', 'Make a text, a number or a boolean of each.');
  }
  const { kind } = result;
  const element = (_: Scope, item: Cel): Value => value(kind, item);
  return { ...unfiltered(sequence, loop('transformList', result.cel)), element, identity: true };
}

/** Of another range: what was known of items of the one before is not said of it. */
function unfiltered({ filter: _, ...sequence }: Sequence, range: Cel): Sequence {
  return { ...sequence, range };
}
