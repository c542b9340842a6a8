import { type Expression as Cel, call } from '../expression.js';
import { print } from '../print.js';
import { falsehood, truth } from './form.js';

/** Both conditions, without what says nothing. */
export function and(left: Cel | undefined, right: Cel | undefined): Cel {
  if (left && right && left.kind !== 'constant' && right.kind !== 'constant') return call('&&', left, right);
  const one = left ? knownValue(left) : true;
  const other = right ? knownValue(right) : true;
  if (one === false || other === false) return falsehood;
  if (!left || one === true) return right ?? truth;
  return !right || other === true ? left : call('&&', left, right);
}

/** True or false for a condition that is one of these; undefined for all others. */
function knownValue(cel: Cel): boolean | undefined {
  return cel.kind === 'constant' && typeof cel.value === 'boolean' ? cel.value : undefined;
}

export function or(left: Cel, right: Cel): Cel {
  if (left.kind !== 'constant' && right.kind !== 'constant') return call('||', left, right);
  const one = knownValue(left);
  const other = knownValue(right);
  if (one === true || other === true) return truth;
  if (one === false) return right;
  return other === false ? left : call('||', left, right);
}

const opposites: Readonly<Record<string, string>> = { '==': '!=', '!=': '==' };

export function not(operand: Cel): Cel {
  const known = knownValue(operand);
  if (known !== undefined) return known ? falsehood : truth;
  if (operand.kind !== 'call' || operand.target) return call('!', operand);
  const [left, right] = operand.args;
  if (operand.name === '!' && left) return left;
  const opposite = opposites[operand.name];
  return opposite !== undefined && left && right ? call(opposite, left, right) : call('!', operand);
}

/** `test ? whenTrue : whenFalse`, for conditions in the words that people would use. */
export function choose(test: Cel, whenTrue: Cel, whenFalse: Cel): Cel {
  const known = knownValue(test);
  if (known !== undefined) return known ? whenTrue : whenFalse;
  const held = knownValue(whenTrue);
  const failed = knownValue(whenFalse);
  if (held === true) return or(test, whenFalse);
  if (failed === false) return and(test, whenTrue);
  if (held === false) return and(not(test), whenFalse);
  if (failed === true) return or(not(test), whenTrue);
  if (whenTrue.kind === whenFalse.kind && print(whenTrue) === print(whenFalse)) return whenTrue;
  return call('?:', test, whenTrue, whenFalse);
}
