import type { Range } from '../syntax/tree.js';

/** A doc comment, read: its prose and its tags. */
export interface Comment {
  /** The text before the first tag. */
  readonly description: string;
  readonly tags: readonly RawTag[];
}

/** A tag before anybody has looked up what it is. */
export interface RawTag {
  /** Without the `@`. */
  readonly name: string;
  /** Up to the next tag or the end, trimmed. */
  readonly argument: string;
  /** Where the `@` is, in the file's text. */
  readonly start: number;
}

/** The `@` at the beginning of a line, behind its star. Whole comments are left to expressions: loops are slow when cold. */
const tagHead = /(?:^|\n)[ \t]*(?:\*[ \t]*)?@([A-Za-z][\w-]*)/g;
const firstLineStar = /^[ \t]*\*/;
/** A line break with the blanks before it and the star behind it, one space of which belongs to the star. */
const lineBreak = /[ \t\r]*\n[ \t]*(?:\* ?)?/g;
const fence = /(?:^|\n)[ \t]*(?:\*[ \t]*)?```/g;

/** Reads a comment whose range includes its delimiters. */
export function readComment(text: string, { start, end }: Range): Comment {
  const body = text.slice(start + 3, end - 2);
  if (!body.includes('@')) return { description: prose(body), tags: [] };
  const heads = tagHeads(body);
  const [first] = heads;
  if (!first) return { description: prose(body), tags: [] };
  const tags = heads.map(({ name, at }, index): RawTag => {
    const argument = prose(body.slice(at + name.length + 1, heads[index + 1]?.from));
    return { name, argument, start: start + 3 + at };
  });
  return { description: prose(body.slice(0, first.from)), tags };
}

interface Head {
  readonly name: string;
  /** Of the `@`. */
  readonly at: number;
  /** Of the line break before it. */
  readonly from: number;
}

function tagHeads(body: string): readonly Head[] {
  const heads: Head[] = [];
  const fences = body.includes('```') ? Array.from(body.matchAll(fence), ({ index }) => index) : [];
  tagHead.lastIndex = 0;
  for (let match = tagHead.exec(body); match; match = tagHead.exec(body)) {
    const whole = match[0];
    const name = match[1] ?? '';
    const from = match.index;
    // A star on the line of the opening is text; code between fences shows decorators and the like.
    if (from === 0 && firstLineStar.test(whole)) continue;
    if (fences.filter((at) => at < from).length % 2 === 1) continue;
    heads.push({ name, at: from + whole.length - name.length - 1, from });
  }
  return heads;
}

/** Lines without their stars; `\@` is a literal @ and `*\/` closes no comment. */
function prose(body: string): string {
  const trimmed = body.includes('\n') ? body.replace(lineBreak, '\n').trim() : body.trim();
  return trimmed.includes('\\') ? trimmed.replace(/\\@/g, '@').replace(/\*\\\//g, '*/') : trimmed;
}
