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

const tagHead = /^@([A-Za-z][\w-]*)/;

/** Reads a comment whose range includes its delimiters. */
export function readComment(text: string, { start, end }: Range): Comment {
  const description: string[] = [];
  const tags: { name: string; start: number; lines: string[] }[] = [];
  let fenced = false;
  for (const line of linesOf(text, start + 3, end - 2)) {
    const head = fenced ? null : tagHead.exec(line.text);
    if (head?.[1] !== undefined) {
      tags.push({ name: head[1], start: line.start, lines: [line.text.slice(head[0].length)] });
    } else {
      (tags.at(-1)?.lines ?? description).push(line.text);
    }
    // Code between fences shows decorators and the like.
    if (line.text.startsWith('```')) fenced = !fenced;
  }
  return {
    description: prose(description),
    tags: tags.map(({ name, start, lines }) => ({ name, start, argument: prose(lines) })),
  };
}

interface Line {
  readonly text: string;
  /** Where the text begins, in the file's text. */
  readonly start: number;
}

/** The lines of a comment without their leading ` * `, one space of which belongs to the star. */
function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  let first = true;
  while (at <= end) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    let from = at;
    while (from < stop && isBlank(text.charCodeAt(from))) from++;
    if (!first && text.charCodeAt(from) === 42 && from < stop) {
      from++;
      lines.push(lineAfterStar(text, from, stop));
    } else lines.push({ text: text.slice(from, stop).trimEnd(), start: from });
    first = false;
    at = stop + 1;
  }
  return lines;
}

/** A tag may be indented; prose keeps its indentation behind the star. */
function lineAfterStar(text: string, from: number, stop: number): Line {
  const start = text.charCodeAt(from) === 32 ? from + 1 : from;
  const line = text.slice(start, stop).trimEnd();
  const indented = line.trimStart();
  if (!indented.startsWith('@')) return { text: line, start };
  return { text: indented, start: start + line.length - indented.length };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}

/** `\@` is a literal @ and `*\/` closes no comment. */
function prose(lines: readonly string[]): string {
  const joined = lines.join('\n').trim();
  return joined.includes('\\') ? joined.replace(/\\@/g, '@').replace(/\*\\\//g, '*/') : joined;
}
