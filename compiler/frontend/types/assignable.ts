import type { Type } from '../typescript.js';
import type { Expander } from './expander.js';
import { isClosed } from './mentions.js';
import { constituents, type Shape } from './shape.js';
import type { Term } from './term.js';

/** Whether a type extends another; undefined where only the checker could tell and can't be asked. */
export function assignable(expander: Expander, shape: Shape, term: Term, target: Term): boolean | undefined {
  const wanted = expander.expand(target);
  if (!wanted) return undefined;
  const simple = simply(shape, wanted);
  return simple ?? byChecker(expander, term, target);
}

/** For values that are no objects. */
function simply(shape: Shape, wanted: Shape): boolean | undefined {
  if (wanted.kind === 'keyword' && (wanted.name === 'unknown' || wanted.name === 'any')) return true;
  if (shape.kind === 'union') {
    const answers = shape.members.map((member) => simply(member, wanted));
    return answers.includes(undefined) ? undefined : answers.every((answer) => answer === true);
  }
  const answers = constituents(wanted).map((one) => simplyOne(shape, one));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function simplyOne(shape: Shape, wanted: Shape): boolean | undefined {
  if (shape.kind === 'keyword' && (shape.name === 'any' || shape.name === 'never')) return undefined;
  if (!isPlain(shape)) return isPlain(wanted) && shape.kind !== 'unsupported' ? false : undefined;
  if (!isPlain(wanted)) return wanted.kind === 'array' ? false : undefined;
  if (wanted.kind === 'literal') return shape.kind === 'literal' && shape.value === wanted.value;
  if (shape.kind === 'literal') return wanted.kind === 'keyword' && wanted.name === typeof shape.value;
  return shape.kind === 'keyword' && wanted.kind === 'keyword' && shape.name === wanted.name;
}

function isPlain(shape: Shape): boolean {
  return shape.kind === 'literal' || shape.kind === 'keyword';
}

function byChecker(expander: Expander, term: Term, target: Term): boolean | undefined {
  const from = typeOf(expander, term);
  const to = typeOf(expander, target);
  return from && to && expander.compiler.checker.isTypeAssignableTo(from, to);
}

function typeOf(expander: Expander, term: Term): Type | undefined {
  if (term.kind === 'type') return term.type;
  if (term.kind !== 'syntax') return undefined;
  const { syntax, scope } = term;
  const bound = syntax.kind === 'reference' ? scope.bindings.get(syntax.name.join('.')) : undefined;
  if (bound) return typeOf(expander, bound);
  return isClosed(term) ? expander.compiler.typeAt(scope.module.path, syntax) : undefined;
}
