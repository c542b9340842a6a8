import { error, warning } from '../../../diagnostics/diagnostic.js';

export const missingType = error(
  'custom-resource/missing-type',
  (p: { what: string }) => `This ${p.what} has no type. Say what it holds, or keep anything with JsonValue.`,
  'A structural schema names a type for every property, item and map value, unless it is an int-or-string or preserves unknown fields. Only a raw `@schema` can leave it out.',
);

export const fixedAndOpen = error(
  'custom-resource/fixed-and-open',
  () =>
    'An object can’t have both named properties and an index signature. Put the open part into a property of its own.',
  `A structural schema has either \`properties\` or \`additionalProperties\`.

\`\`\`ts
interface Spec { name: string; labels: Record<string, string> }   // not: { name: string; [label: string]: string }
\`\`\``,
);

export const noItems = error(
  'custom-resource/no-items',
  () => 'This list has no schema for its items. Add "items".',
  'A list’s schema needs `items`. Only a raw `@schema` can leave it out.',
);

export const nestedKeyword = error(
  'custom-resource/nested-keyword',
  (p: { keyword: string; within: string }) =>
    `"${p.keyword}" can't stand inside ${p.within}: a branch only narrows what the schema outside it declares. Move it out.`,
  'In `allOf`, `anyOf`, `oneOf` and `not` a structural schema allows value validations only: bounds, patterns, formats, enums, `required`, and `properties` and `items` of the same. Types, defaults, titles, descriptions, `nullable`, `additionalProperties` and all `x-kubernetes-` keywords stand outside.',
);

export const undeclaredInBranch = error(
  'custom-resource/undeclared-in-branch',
  (p: { name: string; within: string; near?: string }) =>
    `"${p.name}" stands inside ${p.within} but is not declared outside it.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  'A structural schema declares every property and every item outside of `allOf`, `anyOf`, `oneOf` and `not`; the branches only add validations to what is declared.',
);

export const rootKeyword = error(
  'custom-resource/root-keyword',
  (p: { keyword: string }) =>
    `"${p.keyword}" can't stand at the root of a kind that has the status subresource. Put it on spec.`,
  'With the status subresource, a server validates `status` and the rest apart, so the root may hold only `properties`, `required`, `x-kubernetes-validations`, documentation and a few keywords without effect.',
);

export const badRoot = error(
  'custom-resource/bad-root',
  (p: { reason: string }) => `The root of a custom resource ${p.reason}.`,
  'The root of a custom resource is an object with named properties; it is never null and never open.',
);

export const rootMetadata = error(
  'custom-resource/root-metadata',
  (p: { name: string }) =>
    `A CRD can't constrain metadata.${p.name}: only name and generateName. Use a validating webhook or a policy.`,
  'A server validates `metadata` itself. A CRD’s schema may narrow `metadata.name` and `metadata.generateName`, by pattern or length, and nothing else; defaults and rules are not allowed there.',
);

export const badEmbedded = error(
  'custom-resource/bad-embedded',
  (p: { reason: string }) => `@embeddedResource ${p.reason}.`,
  'An embedded resource is a whole Kubernetes object: an object type with properties, or with `@preserveUnknownFields`, and without an index signature. It can’t stand inside another object’s `metadata`.',
);

export const badIntOrString = error(
  'custom-resource/bad-int-or-string',
  (p: { tag: string }) => `An IntOrString or Quantity is no object, so ${p.tag} can't stand on it. Remove one of them.`,
  '`x-kubernetes-int-or-string` excludes `x-kubernetes-preserve-unknown-fields` (`@preserveUnknownFields`) and `x-kubernetes-embedded-resource` (`@embeddedResource`).',
);

export const uniqueItems = error(
  'custom-resource/unique-items',
  () => '"uniqueItems" is refused by API servers: it is quadratic. Use @unique, or @listType set.',
  '`uniqueItems: true` is forbidden in CRDs. `@listType set` and `@listMapKey` keep items apart and merge them well; `@unique` writes a rule.',
);

export const unknownRequired = error(
  'custom-resource/unknown-required',
  (p: { name: string; near?: string }) =>
    `"${p.name}" is required but is no property of this object, so no object is valid.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  'A server drops fields without a schema before it validates, so a required property must be declared.',
);

export const largeDefinition = warning(
  'custom-resource/large-definition',
  (p: { name: string; bytes: number }) =>
    `The CRD ${p.name} has ${p.bytes} bytes of JSON; \`kubectl apply\` fails above 262144. Apply it with --server-side, or leave descriptions out with "descriptions": false.`,
  'Client-side `kubectl apply` keeps the whole object in an annotation, and annotations may have 262144 bytes together. Server-side apply has no such limit. `"descriptions": false` in the configuration makes CRDs much smaller.',
);

export const hugeDefinition = error(
  'custom-resource/huge-definition',
  (p: { name: string; bytes: number }) =>
    `The CRD ${p.name} has ${p.bytes} bytes of JSON, more than etcd stores. Cut large embedded types with Pick or @preserveUnknownFields, or leave descriptions out with "descriptions": false.`,
  'etcd refuses requests over 1.5 MiB. What makes a CRD large is mostly a PodTemplateSpec in several places, and descriptions.',
);
