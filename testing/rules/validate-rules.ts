import type { Cause } from '../cause.js';
import { type Schema, valuesOf } from '../definition/schema.js';
import { isList, isObject, type Json } from '../json.js';
import { correlatedItem } from '../schema/correlated.js';
import { isUnchanged } from '../schema/is-unchanged.js';
import { child } from '../schema/place.js';
import { celValue } from './cel-value.js';
import { judge } from './judge.js';
import { usesOldSelf } from './uses-old-self.js';

/** A value with rules, and what it was before. */
export interface Place {
  readonly value: Json;
  readonly old: Json | undefined;
  /** Whether what it lies in is as it was, which tells of a value that has no `old`. */
  readonly liesUnchanged: boolean;
  readonly schema: Schema;
  readonly path: string;
  readonly isResource: boolean;
}

/** The causes of all rules that the value, or one inside it, breaks. Source: apiserver/schema/cel/validation.go. */
export function validateRules(place: Place): readonly Cause[] {
  if (place.value === null) return [];
  return [...ownCauses(place), ...childrenOf(place).flatMap(validateRules)];
}

function ownCauses(here: Place): readonly Cause[] {
  const { value, old, schema, path, isResource } = here;
  const rules = schema['x-kubernetes-validations'] ?? [];
  if (rules.length === 0) return [];
  const self = celValue(value, schema, isResource);
  const before = old === undefined || old === null ? undefined : celValue(old, schema, isResource);
  if (self === undefined) return [];
  return rules.flatMap((rule) => {
    const isTransition = usesOldSelf(rule.rule);
    if (isTransition && before === undefined && rule.optionalOldSelf !== true) return [];
    const causes = judge(rule, { self, before, value, schema, path });
    // What was wrong already and is as it was is let pass.
    return causes.length > 0 && !isTransition && stays(here) ? [] : causes;
  });
}

function stays({ value, old, schema, liesUnchanged }: Place): boolean {
  return old === undefined ? liesUnchanged : isUnchanged(value, old, schema);
}

function childrenOf(around: Place): readonly Place[] {
  const { value, old, schema, path } = around;
  const values = valuesOf(schema);
  const { items, properties } = schema;
  const liesUnchanged = stays(around);
  if (isList(value) && items) {
    const before = isList(old) ? old : undefined;
    return value.map((item, at) => ({
      ...place(item, correlatedItem(item, schema, before), items, `${path}[${at}]`),
      liesUnchanged,
    }));
  }
  if (!isObject(value)) return [];
  const before = isObject(old) ? old : undefined;
  return Object.entries(value).flatMap(([name, item]) => {
    const known = properties?.[name];
    const found = known ?? values;
    const inside = known ? child(path, name) : `${path}[${name}]`;
    return found ? [{ ...place(item, before?.[name], found, inside), liesUnchanged }] : [];
  });
}

function place(value: Json, old: Json | undefined, schema: Schema, path: string): Omit<Place, 'liesUnchanged'> {
  return { value, old, schema, path, isResource: schema['x-kubernetes-embedded-resource'] === true };
}
