import { CelError } from '../../../cel/index.js';
import { isList, type Value } from '../value.js';

export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new CelError('no such overload');
  return value;
}

export function int(value: Value | undefined): bigint {
  if (typeof value !== 'bigint') throw new CelError('no such overload');
  return value;
}

/** A position in a text or list. */
export function index(value: Value | undefined): number {
  return Number(int(value));
}

export function list(value: Value | undefined): readonly Value[] {
  if (value === undefined || !isList(value)) throw new CelError('no such overload');
  return value;
}

export function textList(value: Value | undefined): readonly string[] {
  return list(value).map(text);
}

type Constructor<T> = abstract new (...args: never[]) => T;

export function instance<T>(type: Constructor<T>, value: Value | undefined): T {
  if (!(value instanceof type)) throw new CelError('no such overload');
  return value as T;
}
