import type { Catalogue } from '../catalogue.js';
import { describeDiagnostic, describeTag } from './describe.js';

const notice = '<!-- Written by `npm run docs` from the catalogue. Do not edit. -->';

/** docs/annotations.md */
export function annotationsPage({ rooms }: Catalogue): string {
  const chapters = rooms
    .filter(({ tags }) => tags.length > 0)
    .map(({ name, tags }) => [`## ${name}\n`, ...tags.map((tag) => describeTag(tag))].join('\n'));
  return `${notice}

# Annotations

A tag stands at the beginning of a line of a doc comment; its argument runs to the next tag or the end of the comment. The
text before the first tag is the description. A tag that kext does not know, that stands where it means nothing, or that
stands twice where once is all that makes sense, is an error.

Words are separated by spaces; a word with spaces stands in double quotes, with JSON's escapes. JSON arguments may span
lines. \`*/\` is written \`*\\/\`, and \`\\@\` is an at sign that begins no tag. \`kext explain @tag\` prints what stands here.

${chapters.join('\n')}`;
}

/** docs/errors.md */
export function errorsPage({ rooms }: Catalogue): string {
  const chapters = rooms
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ name, diagnostics }) => [`## ${name}\n`, ...diagnostics.map((it) => describeDiagnostic(it))].join('\n'));
  return `${notice}

# Errors and warnings

Every diagnostic has a code, which is never renamed: the part of kext that found it, and what is wrong. Errors stop the
run, and nothing is written; warnings do not. \`kext explain CODE\` prints what stands here.

${chapters.join('\n')}`;
}
