import type { TypeStep } from '../../../model/declaration.js';
import type { Schema, TypeName, ValidationRule } from '../../../model/schema.js';
import { childrenOf, isLeaf } from '../../../model/schema-children.js';
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
  const mayHold = holderOf(byType);

  function place(schema: Schema, coming: readonly Pending[]): Schema {
    if (coming.length === 0 && !mayHold(schema)) return schema;
    const here = [...coming, ...startingAt(schema, byType)];
    const whole = here.filter(({ path }) => path.length === 0).map(({ placed }) => ({ placed, rule: placed.rule }));
    const own = schema.oneOf ? [...whole, ...ofVariants(schema, rules)] : whole;
    for (const { placed } of own) found.add(placed);
    const further = here.filter(({ path }) => path.length > 0);
    const { properties, items, additionalProperties } = schema;
    const values = additionalProperties === true ? undefined : additionalProperties;
    return {
      ...schema,
      ...(properties && { properties: placeBelow(properties, further) }),
      ...(items && { items: place(items, through(further, undefined)) }),
      ...(values && { additionalProperties: place(values, through(further, undefined)) }),
      ...(own.length > 0 && {
        'x-kubernetes-validations': [...(schema['x-kubernetes-validations'] ?? []), ...own.map(({ rule }) => rule)],
      }),
    };
  }

  function placeBelow(properties: Properties, coming: readonly Pending[]): Properties {
    let whole: Map<string, Schema> | undefined;
    for (const [name, property] of properties) {
      const placed = place(property, through(coming, name));
      if (placed === property) continue;
      whole ??= new Map(properties);
      whole.set(name, placed);
    }
    return whole ?? properties;
  }

  return (root) => place(root, []);
}

function pendingByType(rules: readonly PlacedRule[]): ByType {
  const byType = new Map<TypeName, Pending[]>();
  for (const [order, placed] of rules.entries()) {
    const others = byType.get(placed.type);
    const pending = { placed, path: placed.path, order };
    if (others) others.push(pending);
    else byType.set(placed.type, [pending]);
  }
  return byType;
}

/** Whether a rule stands on the schema or below it. */
function holderOf(byType: ByType): (schema: Schema) => boolean {
  const known = new Map<Schema, boolean>();

  function mayHold(schema: Schema): boolean {
    if (isLeaf(schema)) return namesOne(schema);
    const answer = known.get(schema) ?? (namesOne(schema) || childrenOf(schema).some(mayHold));
    known.set(schema, answer);
    return answer;
  }

  function namesOne({ names, oneOf }: Schema): boolean {
    if (names?.some((name) => byType.has(name))) return true;
    return (
      oneOf?.some((branch) => namesOne(branch) || [...(branch.properties?.values() ?? [])].some(namesOne)) ?? false
    );
  }

  return mayHold;
}

function startingAt({ names = [] }: Schema, byType: ByType): readonly Pending[] {
  return names.flatMap((name) => byType.get(name) ?? []).sort((left, right) => left.order - right.order);
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
function ofVariants(schema: Schema, rules: readonly PlacedRule[]) {
  return rules.flatMap((placed) =>
    standingsIn(schema, placed).flatMap((standing) => {
      const rule = placed.onUnion(standing);
      return rule ? [{ placed, rule }] : [];
    }),
  );
}
