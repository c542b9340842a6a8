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
  const stop = end - 2;
  let prose = '';
  let description: string | undefined;
  const tags: RawTag[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  let fenced = false;
  const close = () => {
    if (open) tags.push({ ...open, argument: unescaped(prose) });
    else description = unescaped(prose);
  };
  for (let at = start + 3; at <= stop; at = lineEnd(text, at, stop) + 1) {
    const line = lineStart(text, at, lineEnd(text, at, stop), at === start + 3);
    const head = !fenced && text.charCodeAt(line) === 64 ? tagHead.exec(text.slice(line, stop)) : null;
    const [tag, name] = head ?? [];
    if (tag !== undefined && name !== undefined) {
      close();
      open = { name, start: line };
      prose = text.slice(line + tag.length, lineEnd(text, at, stop));
    } else {
      const rest = text.slice(line, lineEnd(text, at, stop)).trimEnd();
      prose = prose === '' ? rest : `${prose}\n${rest}`;
      // Code between fences shows decorators and the like.
      if (rest.startsWith('```')) fenced = !fenced;
    }
  }
  close();
  return { description: description ?? '', tags };
}

function lineEnd(text: string, at: number, stop: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || newline > stop ? stop : newline;
}

/** Behind the leading ` * `, one space of which belongs to the star. A tag may be indented, prose keeps its indentation. */
function lineStart(text: string, at: number, end: number, first: boolean): number {
  let from = skipBlanks(text, at, end);
  if (first || text.charCodeAt(from) !== 42 || from === end) return from;
  from++;
  const word = skipBlanks(text, from, end);
  if (text.charCodeAt(word) === 64 && word < end) return word;
  return text.charCodeAt(from) === 32 && from < end ? from + 1 : from;
}

function skipBlanks(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  return from;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}

/** `\@` is a literal @ and `*\/` closes no comment. */
function unescaped(prose: string): string {
  const trimmed = prose.trim();
  return trimmed.includes('\\') ? trimmed.replace(/\\@/g, '@').replace(/\*\\\//g, '*/') : trimmed;
}
