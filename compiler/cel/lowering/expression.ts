import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { call, identifier, macro } from '../expression.js';
import { variableOf } from '../variables.js';
import { lowerIndex, lowerProperty } from './access.js';
import { lowerArithmetic } from './arithmetic.js';
import { not } from './boolean.js';
import { guarded } from './concat-lists.js';
import { concatenate, type Piece } from './concatenation.js';
import { lowerCondition } from './condition.js';
import { booleanOf, toPiece } from './convert.js';
import { lowerEquality, typeTest } from './equality.js';
import { knownForm } from './facts.js';
import { constant, constantOf, type Element, type Form, missing, type Scope, value } from './form.js';
import { globalForm } from './global-form.js';
import { lowerIn } from './in.js';
import { text } from './kind.js';
import { lowerMethod } from './method.js';
import { nameForm } from './naming.js';
import { lowerObject } from './object.js';
import { fold } from './outcome.js';
import { lowerRelation } from './relation.js';
import { freshVariable, refuse } from './scope.js';
import { distinct, sequenceOf } from './sequence.js';
import { toList } from './to-list.js';
import { toNumber } from './to-number.js';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** What an expression comes to, apart from branches, which `lowerOutcome` has. */
export function lowerForm(scope: Scope, expression: Expression): Form {
  const { at } = expression;
  switch (expression.kind) {
    case 'property':
      return lowerProperty(scope, scope.run.form(scope, expression.object), expression);
    case 'variable':
      return lowerVariable(scope, expression);
    case 'literal':
      return expression.value === null || expression.value === undefined
        ? missing(expression.value === null ? 'null' : 'undefined')
        : constant(expression.value);
    case 'call':
      return expression.callee.kind === 'property'
        ? lowerMethod(scope, expression, expression.callee)
        : lowerFunctionCall(scope, expression);
    case 'binary':
      return lowerBinary(scope, expression);
    case 'template':
      return lowerTemplate(scope, expression);
    case 'regularExpression':
      return { form: 'pattern', source: expression.source, flags: expression.flags };
    case 'global':
      return globalForm(expression.name);
    case 'library':
      return { form: 'library', name: expression.name };
    case 'function':
      return { form: 'closure', function: expression, scope };
    case 'index':
      return lowerIndex(scope, expression);
    case 'new':
      return lowerSet(scope, expression);
    case 'unary':
      return lowerUnary(scope, expression);
    case 'list':
      return lowerList(scope, expression);
    case 'object':
      return lowerObject(scope, expression);
    case 'spread':
      return refuse(scope, at, 'A spread here', 'Spread into a list.');
    case 'conditional':
      return fold(scope, scope.run.outcome(scope, expression));
  }
}

function lowerFunctionCall(scope: Scope, call: Of<'call'>): Form {
  const form = fold(scope, scope.run.outcome(scope, call));
  if (call.callee.kind === 'function') nameForm(scope, form, call.callee.name);
  return form;
}

function lowerVariable(scope: Scope, { name, at }: Of<'variable'>): Form {
  const form = variableOf(scope.variables, name);
  if (!form) return refuse(scope, at, name, 'It has no value here.');
  return knownForm(scope, form);
}

function lowerTemplate(scope: Scope, { texts, values }: Of<'template'>): Form {
  const pieces = texts.flatMap((part, index): readonly Piece[] => {
    const inserted = values[index];
    const literal: Piece = { cel: constant(part).cel, isText: true };
    return inserted ? [literal, toPiece(scope, scope.run.form(scope, inserted), inserted.at)] : [literal];
  });
  const cel = concatenate(pieces);
  return cel.kind === 'constant' ? constant(String(cel.value)) : value(text, cel);
}

function lowerSet(scope: Scope, { args, at }: Of<'new'>): Form {
  const of: Form = args[0] ? scope.run.form(scope, args[0]) : { form: 'tuple', elements: [] };
  return setOf(scope, of, at);
}

