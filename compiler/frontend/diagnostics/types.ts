import { error } from '../../diagnostics/diagnostic.js';

export const bareNumber = error(
  'frontend/bare-number',
  (_: Record<never, never>) =>
    'Which number? Use Int32, Int64 or Double from kext (or Integer, Float, Numeric) instead of number.',
  `Kubernetes tells whole numbers from others and knows their width; JavaScript's \`number\` says neither.

\`\`\`ts
import type { Int32 } from 'kext';

export interface Spec {
  replicas: Int32;
}
\`\`\``,
);

export const unsupportedType = error(
  'frontend/unsupported-type',
  (p: { what: string; wayOut: string }) => `${p.what} can't be stored in a Kubernetes object. ${p.wayOut}`,
  `A custom resource holds what JSON holds, described by a structural schema. What a schema can't say is an error at the
property that has the type, unless \`@preserveUnknownFields\` (anything is kept) or \`@schema\` (a schema by hand) stands there.`,
);

export const unresolvedType = error(
  'frontend/unresolved-type',
  (_: Record<never, never>) =>
    'TypeScript can’t resolve this type: something that it is made of is missing. Install it, or write the type out.',
  `What the type is made of stands in a file whose errors TypeScript doesn't show: the declarations of a package that imports
another one which is not installed, or a file outside of the project. Without it the schema would lack a property.

A type of a resource can't be made of what kext writes, either: \`generated/\` is written from the resources. Use the type that
it was written from.

\`\`\`sh
npx tsc --noEmit --skipLibCheck false
\`\`\``,
);

export const recursive = error(
  'frontend/recursive-type',
  (p: { name: string; chain: string }) =>
    `${p.name} contains itself: ${p.chain}. A schema can't do that: cut the circle with @preserveUnknownFields.`,
  `Schemas of custom resources have no references, so a type that contains itself would be endless. What is below
\`@preserveUnknownFields\` is kept as it is, unchecked.

\`\`\`ts
export interface Step {
  run: string;
  /** @preserveUnknownFields */
  steps?: Step[];
}
\`\`\``,
);

export const indexAndProperties = error(
  'frontend/index-and-properties',
  (_: Record<never, never>) =>
    'A type has either named properties or an index signature here. Move the map into a property of its own.',
  `A structural schema allows \`properties\` or \`additionalProperties\`, never both.

\`\`\`ts
export interface Spec {
  name: string;
  labels: Record<string, string>;
}
\`\`\``,
);

export const mapKey = error(
  'frontend/map-key',
  (_: Record<never, never>) =>
    'The keys of a map are any text to Kubernetes. Use Record<string, T>, and a rule for what the keys must be.',
  `JSON has text for keys, and \`additionalProperties\` says nothing about them: a type for the keys would be lost.

\`\`\`ts
/** @cel self.all(key, key.matches('^[a-z]+$')) */
limits: Record<string, Int32>;
\`\`\``,
);

export const lostConstraints = error(
  'frontend/lost-constraints',
  (p: { name: string }) =>
    `The tags of ${p.name} would get lost in this computed type. Name ${p.name} where the property is declared.`,
  `TypeScript replaces a plain alias by what it stands for, so behind a type that only TypeScript can compute nobody can
tell whether the alias was meant. kext follows aliases through names, type arguments, mapped and most conditional types, and the
not through \`infer\`.`,
);

export const disjointEnums = error(
  'frontend/no-value-left',
  (_: Record<never, never>) => 'The values that the type allows and those that this tag allows have none in common.',
  `Constraints on a property and on its type both hold, so only values in both lists are allowed.`,
);
