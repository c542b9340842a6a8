import type { TypeStep } from '../../../model/declaration.js';
import { extended } from '../../../model/extended.js';
import type { Schema, TypeName, ValidationRule } from '../../../model/schema.js';
import { isLeaf, someChild } from '../../../model/schema-children.js';
import { type Standing, standingsIn } from './standing.js';

/** A rule, and where it stands: on every value that this way leads to from a value of this type. */
export interface PlacedRule {
  readonly type: TypeName;
  readonly path: readonly TypeStep[];
  readonly rule: ValidationRule;
  /** The rule as it stands on a union, for the variant that it is about; undefined where something has been reported. */
  readonly onUnion: (standing: Standing) => ValidationRule | undefined;
}

interface Pending {
  readonly placed: PlacedRule;
  /** What is left of its path. */
  readonly path: readonly TypeStep[];
  /** Rules stand in the order in which they were read. */
  readonly order: number;
}

type ByType = ReadonlyMap<TypeName, readonly Pending[]>;

/** What puts these rules into the schema of a root; `found` gathers those that have a place. */
export function rulePlacer(rules: readonly PlacedRule[], found: Set<PlacedRule>): (root: Schema) => Schema {
  const byType = pendingByType(rules);
  const whole = new Map<Schema, Schema>();

  /** What has no rule on it or below it stays the same object. */
  function place(schema: Schema, coming: readonly Pending[]): Schema {
    if (coming.length > 0) return placeOn(schema, coming);
    const isPlain = !schema.oneOf && !isNamed(schema, byType);
    if (isPlain && isLeaf(schema)) return schema;
    const known = whole.get(schema);
    if (known) return known;
    const placed = isPlain ? placeBelow(schema, none) : placeOn(schema, none);
    whole.set(schema, placed);
    return placed;
  }

  function placeOn(schema: Schema, coming: readonly Pending[]): Schema {
    const here = [...coming, ...startingAt(schema, byType)];
    const own = here.length === 0 && !schema.oneOf ? none : ownRules(schema, here);
    for (const { placed } of own) found.add(placed);
    const further = here.filter(({ path }) => path.length > 0);
    return withOwn(placeBelow(schema, further), own);
  }

  function ownRules(schema: Schema, here: readonly Pending[]): readonly OwnRule[] {
    const ending = here.filter(({ path }) => path.length === 0).map(({ placed }) => ({ placed, rule: placed.rule }));
    return namesInBranches(schema, byType) ? [...ending, ...ofVariants(schema, rules)] : ending;
  }

  function placeBelow(schema: Schema, coming: readonly Pending[]): Schema {
    const { properties, items, additionalProperties } = schema;
    const values = additionalProperties === true ? undefined : additionalProperties;
    const placed = {
      properties: properties && placeInEach(properties, coming),
      items: items && place(items, through(coming, undefined)),
      values: values && place(values, through(coming, undefined)),
    };
    if (placed.properties === properties && placed.items === items && placed.values === values) return schema;
    return {
      ...schema,
      ...(placed.properties && { properties: placed.properties }),
      ...(placed.items && { items: placed.items }),
      ...(placed.values && { additionalProperties: placed.values }),
    };
  }

  /** Goes over every property of every kind: forEach makes no pair of each. */
  function placeInEach(properties: Properties, coming: readonly Pending[]): Properties {
    let changed: Map<string, Schema> | undefined;
    properties.forEach((property, name) => {
      // Most of what there is, without another look.
      if (coming.length === 0 && !property.names && !property.oneOf && isLeaf(property)) return;
      const placed = place(property, through(coming, name));
      if (placed === property) return;
      changed ??= new Map(properties);
      changed.set(name, placed);
    });
    return changed ?? properties;
  }

  return (root) => place(root, none);
}

const none: readonly never[] = [];

interface OwnRule {
  readonly placed: PlacedRule;
  readonly rule: ValidationRule;
}

function withOwn(schema: Schema, own: readonly OwnRule[]): Schema {
  if (own.length === 0) return schema;
  const rules = own.map(({ rule }) => rule);
  return extended(schema, { 'x-kubernetes-validations': [...(schema['x-kubernetes-validations'] ?? []), ...rules] });
}

function pendingByType(rules: readonly PlacedRule[]): ByType {
  const byType = new Map<TypeName, Pending[]>();
  rules.forEach((placed, order) => {
    const others = byType.get(placed.type);
    const pending = { placed, path: placed.path, order };
    if (others) others.push(pending);
    else byType.set(placed.type, [pending]);
  });
  return byType;
}

/** Whether a rule may be about a variant. */
function namesInBranches({ oneOf }: Schema, byType: ByType): boolean {
  return oneOf?.some((branch) => isNamed(branch, byType) || someChild(branch, (it) => isNamed(it, byType))) ?? false;
}

function isNamed({ names }: Schema, byType: ByType): boolean {
  // A function for each of all schemas would be most of the work.
  return names?.some(byType.has, byType) ?? false;
}

function startingAt({ names = none }: Schema, byType: ByType): readonly Pending[] {
  const starting = names.flatMap((name) => byType.get(name) ?? none);
  return starting.length < 2 ? starting : starting.toSorted((left, right) => left.order - right.order);
}

type Properties = NonNullable<Schema['properties']>;

/** Those that go on into this property, or into elements. */
function through(pending: readonly Pending[], property: string | undefined): readonly Pending[] {
  if (pending.length === 0) return pending;
  return pending.flatMap(({ path: [step, ...path], ...rest }) => {
    if (!step) return [];
    const fits = step.kind === 'property' ? step.name === property : property === undefined;
    return fits ? [{ ...rest, path }] : [];
  });
}

/** A structural schema has no rules below `oneOf`: those of one variant stand on the union, for that variant alone. */
function ofVariants(schema: Schema, rules: readonly PlacedRule[]): readonly OwnRule[] {
  return rules.flatMap((placed) =>
    standingsIn(schema, placed).flatMap((standing) => {
      const rule = placed.onUnion(standing);
      return rule ? [{ placed, rule }] : [];
    }),
  );
}
