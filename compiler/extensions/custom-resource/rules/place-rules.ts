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
}

/** The schema with all rules in it; `found` gathers those that have a place. */
export function placeRules(root: Schema, rules: readonly PlacedRule[], found: Set<PlacedRule>): Schema {
  const types = new Set(rules.map(({ type }) => type));
  const concerned = new Map<Schema, boolean>();

  function mayHold(schema: Schema): boolean {
    const known = concerned.get(schema);
    if (known !== undefined) return known;
    const holds = namesOne(schema) || (!isLeaf(schema) && childrenOf(schema).some(mayHold));
    concerned.set(schema, holds);
    return holds;
  }

  function namesOne({ names, oneOf = [] }: Schema): boolean {
    if (names?.some((name) => types.has(name))) return true;
    return oneOf.some((branch) => namesOne(branch) || [...(branch.properties?.values() ?? [])].some(namesOne));
  }

  function place(schema: Schema, coming: readonly Pending[]): Schema {
    if (coming.length === 0 && !mayHold(schema)) return schema;
    const started = rules
      .filter(({ type }) => schema.names?.includes(type))
      .map((placed): Pending => ({ placed, path: placed.path }));
    const here = [...coming, ...started];
    const whole = here.filter(({ path }) => path.length === 0).map(({ placed }) => ({ placed, rule: placed.rule }));
    const own = [...whole, ...ofVariants(schema, rules)];
    for (const { placed } of own) found.add(placed);
    const { properties, items, additionalProperties } = schema;
    const values = additionalProperties === true ? undefined : additionalProperties;
    return {
      ...schema,
      ...(properties && {
        properties: new Map([...properties].map(([name, property]) => [name, place(property, through(here, name))])),
      }),
      ...(items && { items: place(items, through(here, undefined)) }),
      ...(values && { additionalProperties: place(values, through(here, undefined)) }),
      ...(own.length > 0 && {
        'x-kubernetes-validations': [...(schema['x-kubernetes-validations'] ?? []), ...own.map(({ rule }) => rule)],
      }),
    };
  }

  return place(root, []);
}

/** Those that go on into this property, or into elements. */
function through(pending: readonly Pending[], property: string | undefined): readonly Pending[] {
  return pending.flatMap(({ placed, path: [step, ...path] }) => {
    if (!step) return [];
    const fits = step.kind === 'property' ? step.name === property : property === undefined;
    return fits ? [{ placed, path }] : [];
  });
}

/** A structural schema has no rules below `oneOf`: those of one variant stand on the union, for that variant alone. */
function ofVariants(schema: Schema, rules: readonly PlacedRule[]) {
  if (!schema.oneOf) return [];
  return rules.flatMap((placed) =>
    standingsIn(schema, placed).flatMap((standing) => {
      const rule = placed.onUnion(standing);
      return rule ? [{ placed, rule }] : [];
    }),
  );
}
