/** A declaration of a module that is about to be printed. */
export interface NamedType {
  readonly name: string;
  readonly comment: Comment;
  /** Type text of an alias, or the members of an interface. */
  readonly body: string | readonly Member[];
  /** What an interface extends, as type text. */
  readonly base?: string;
}

export interface Member {
  readonly key: string;
  readonly optional: boolean;
  readonly comment: Comment;
  readonly type: string;
}

export interface Comment {
  readonly description?: string;
  /** Each begins with `@`; may hold several lines. */
  readonly tags: readonly string[];
}

export const noComment: Comment = { tags: [] };

/** A module of types as it is printed: in one file, under one name. */
export interface Module {
  /** Such as `core/v1`: what references name it by. */
  readonly name: string;
  readonly types: readonly NamedType[];
  /** Statements after the types: the values. */
  readonly values: readonly string[];
}

/**
 * Type text holds references to named types as tokens, so that a type can be retold (as read, as sent) and imports be
 * gathered when the text is printed. Private-use characters, because no type that kext writes holds them.
 */
const token = /\uE000([^#\uE000]*)#([\w$]+)\uE001/g;

export interface Reference {
  /** A module's name, `kext`, or `kext/<group>/<version>`. */
  readonly module: string;
  readonly name: string;
}

/** For maps and sets of references. */
export function referenceKey({ module, name }: Reference): string {
  return `${module}#${name}`;
}

export function referenceTo(module: string, name: string): string {
  return `\uE000${module}#${name}\uE001`;
}

/** The text with each reference replaced. */
export function mapReferences(text: string, map: (reference: Reference) => string): string {
  return text.replace(token, (_, module: string, name: string) => map({ module, name }));
}

export function referencesIn(text: string): readonly Reference[] {
  return [...text.matchAll(token)].map(([, module = '', name = '']) => ({ module, name }));
}
