import { error } from '../../../diagnostics/diagnostic.js';

export const misplacedConstraint = error(
  'custom-resource/misplaced-constraint',
  (p: { tag: string; place: string }) => `@${p.tag} means nothing here: it stands on ${p.place}.`,
  '`@unique` stands on lists, `@atMostOneOf`, `@exactlyOneOf` and `@atLeastOneOf` on objects, `@requires` and `@excludes` on properties. A tag that means nothing is an error, so that nobody relies on it.',
);

export const unknownProperty = error(
  'custom-resource/unknown-property',
  (p: { tag: string; name: string; near?: string }) =>
    `@${p.tag} names "${p.name}", which is no property${p.near ? `. Did you mean "${p.near}"?` : ' there.'}`,
  '`@unique` names properties of the items; the other tags name properties of the same object.',
);

export const propertyWithoutSchema = error(
  'custom-resource/property-without-schema',
  (p: { tag: string; name: string }) =>
    `@${p.tag} can't watch "${p.name}": a rule sees no value without a schema. Give it a type instead of JsonValue.`,
  'Rules see only what has a schema: `has(self.x)` does not compile where `x` is a `JsonValue`, or holds one in a list or map. The tags that become rules need typed properties.',
);

export const unnameableProperty = error(
  'custom-resource/unnameable-property',
  (p: { tag: string; name: string }) =>
    `@${p.tag} can't watch "${p.name}": CEL can't write this name. It must be letters, digits, "_", "-", "." and "/", and not begin with a digit.`,
  'A rule reaches a property by its name, with `-`, `.` and `/` escaped. Other characters can’t be escaped. Rename the property, or write the rule on the whole object in a webhook.',
);

export const propertyAlwaysPresent = error(
  'custom-resource/property-always-present',
  (p: { tag: string; name: string; reason: string }) =>
    `@${p.tag} names "${p.name}", which is always present: it ${p.reason}. The others could never be set.`,
  'A property that is required, or that a default fills in, is present in every object. A tag that allows only one of several properties would refuse every other one. Make the property optional and leave the default to the controller.',
);

export const requiredWithoutDefault = error(
  'custom-resource/required-without-default',
  () => '@required stands beside @default only. A property without `?` is required anyway.',
  'A property is required unless it has `?` or a default. `@required` lists a property with a default as required all the same.',
);

export const noTransition = error(
  'custom-resource/no-transition',
  (p: { what: string; within: string; reason: string }) =>
    `${p.what} can't compare old and new here: ${p.within} is ${p.reason}, so a server can't tell which old value belongs to which new one.`,
  `A transition rule compares a value with what it was. In an atomic list or a set, items have no identity, and an atomic map is replaced as a whole. Make the list a map with \`@listMapKey\`, or put the tag on the list or object as a whole.

\`\`\`ts
/** @listMapKey name */
volumes: Volume[];
interface Volume { name: string; /** @immutable */ size: Quantity }
\`\`\``,
);
