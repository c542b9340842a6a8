import { error } from '../../../diagnostics/diagnostic.js';

export const ruleSignature = error(
  'custom-resource/rule-signature',
  (p: { name: string; reason: string }) => `${p.name} has @rule, but ${p.reason}.`,
  `A rule is a function of the value that it stands on, and of the value before an update if it has a second parameter of the same type.

\`\`\`ts
/** The image can't change.
 *  @rule */
export const imageIsImmutable = (self: Spec, oldSelf: Spec) => self.image === oldSelf.image;
\`\`\`

With \`oldSelf?: Spec\` the rule holds on creation too, where \`oldSelf\` is undefined.`,
);

export const unplacedRule = error(
  'custom-resource/unplaced-rule',
  (p: { name: string; type: string; isNameless: boolean }) =>
    p.isNameless
      ? `${p.name} is a rule over ${p.type}, which is no name of the project's. Give the type one, as in type Port = Int32, or take a property's, as in Spec['port'].`
      : `${p.name} is a rule over ${p.type}, and no resource has a value of that type.`,
  `A rule stands wherever its type stands in a resource with \`@resource\`: a named interface, alias or enum, or a property of one, as in
\`Spec['image']\`. kext's own scalars, such as \`Int32\`, stand everywhere: an alias of one is a type to have rules. A type that is made of another one by \`Pick\` or \`Omit\`, or that is one variant of a union, is another type.

\`\`\`ts
/** @rule */
export const imageHasTag = (self: Spec['image']) => self.includes(':');
\`\`\``,
);
