import type { Call, Expression } from '../../model/expression.js';
import { print } from '../print.js';
import { digitsOf } from './digits.js';
import type { Scope } from './form.js';
import { integer, type Kind, text } from './kind.js';

/** What `typeof` says of a number or text, and a test for digits of a text, where the test holds or does not. */
export function narrow(scope: Scope, test: Expression, holds: boolean): Scope {
  if (test.kind === 'unary' && test.operator === '!') return narrow(scope, test.operand, !holds);
  if (test.kind === 'call' && holds) return narrowByPattern(scope, test);
  if (test.kind !== 'binary') return scope;
  const { operator, left, right } = test;
  if (operator === (holds ? '&&' : '||')) return narrow(narrow(scope, left, holds), right, holds);
  if (operator !== '===' && operator !== '!==') return scope;
  if (left.kind !== 'unary' || left.operator !== 'typeof' || right.kind !== 'literal') return scope;
  const form = scope.run.form(scope, left.operand);
  if (form.form !== 'value' || form.kind.kind !== 'intOrString') return scope;
  const isText = (right.value === 'string') === (holds === (operator === '==='));
  const kind: Kind = isText ? text : integer;
  return { ...scope, kinds: new Map([...scope.kinds, [print(form.cel), kind]]) };
}

/** Few texts are looked at again for what an expression says of them: those that are numbers. */
function narrowByPattern(scope: Scope, { callee, args }: Call): Scope {
  const [subject] = args;
  if (callee.kind !== 'property' || callee.name !== 'test' || !subject) return scope;
  const { object } = callee;
  if (object.kind !== 'regularExpression' || object.flags !== '' || !/^\^(?:\\d|\[|\(|\d)/.test(object.source))
    return scope;
  if (!digitsOf({ kind: 'string', plain: false, patterns: [object.source] })) return scope;
  const form = scope.run.form(scope, subject);
  if (form.form !== 'value' || form.kind.kind !== 'string') return scope;
  const kind: Kind = { ...form.kind, patterns: [object.source, ...(form.kind.patterns ?? [])] };
  return { ...scope, kinds: new Map([...scope.kinds, [print(form.cel), kind]]) };
}
