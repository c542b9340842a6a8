import { error, warning } from '../../../diagnostics/diagnostic.js';

export const badDefault = error(
  'custom-resource/bad-default',
  (p: { path: string; problem: string }) => `The default${p.path && ` at ${p.path}`} ${p.problem}.`,
  `A server validates a default against the schema that it stands on, as if a user had sent it: bounds, patterns, enums, required properties, rules. Defaults of properties inside are not filled in first, and fields that the type does not name are refused.`,
);

export const badExample = warning(
  'custom-resource/bad-example',
  (p: { path: string; problem: string }) => `The example${p.path && ` at ${p.path}`} ${p.problem}.`,
  'An example is held to the schema that it stands on, so that it never misleads. An `@example` that is no JSON is TSDoc’s own and is left alone.',
);

export const badEnum = error(
  'custom-resource/bad-enum',
  (p: { value: string; problem: string }) => `The enum’s value ${p.value} ${p.problem}.`,
  'Every value of an enum must be of the schema’s own type, or nothing can ever be it. `null` needs `nullable`.',
);
