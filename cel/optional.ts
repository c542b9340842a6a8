import { CelError } from './cel-error.js';

/** CEL's optional values: a value, or none. Source: github.com/google/cel-go/common/types/optional.go. */
export class Optional<T> {
  readonly #value: readonly [T] | readonly [];

  constructor(value: readonly [T] | readonly []) {
    this.#value = value;
  }

  hasValue(): boolean {
    return this.#value.length === 1;
  }

  /** @throws CelError when there is none */
  value(): T {
    if (this.#value.length === 0) throw new CelError('optional.none() dereference');
    return this.#value[0];
  }

  or(other: Optional<T>): Optional<T> {
    return this.hasValue() ? this : other;
  }

  orValue(other: T): T {
    return this.#value.length === 0 ? other : this.#value[0];
  }

  optMap<U>(change: (value: T) => U): Optional<U> {
    return this.#value.length === 0 ? optional.none() : optional.of(change(this.#value[0]));
  }

  optFlatMap<U>(change: (value: T) => Optional<U>): Optional<U> {
    return this.#value.length === 0 ? optional.none() : change(this.#value[0]);
  }
}

/** `optional.of(x)` and `optional.none()`. */
export const optional = { of, none } as const;

function of<T>(value: T): Optional<T> {
  return new Optional([value]);
}

function none<T>(): Optional<T> {
  return new Optional<T>([]);
}
