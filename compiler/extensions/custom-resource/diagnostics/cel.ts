import { error } from '../../../diagnostics/diagnostic.js';

export const celSyntax = error(
  'custom-resource/cel-syntax',
  (p: { what: string; where: string; problem: string }) => `The ${p.what} does not parse at ${p.where}: ${p.problem}.`,
  'Rules are expressions of CEL, the Common Expression Language: C’s operators, methods with a dot, lists in `[]`, maps in `{}`, texts in single or double quotes.',
);

export const celType = error(
  'custom-resource/cel-type',
  (p: { what: string; where: string; problem: string; near?: string }) =>
    `The ${p.what} does not compile at ${p.where}: ${p.problem}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  `Rules are CEL over \`self\`, the value that the rule stands on, and \`oldSelf\`, what it was before. They see the properties of the type, with names escaped (\`my-name\` is \`my__dash__name\`, \`namespace\` is \`__namespace__\`), but nothing that has no schema. At the root of a kind, \`metadata.name\` and \`metadata.generateName\` are all of metadata.

A rule is true or false, and a \`messageExpression\` is a string. An int-or-string is of no certain type: convert it, as in \`int(self.port) > 0\`, or ask for its type first.

A server of version N compiles new rules as version N-1 did: a function is usable one version after it came.`,
);

export const badRuleField = error(
  'custom-resource/bad-rule-field',
  (p: { field: string; reason: string }) => `The rule's ${p.field} ${p.reason}.`,
  "`message` and `fieldPath` stand on one line and are not blank; a rule with line breaks needs a message; `reason` is FieldValueInvalid, FieldValueForbidden, FieldValueRequired or FieldValueDuplicate; `fieldPath` leads from the value to one of its properties, as in `.spec.size` or `.labels['app']`; `optionalOldSelf` goes with `oldSelf`.",
);

export const ruleWithoutSchema = error(
  'custom-resource/rule-without-schema',
  (p: { what: string }) => `${p.what} can't stand here: rules see no value without a schema, such as a JsonValue.`,
  'A server declares only values with a schema to CEL. Put the rule on an object above and on properties with types, or give this one a type.',
);

export const ruleCost = error(
  'custom-resource/rule-cost',
  (p: { what: string; factor: string; bounds: string }) =>
    `${p.what} may cost ${p.factor} times what an API server allows. ${p.bounds}`,
  `Before it accepts a CRD, a server estimates what each rule costs at worst: 10,000,000 units a rule, 100,000,000 a version. It takes a list, map or text without bounds to fill a whole request of 3 MiB, and a rule inside a list runs once an item. \`@maxItems\`, \`@maxProperties\` and \`@maxLength\` on what the rule goes through, and on the lists and maps that it lies in, make it cheap. Texts of a list and values of a map are bounded by their type:

\`\`\`ts
/** @maxItems 16 */
hostnames: Hostname[];

/** @maxLength 253 */
export type Hostname = string;
\`\`\`

Of what is made, a server knows little: it takes each text of a list that \`filter\`, \`map\`, \`split\` or \`slice\` made, and what \`join\` makes, for as long as a
request. \`every\`, \`some\` and \`includes\` of the list itself are cheap, and so is a message that names the first that is wrong, not all of them.`,
);

export const versionCost = error(
  'custom-resource/version-cost',
  (p: { version: string; factor: string; most: string }) =>
    `The rules of ${p.version} together may cost ${p.factor} times what an API server allows for one version. The dearest: ${p.most}.`,
  'A server allows 100,000,000 units of estimated cost for all rules of a version. `@maxItems`, `@maxProperties` and `@maxLength` on what the dearest rules go through make them cheap.',
);
