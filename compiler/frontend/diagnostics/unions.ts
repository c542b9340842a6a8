import { error } from '../../diagnostics/diagnostic.js';

export const mixedUnion = error(
  'frontend/mixed-union',
  (_: Record<never, never>) =>
    "A schema has one type: text, numbers, lists and objects can't be mixed. Use a property for each, or JsonValue from kext.",
  `Apart from \`IntOrString\` a structural schema has exactly one \`type\`.

\`\`\`ts
export interface Source {
  text?: string;
  list?: string[];
}
\`\`\``,
);

export const numberOrText = error(
  'frontend/number-or-text',
  (_: Record<never, never>) => 'A number or text is IntOrString, or Quantity for an amount: use one of them from kext.',
  `Kubernetes knows two types that may be either: \`IntOrString\` (\`8080\` or \`"http"\`, \`3\` or \`"25%"\`) and \`Quantity\`
(\`"500m"\`, \`"1Gi"\`).`,
);

export const noDiscriminant = error(
  'frontend/no-discriminant',
  (_: Record<never, never>) =>
    "These objects can't be told apart. Give each a required property with a literal type of its own, such as type: 'a'.",
  `A union of objects becomes one object whose properties depend on a property that all variants have.

\`\`\`ts
type Storage = { type: 'disk'; size: Quantity } | { type: 'bucket'; url: Uri };
\`\`\``,
);

export const variantsDiffer = error(
  'frontend/variants-differ',
  (p: { name: string }) =>
    `The variants of this union give ${p.name} different types. Use one type for it, or another name in one of them.`,
  `All variants become one object, where a property has one type. Bounds may differ between variants.`,
);

export const variantDefault = error(
  'frontend/variant-default',
  (p: { name: string }) =>
    `${p.name} has a default that not all variants of this union have: it would be set in the others too. Remove it.`,
  `The API server sets defaults before it looks which variant an object is, and then refuses a property that the variant
does not have.`,
);

export const variantRule = error(
  'frontend/variant-rule',
  (p: { name: string }) => `The rules of ${p.name} would hold for all variants of this union. Put them on the union.`,
  `Kubernetes has no rules inside \`oneOf\`. On the union, a rule can say for which variant it is:

\`\`\`ts
/** @cel self.type != 'disk' || self.size <= self.limit */
type Storage = Disk | Bucket;
\`\`\``,
);
