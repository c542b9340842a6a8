import { call, count, type Expression, has, identifier, join, macro, method, self } from '../../../cel/expression.js';
import { fieldNameOf } from '../../../cel/field-name.js';
import type { Constraint, Schema, ValidationRule } from '../../../model/schema.js';
import { buildRule, fieldPathOf } from './built-rule.js';

/** How many of some properties of the object are present. */
export function countRule({
  kind,
  properties,
  at,
}: Constraint & { readonly properties: readonly string[] }): ValidationRule | undefined {
  const present = presences(properties);
  if (!present) return undefined;
  const names = listOf(properties);
  if (kind === 'atLeastOneOf') {
    return buildRule(join('||', present), { tag: `@${kind}`, message: `at least one of ${names} must be set`, at });
  }
  const few = kind === 'atMostOneOf' ? 'at most' : 'exactly';
  return buildRule(counted(kind === 'atMostOneOf', present), {
    tag: `@${kind}`,
    message: `${few} one of ${names} ${few === 'exactly' ? 'must' : 'may'} be set`,
    at,
  });
}

function counted(atMost: boolean, present: readonly Expression[]): Expression {
  const [left, right, more] = present;
  if (left && right && !more) return atMost ? call('!', call('&&', left, right)) : call('!=', left, right);
  const set: Expression = { kind: 'list', items: present };
  const size = method(macro(set, 'filter', 'x', identifier('x')), 'size');
  return call(atMost ? '<=' : '==', size, count(1));
}

/** What the presence of one property demands or forbids of its siblings. */
export function siblingRules(schema: Schema): readonly ValidationRule[] {
  return [...(schema.properties ?? [])].flatMap(([name, property]) =>
    (property.constraints ?? []).flatMap((constraint) => siblingRule(name, constraint) ?? []),
  );
}

function siblingRule(name: string, constraint: Constraint): ValidationRule | undefined {
  if (constraint.kind !== 'requires' && constraint.kind !== 'excludes') return undefined;
  const { kind, properties, at } = constraint;
  const own = fieldNameOf(name);
  const others = presences(properties);
  if (own === undefined || !others) return undefined;
  const absent = call('!', has(self, own));
  const names = listOf(properties);
  const fieldPath = fieldPathOf([name]);
  if (kind === 'requires') {
    return buildRule(call('||', absent, join('&&', others)), {
      tag: `@${kind}`,
      message: `${name} needs ${names}`,
      fieldPath,
      at,
    });
  }
  const without = join(
    '&&',
    others.map((other) => call('!', other)),
  );
  return buildRule(call('||', absent, without), {
    tag: `@${kind}`,
    message: `${name} can't stand beside ${names}`,
    fieldPath,
    at,
  });
}

function presences(properties: readonly string[]): readonly Expression[] | undefined {
  const fields = properties.flatMap((property) => fieldNameOf(property) ?? []);
  return fields.length === properties.length ? fields.map((field) => has(self, field)) : undefined;
}

/** `a, b and c`. */
function listOf(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
