import * as diagnostics from '../diagnostics.js';
import type { Keyword } from '../syntax/tree.js';
import type { Unsupported } from '../types/shape.js';
import type { Problem } from './lowering.js';

/** What has no schema, and the way out. */
const waysOut: Readonly<Record<Exclude<Unsupported, 'unresolved'> | Keyword, readonly [what: string, wayOut: string]>> =
  {
    string: ['This', 'Use `string`.'],
    boolean: ['This', 'Use `boolean`.'],
    number: ['`number`', 'Use `Int32`, `Int64` or `Double` from `kext`.'],
    bigint: ['`bigint`', 'Use `Int64` from `kext`, which is a `number` here and 64 bits wide there.'],
    symbol: ['A symbol', 'Use `string`.'],
    object: ['`object`', 'Write its properties, or use `JsonObject` from `kext` for any object.'],
    any: ['`any`', 'Write the type, or use `JsonValue` from `kext` for anything.'],
    unknown: ['`unknown`', 'Write the type, or use `JsonValue` from `kext` for anything.'],
    never: ['`never`', 'Remove the property: no value can be given to it.'],
    void: ['`void`', 'Remove the property, or write the type that it has.'],
    undefined: ['`undefined`', 'Make the property optional with `?` and give it a type; JSON has no undefined.'],
    null: ['`null` alone', 'Write the other type that it may have, as in `string | null`.'],
    tuple: ['A tuple', 'Use an array, or an object with a property for each element.'],
    function: ['A function', 'Keep only data in the types of a resource.'],
    class: ['A class', 'Use an interface with the data that is stored.'],
    date: ['`Date`', 'Use `DateTime` from `kext`: JSON holds a time as text.'],
    collection: ['A `Map` or `Set`', 'Use `Record<string, T>` for a map and `T[]` with `@listType set` for a set.'],
    enum: ['An enum with a value that is only known when it runs', 'Write the values of its members out.'],
    computed: [
      'A type that is not known until it is used',
      'Write the type without type parameters that nothing binds.',
    ],
  };

export function unsupported(what: Unsupported | Keyword): Problem {
  if (what === 'unresolved') return { tell: (report, at) => report(diagnostics.unresolvedType, at, {}) };
  if (what === 'number') return { tell: (report, at) => report(diagnostics.bareNumber, at, {}) };
  const [name, wayOut] = waysOut[what];
  return { tell: (report, at) => report(diagnostics.unsupportedType, at, { what: name, wayOut }) };
}

export const askChecker: Problem = { ...unsupported('computed'), askChecker: true };

export const indexAndProperties: Problem = {
  tell: (report, at) => report(diagnostics.indexAndProperties, at, {}),
};

export const keyType: Problem = { tell: (report, at) => report(diagnostics.mapKey, at, {}) };

export const mixedUnion: Problem = { tell: (report, at) => report(diagnostics.mixedUnion, at, {}) };

export const intOrString: Problem = { tell: (report, at) => report(diagnostics.numberOrText, at, {}) };

export const noDiscriminant: Problem = { tell: (report, at) => report(diagnostics.noDiscriminant, at, {}) };

export function variantsDiffer(name: string): Problem {
  return { tell: (report, at) => report(diagnostics.variantsDiffer, at, { name }) };
}

export function variantDefault(name: string): Problem {
  return { tell: (report, at) => report(diagnostics.variantDefault, at, { name }) };
}

export function variantRule(name: string): Problem {
  return { tell: (report, at) => report(diagnostics.variantRule, at, { name }) };
}

export function lostConstraints(name: string): Problem {
  return { tell: (report, at) => report(diagnostics.lostConstraints, at, { name }) };
}
