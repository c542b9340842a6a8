import { oneLine } from './json-text.js';
import type { Comment } from './named-type.js';
import { isVerbatim } from './word-text.js';

/** The doc comment as lines, without indentation; none where it has nothing to say. */
export function commentLines({ description, tags }: Comment): readonly string[] {
  const plain = description === undefined || isPlain(description);
  const prose = plain && description !== undefined ? escapeTags(description).split('\n') : [];
  const told = plain ? tags : withDescription(tags, description);
  const gap = prose.length > 1 && told.length > 0 ? [''] : [];
  const lines = [...prose, ...gap, ...told.flatMap((tag) => tag.split('\n'))].map(escapeEnd);
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && only.length <= 100 && only.trim() === only) return [`/** ${only} */`];
  return ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}

/**
 * Whether a comment gives the description back to the byte: nothing that a reader trims, no other line breaks than \n, and
 * none of the escapes that a comment's own text is read with.
 */
function isPlain(description: string): boolean {
  if (description === '' || description.trim() !== description || !isVerbatim(description)) return false;
  // Tags after a fence that does not close would be code.
  if ((description.match(/^```/gm) ?? []).length % 2 === 1) return false;
  return !/[^\S\n]$|[^\S\n\t ]/m.test(description);
}

/** At the beginning of a line, `@word` would be a tag; behind other text it could be mistaken for one. */
function escapeTags(text: string): string {
  return text.replace(/(^|\s)@/gm, '$1\\@');
}

function escapeEnd(line: string): string {
  return line.replaceAll('*/', '*\\/');
}

/** A description that prose can't hold joins the raw fragment. */
function withDescription(tags: readonly string[], description: string): readonly string[] {
  const prefix = '@schema ';
  const at = tags.findIndex((tag) => tag.startsWith(prefix));
  const fragment = at < 0 ? {} : JSON.parse((tags[at] ?? '').slice(prefix.length));
  const others = tags.filter((_, index) => index !== at);
  return [...others, `${prefix}${oneLine({ description, ...fragment })}`];
}
