import type { Declaration } from '../declaration.js';
import { folderOf } from '../declaration.js';

/** A change of a valid declaration, and the place that must be blamed for it. */
export interface Mutation {
  readonly name: string;
  /** The diagnostic that must be reported, at the line that `edit` says. */
  readonly code: string;
  /** Undefined where there is nothing to bite on. */
  readonly edit: (source: Source) => Edited | undefined;
}

/** The lines of the main file, and where in it things are, counted from 0. */
export interface Source {
  readonly lines: readonly string[];
  /** The kind's interface. */
  readonly resource: number;
  /** The line that opens the interface of its spec. */
  readonly spec: number;
}

export interface Edited {
  readonly lines: readonly string[];
  /** Of the new lines, counted from 0. */
  readonly blamed: number;
  /** One more file, where a line of it is said, that is blamed instead. */
  readonly other?: { readonly name: string; readonly lines: readonly string[]; readonly blamed: number | undefined };
}

/** Undefined where the spec is no plain interface of the main file. */
export function sourceOf({ index, kind, files }: Declaration): Source | undefined {
  const lines = files.get(mainFile(index))?.split('\n') ?? [];
  const resource = lines.findIndex((line) => line.startsWith(`export interface ${kind} extends CustomResource<`));
  const name = /CustomResource<(\w+)(?: \| undefined)?[,>]/.exec(lines[resource] ?? '')?.[1];
  const spec = lines.findIndex((line) => new RegExp(`^(export )?interface ${name} \\{$`).test(line));
  const last = lines[spec - 1] ?? '';
  // Tags on the spec itself change what is wrong below it.
  const tagged = spec > 0 && (last.includes('@') || (lines[commentStart(lines, spec)] !== last && last === ' */'));
  return resource < 0 || spec < 0 || tagged ? undefined : { lines, resource, spec };
}

export function mainFile(index: number): string {
  return `${folderOf(index)}/v1.ts`;
}

/** Puts members first into the spec, and declarations at the end; blames a line of the members. */
export function inSpec(members: readonly string[], blamed = members.length - 1, declarations: readonly string[] = []) {
  return ({ lines, spec }: Source): Edited => ({
    lines: [
      ...splice(
        lines,
        spec + 1,
        0,
        members.map((line) => `  ${line}`),
      ),
      ...declarations,
    ],
    blamed: spec + 1 + blamed,
  });
}

/** As `inSpec`, and blames a line of the declarations. */
export function beside(members: readonly string[], declarations: readonly string[], blamed: number) {
  return (source: Source): Edited => {
    const { lines } = inSpec(members, 0, declarations)(source);
    return { lines, blamed: lines.length - declarations.length + blamed };
  };
}

/** A property with these tags, one of them blamed. */
export function tagged(
  tags: readonly string[],
  member: string,
  blamed = tags.length - 1,
  declarations: readonly string[] = [],
) {
  return inSpec(['/**', ...tags.map((tag) => ` * ${tag}`), ' */', member], blamed + 1, declarations);
}

/** A property with these tags, itself blamed. */
export function blamed(tags: readonly string[], member: string, declarations: readonly string[] = []) {
  return inSpec(['/**', ...tags.map((tag) => ` * ${tag}`), ' */', member], tags.length + 2, declarations);
}

/** Puts tags last into the kind's comment, where it has none of those that may stand once, and blames the last. */
export function onResource(...tags: readonly string[]) {
  return (source: Source): Edited | undefined => {
    const { lines, start, end } = openComment(source);
    const present = new Set(lines.slice(start, end).map((line) => /^ \* (@\w+)/.exec(line)?.[1]));
    if (tags.some((tag) => !repeatable.test(tag) && present.has(tag.split(' ')[0]))) return undefined;
    const added = tags.map((tag) => ` * ${tag}`);
    return { lines: splice(lines, end, 0, added), blamed: end + tags.length - 1 };
  };
}

const repeatable = /^@(shortName|category|column|selectable|label|annotation)\b/;

/** Changes the first line of the kind's comment that matches, where there is one, and blames it. */
export function changingTag(pattern: RegExp, change: (line: string) => string) {
  return (source: Source): Edited | undefined => {
    const { lines, start, end } = openComment(source);
    const at = lines.findIndex((line, index) => index > start && index < end && pattern.test(line));
    const line = lines[at];
    return line === undefined ? undefined : { lines: splice(lines, at, 1, [change(line)]), blamed: at };
  };
}

/** The kind's comment on lines of its own: its first line, and the line that ends it. */
function openComment({ lines, resource }: Source): { lines: readonly string[]; start: number; end: number } {
  const start = commentStart(lines, resource);
  const only = /^\/\*\* (.*) \*\/$/.exec(lines[start] ?? '')?.[1];
  if (only === undefined) return { lines, start, end: resource - 1 };
  return { lines: splice(lines, start, 1, ['/**', ` * ${only}`, ' */']), start, end: start + 2 };
}

function commentStart(lines: readonly string[], declaration: number): number {
  for (let at = declaration - 1; at >= 0; at--) if (lines[at]?.startsWith('/**')) return at;
  return declaration;
}

export function splice(lines: readonly string[], at: number, removed: number, added: readonly string[]): string[] {
  return [...lines.slice(0, at), ...added, ...lines.slice(at + removed)];
}
