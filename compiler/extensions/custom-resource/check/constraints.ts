import { fieldNameOf } from '../../../cel/field-name.js';
import { typeOf } from '../../../cel/schema-type.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { Location } from '../../../model/location.js';
import type { Constraint, Schema } from '../../../model/schema.js';
import {
  misplacedConstraint,
  propertyAlwaysPresent,
  propertyWithoutSchema,
  requiredWithoutDefault,
  unknownProperty,
  unnameableProperty,
} from '../diagnostics.js';

/** The tags that become rules: where they stand and what they name. */
export function checkConstraints(schema: Schema, report: Report): void {
  for (const constraint of schema.constraints ?? []) checkOwn(schema, constraint, report);
  for (const [name, property] of schema.properties ?? []) {
    for (const constraint of property.constraints ?? []) checkOfProperty(schema, name, constraint, report);
    if (fieldNameOf(name) !== undefined) continue;
    for (const at of immutablesIn(property)) report(unnameableProperty, at, { tag: 'immutable', name });
  }
}

/** What goes when the property goes. */
function immutablesIn({ constraints, properties }: Schema): readonly Location[] {
  const own = (constraints ?? []).flatMap(({ kind, at }) => (kind === 'immutable' ? [at] : []));
  return [...own, ...[...(properties?.values() ?? [])].flatMap(immutablesIn)];
}

function checkOwn(schema: Schema, constraint: Constraint, report: Report): void {
  const { kind: tag, at } = constraint;
  switch (constraint.kind) {
    case 'unique':
      if (schema.type !== 'array') {
        report(misplacedConstraint, at, { tag, place: 'lists' });
        return;
      }
      checkMembers(schema.items, constraint, report);
      return;
    case 'atMostOneOf':
    case 'exactlyOneOf':
    case 'atLeastOneOf':
      if (!schema.properties) {
        report(misplacedConstraint, at, { tag, place: 'objects with properties' });
        return;
      }
      checkMembers(schema, constraint, report);
      if (constraint.kind !== 'atLeastOneOf') checkOptional(schema, constraint.properties, constraint, report);
      return;
    case 'required':
      if (schema.default === undefined) report(requiredWithoutDefault, at, {});
      return;
    default:
      return;
  }
}

function checkOfProperty(schema: Schema, name: string, constraint: Constraint, report: Report): void {
  const { kind: tag, at } = constraint;
  if (constraint.kind === 'requires' || constraint.kind === 'excludes') {
    checkMember(schema, name, constraint, report);
    checkMembers(schema, constraint, report);
    if (constraint.properties.includes(name)) report(unknownProperty, at, { tag: `${tag} ${name}`, name });
    if (constraint.kind === 'excludes') checkOptional(schema, [name, ...constraint.properties], constraint, report);
  }
}

type Naming = Exclude<Constraint, { readonly kind: 'immutable' | 'required' }>;

function checkMembers(schema: Schema | undefined, constraint: Naming, report: Report): void {
  for (const name of constraint.properties) checkMember(schema, name, constraint, report);
}

function checkMember(schema: Schema | undefined, name: string, { kind: tag, at }: Constraint, report: Report): void {
  const property = schema?.properties?.get(name);
  if (!property) {
    const near = nearest(name, schema?.properties?.keys() ?? []);
    report(unknownProperty, at, { tag, name, ...(near !== undefined && { near }) });
    return;
  }
  if (fieldNameOf(name) === undefined) report(unnameableProperty, at, { tag, name });
  else if (!typeOf(property)) report(propertyWithoutSchema, at, { tag, name });
}

function checkOptional(schema: Schema, names: readonly string[], { kind: tag, at }: Constraint, report: Report): void {
  for (const name of names) {
    const reason = schema.required?.includes(name)
      ? 'is required'
      : schema.properties?.get(name)?.default !== undefined
        ? 'has a default'
        : undefined;
    if (reason !== undefined) report(propertyAlwaysPresent, at, { tag, name, reason });
  }
}
