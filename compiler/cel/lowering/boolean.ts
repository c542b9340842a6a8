import { type Expression as Cel, call } from '../expression.js';
import { print } from '../print.js';
import { falsehood, isConstant, truth } from './form.js';

/** Conditions put together, without what says nothing. */
export function and(...operands: readonly (Cel | undefined)[]): Cel {
  let joined: Cel = truth;
  for (const operand of operands) {
    if (!operand || isConstant(operand, true)) continue;
    if (isConstant(operand, false)) return falsehood;
    joined = isConstant(joined, true) ? operand : call('&&', joined, operand);
  }
  return joined;
}

export function or(left: Cel, right: Cel): Cel {
  if (isConstant(left, true) || isConstant(right, true)) return truth;
  if (isConstant(left, false)) return right;
  return isConstant(right, false) ? left : call('||', left, right);
}

const opposites: Readonly<Record<string, string>> = { '==': '!=', '!=': '==' };

export function not(operand: Cel): Cel {
  if (isConstant(operand, true)) return falsehood;
  if (isConstant(operand, false)) return truth;
  if (operand.kind !== 'call' || operand.target) return call('!', operand);
  const [left, right] = operand.args;
  if (operand.name === '!' && left) return left;
  const opposite = opposites[operand.name];
  return opposite !== undefined && left && right ? call(opposite, left, right) : call('!', operand);
}

/** `test ? whenTrue : whenFalse`, for conditions in the words that people would use. */
export function choose(test: Cel, whenTrue: Cel, whenFalse: Cel): Cel {
  if (isConstant(test, true)) return whenTrue;
  if (isConstant(test, false)) return whenFalse;
  if (isConstant(whenTrue, true)) return or(test, whenFalse);
  if (isConstant(whenFalse, false)) return and(test, whenTrue);
  if (isConstant(whenTrue, false)) return and(not(test), whenFalse);
  if (isConstant(whenFalse, true)) return or(not(test), whenTrue);
  if (print(whenTrue) === print(whenFalse)) return whenTrue;
  return call('?:', test, whenTrue, whenFalse);
}
