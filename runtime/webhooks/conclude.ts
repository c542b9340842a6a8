import { type Answer, allowed, decided } from './answer.js';
import { jsonPatch } from './json-patch/json-patch.js';
import { copyOf, isObject } from './json-patch/json-value.js';
import { refusal } from './refusal.js';
import { remarksOf } from './remarks.js';
import type { Review } from './review.js';

/**
 * Taken before the handler is called, because the object is the handler's own; then makes the answer of what it returned.
 * @throws TypeError: that makes no sense
 */
export type Conclude = (review: Review) => (result: unknown) => Answer;

/** Of a `@validates`. What it did to the object is nobody's business. */
export const concludeValidation: Conclude =
  ({ uid }) =>
  (result) => {
    if (result === undefined) return allowed(uid);
    if (!isObject(result) || typeof result.allowed !== 'boolean') {
      throw new TypeError(`it returned ${described(result)}, neither nothing nor an object with "allowed"`);
    }
    const { allowed: isAllowed, reason, message } = result;
    return decided(uid, isAllowed ? undefined : refusal(textOf(reason), textOf(message)), remarksOf(result));
  };

/** Of a `@mutates`: changes made in place count, whether the object is returned or not. */
export const concludeMutation: Conclude = ({ uid, object }) => {
  const before = copyOf(object);
  return (result) => {
    const after = result === undefined ? object : result;
    if (before === null && result === undefined) return allowed(uid);
    if (!isObject(after)) throw new TypeError(`it returned ${described(result)}, neither nothing nor an object`);
    if (!isObject(before)) throw new TypeError('it returned an object where the request has none');
    return allowed(uid, jsonPatch(before, after));
  };
};

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
