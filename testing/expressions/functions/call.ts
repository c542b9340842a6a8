import { CelError } from '../../../cel/index.js';
import type { Value } from '../value.js';
import { conversions } from './conversions.js';
import { kubernetes } from './kubernetes.js';
import { lists } from './lists.js';
import { texts } from './texts.js';
import { times } from './times.js';

const functions: ReadonlyMap<string, (...args: readonly Value[]) => Value> = new Map(
  [conversions, texts, lists, times, kubernetes].flatMap((table) => Object.entries(table)),
);

export function callFunction(name: string, args: readonly Value[]): Value {
  const found = functions.get(name);
  if (!found) throw new CelError(`no such overload: ${name}`);
  return found(...args);
}

const namespaces: ReadonlySet<string> = new Set(['sets', 'optional', 'format', 'ip', 'lists', 'strings']);

export function isNamespace(name: string): boolean {
  return namespaces.has(name);
}
