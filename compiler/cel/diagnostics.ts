import { error } from '../diagnostics/diagnostic.js';

export const unsupported = error(
  'cel/unsupported',
  (p: { what: string; instead: string }) => `${p.what} can't become CEL. ${p.instead}`,
  `A function with \`@rule\`, \`@policy\` or \`@matches\` becomes a CEL expression, which the API server evaluates itself. CEL has fewer
functions than JavaScript; \`kext/cel\` has all of CEL's, with implementations for your tests.

\`\`\`ts
import { lowerAscii } from 'kext/cel';

/** @rule */
export const nameIsLowerCase = (self: Spec) => self.name === lowerAscii(self.name);
\`\`\`

What CEL can't say at all is a webhook: a function with \`@validates\`.`,
);

export const differs = error(
  'cel/differs',
  (p: { why: string; instead: string }) => `${p.why}. ${p.instead}`,
  `The same function runs in your tests and, as CEL, in the API server, and both must answer the same for every object that the schema
allows. Where JavaScript and CEL differ and nothing can make up for it, kext refuses the expression.

\`\`\`ts
import { equal } from 'kext/cel';

/** @rule */
export const labelsStay = (self: Spec, oldSelf: Spec) => equal(self.labels, oldSelf.labels);
\`\`\``,
);

export const badPattern = error(
  'cel/bad-pattern',
  (p: { pattern: string; reason: string }) => `/${p.pattern}/ ${p.reason}.`,
  `The API server reads regular expressions as RE2, which has no lookaround and no backreferences, and where flags other than
\`i\` and \`s\` mean something else. kext translates what both can say; write the rest as several tests.

\`\`\`ts
/** @rule */
export const tagIsNoLatest = (self: Spec) => /^[a-z0-9.-]+$/.test(self.tag) && self.tag !== 'latest';
\`\`\``,
);