function setOf(scope: Scope, of: Form, at: Location): Form {
  if (of.form === 'choice') {
    return { ...of, whenTrue: setOf(scope, of.whenTrue, at), whenFalse: setOf(scope, of.whenFalse, at) };
  }
  if (of.form === 'tuple' || of.form === 'sequence') return { form: 'set', of };
  if (of.form === 'joined') return { form: 'set', of: toList(scope, of, at) };
  if (of.form === 'value' && of.kind.kind === 'list') return { form: 'set', of };
  if (of.form === 'set') return of;
  return refuse(scope, at, 'A set of this', 'Make a set of a list, with ?? [] where it may be undefined.');
}

function lowerUnary(scope: Scope, { operator, operand, at }: Of<'unary'>): Form {
  if (operator === '!') return booleanOf(not(lowerCondition(scope, operand)));
  if (operator === 'typeof') return refuse(scope, at, 'typeof here', 'Compare it: typeof x === "string".');
  const form = scope.run.form(scope, operand);
  if (operator === '+') return toNumber(scope, form, at);
  if (form.form !== 'value' || (form.kind.kind !== 'integer' && form.kind.kind !== 'double')) {
    return refuse(scope, at, `${operator} before this`, 'Write it before a number.');
  }
  const { kind, cel } = form;
  if (cel.kind === 'constant') return constant(-Number(cel.value));
  const negative = call('-', cel);
  return kind.kind === 'integer'
    ? { ...form, kind: { kind: 'integer', least: -kind.most, most: -kind.least }, cel: negative }
    : { ...form, cel: negative };
}

/** Written out as long as all of it is known; else lists put together. */
function lowerList(scope: Scope, { elements, at }: Of<'list'>): Form {
  const parts: Form[] = [];
  let written: Element[] = [];
  for (const element of elements) {
    if (element.kind !== 'spread') written.push({ value: scope.run.form(scope, element) });
    else {
      const spread = scope.run.form(scope, element.operand);
      const inner = spread.form === 'set' && isDistinct(spread.of) ? spread.of : spread;
      const elements = elementsOf(inner);
      if (elements) written.push(...elements);
      else {
        if (written.length > 0) parts.push({ form: 'tuple', elements: written });
        written = [];
        parts.push(inner.form === 'choice' || inner.form === 'joined' ? inner : copyOf(scope, inner, at));
      }
    }
  }
  if (written.length > 0 || parts.length === 0) parts.push({ form: 'tuple', elements: written });
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { form: 'joined', parts };
}

/** Of a list that is written out, also where it is one of two such: each element says when it is there. */
function elementsOf(list: Form): readonly Element[] | undefined {
  if (list.form === 'tuple') return list.elements;
  if (list.form !== 'choice') return undefined;
  const [held, failed] = [elementsOf(list.whenTrue), elementsOf(list.whenFalse)];
  return held && failed && [...guarded(held, list.test), ...guarded(failed, not(list.test))];
}

/** Whether a list that is written out has everything once. */
function isDistinct(form: Form): boolean {
  if (form.form !== 'tuple') return false;
  const constants = form.elements.map(({ value, when }) => (when ? undefined : constantOf(value)));
  return !constants.includes(undefined) && new Set(constants).size === constants.length;
}

function copyOf(scope: Scope, form: Form, at: Location): Form {
  if (form.form === 'set') return distinct(scope, form.of, at);
  const sequence = sequenceOf(scope, form, at);
  if (!sequence) return refuse(scope, at, 'A copy of this', 'Spread a list, with ?? [] where it may be undefined.');
  if (form.form !== 'value' || form.kind.kind !== 'list' || !form.kind.merged) return sequence;
  const { name } = freshVariable(scope, 'x');
  return { ...sequence, range: macro(form.cel, 'map', name, identifier(name)) };
}

function lowerBinary(scope: Scope, expression: Of<'binary'>): Form {
  const { operator, left, right } = expression;
  switch (operator) {
    case '&&':
    case '||':
    case '??':
      return fold(scope, scope.run.outcome(scope, expression));
    case 'in':
      return lowerIn(scope, expression);
    case '===':
    case '!==':
    case '==':
    case '!=': {
      const tested = typeTest(scope, left, right) ?? lowerEquality(scope, expression);
      return booleanOf(operator.startsWith('!') ? not(tested) : tested);
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return lowerRelation(scope, expression);
    default:
      return lowerArithmetic(scope, expression);
  }
}
