import { error } from '../../diagnostics/diagnostic.js';

export const unknownTag = error(
  'frontend/unknown-tag',
  (p: { name: string; near?: string }) =>
    `There is no tag @${p.name}.${p.near === undefined ? ' See all with: kext explain' : ` Did you mean @${p.near}?`}`,
  `A misspelt annotation would do nothing, so every tag must be one of kext's, of TSDoc's or of JSDoc's. Write \`\\@\` for
an @ that begins a line and is no tag.

\`\`\`ts
/** @minimum 1 */
size: Int32;
\`\`\``,
);

export const misplacedTag = error(
  'frontend/misplaced-tag',
  (p: { name: string; place: string; places: string }) =>
    `@${p.name} means nothing on ${p.place}. It belongs on ${p.places}.`,
  `Each tag says where it may stand: see \`kext explain\`. One that stands elsewhere would be ignored, so it is an error.`,
);

export const repeatedTag = error(
  'frontend/repeated-tag',
  (p: { name: string }) => `@${p.name} stands here twice. Keep one.`,
  `Of a tag that says one thing only one may stand on a declaration. Bounds of a property and of its type both hold:
those may be on either.`,
);

export const invalidTag = error(
  'frontend/invalid-tag',
  (p: { name: string; expected: string; argument: string }) =>
    `@${p.name} takes ${p.expected}${p.argument === '' ? '' : `, not ${p.argument}`}.`,
  `The text behind a tag, up to the next tag or the end of the comment, is its argument. \`kext explain <tag>\` shows how
it is written.`,
);

export const unattachedTag = error(
  'frontend/unattached-tag',
  (p: { name: string }) =>
    `@${p.name} is in a comment that belongs to no declaration. Put the comment on the lines before what it is about.`,
  `TypeScript attaches a doc comment to the declaration that follows on another line; of several it takes the last one.
A tag in another comment would be ignored.

\`\`\`ts
interface Spec { /** @minimum 1 */ size: Int32 } // attached to nothing

interface Spec {
  /** @minimum 1 */
  size: Int32;
}
\`\`\``,
);

export const tagBehindText = error(
  'frontend/tag-behind-text',
  (p: { name: string }) =>
    `@${p.name} stands behind other text, where it is text too and does nothing. Begin a line with it, or write \\@${p.name} for the word.`,
  `As in all doc comments, a tag begins a line. One that could stand here, and has an argument that it takes, was meant to do something,
so it is no prose.

\`\`\`ts
/** Names are unique. @rule */ // text
export const namesAreUnique = (self: Spec) => new Set(self.names).size === self.names.length;

/** Names are unique.
 *  @rule */
export const namesAreUnique = (self: Spec) => new Set(self.names).size === self.names.length;
\`\`\``,
);
