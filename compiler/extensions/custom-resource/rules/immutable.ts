import { call, type Expression, has, identifier, join, macro, oldSelf, select, self } from '../../../cel/expression.js';
import { fieldNameOf } from '../../../cel/field-name.js';
import type { Constraint, ValidationRule } from '../../../model/schema.js';
import { buildRule, fieldPathOf } from './built-rule.js';

export type Immutable = Extract<Constraint, { readonly kind: 'immutable' }>;

/** An immutable property that can vanish: by itself, or with one of the objects that it lies in. */
export interface Vanishing {
  readonly path: readonly string[];
  readonly constraint: Immutable;
}

/** On the value itself; it compares only what was there before and still is. */
export function unchangedRule({ at }: Immutable, name: string): ValidationRule {
  return buildRule(call('==', self, oldSelf), {
    tag: '@immutable',
    message: `${name} can't change once it is set`,
    at,
  });
}

/** On an object that itself can't vanish: what was there must be there still, and with `fixed` the other way round. */
export function presentRule({ path, constraint }: Vanishing): ValidationRule | undefined {
  const [now, before] = [presence(self, path), presence(oldSelf, path)];
  if (!now || !before) return undefined;
  const { fixed, at } = constraint;
  const message = `${path.join('.')} can't be ${fixed ? 'added or ' : ''}removed once ${fixed ? 'the object exists' : 'it is set'}`;
  const rule = fixed ? call('==', now, before) : call('||', call('!', before), now);
  return buildRule(rule, { tag: '@immutable', message, fieldPath: fieldPathOf(path), at });
}

/** Also what is always there: an object that was stored under an older schema may lack it. */
function presence(object: Expression, path: readonly string[]): Expression | undefined {
  let current = object;
  const tests: Expression[] = [];
  for (const name of path) {
    const field = fieldNameOf(name);
    if (field === undefined) return undefined;
    tests.push(has(current, field));
    current = select(current, field);
  }
  return join('&&', tests);
}

/** On a map whose values are immutable: keys stay, and with `fixed` none is added. */
export function keysRule({ fixed, at }: Immutable): ValidationRule {
  const kept = (from: Expression, to: Expression) => macro(from, 'all', 'key', call('in', identifier('key'), to));
  const stays = kept(oldSelf, self);
  const message = `entries can't be ${fixed ? 'added or ' : ''}removed once they are set`;
  return buildRule(fixed ? call('&&', stays, kept(self, oldSelf)) : stays, { tag: '@immutable', message, at });
}
