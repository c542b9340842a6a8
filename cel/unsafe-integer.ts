import { CelError } from './cel-error.js';

/**
 * A whole number beyond 2^53, which JavaScript can't hold exactly. CEL counts in 64 bits and goes on; this is the one
 * place where the two differ, so it is thrown and not rounded.
 */
export class UnsafeInteger extends CelError {
  override readonly name = 'UnsafeInteger';

  constructor(value: bigint | number) {
    super(`${value} is beyond 2^53, where JavaScript loses digits`);
  }
}

/** @throws UnsafeInteger beyond 2^53 */
export function safeInteger(value: bigint | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new UnsafeInteger(value);
  return number;
}
