import type { Location } from './location.js';
import type { Fragment } from './schema.js';

/** Where a tag may stand. `resource` is an interface that extends CustomResource; `type` is an alias, interface or enum. */
export type Place = 'resource' | 'property' | 'type' | 'function' | 'constant';

/**
 * An annotation of the language, defined once: spelling, places, argument, meaning and documentation. The room that
 * owns a tag exports it; the frontend recognises it, and `kext explain` and docs/annotations.md print it.
 */
export interface Tag<Value> {
  /** Without the `@`. */
  readonly name: string;
  /** The argument as people read it, such as `group/version`; empty for a tag that takes none. */
  readonly argument: string;
  readonly places: readonly Place[];
  readonly repeatable: boolean;
  /** What it writes, in one to three sentences of Markdown. */
  readonly description: string;
  /** Lines of TypeScript that show it in use, the comment included. */
  readonly example: string;
  /** Reads the text between the tag and the next one, trimmed. */
  readonly parse: (argument: string) => Parsed<Value>;
  /** For tags on functions: what the function returns, one of the types of `api/results.ts`. */
  readonly result?: ResultType;
  /** For tags on functions: what the function computes is read, because it becomes CEL. */
  readonly becomesCel?: true;
  /** For tags that stand on types and properties: what the tag adds to the schema there. */
  fragment?(value: Value, at: Location): Fragment;
}

export type ResultType = 'ReconcileResult' | 'Enqueued' | 'ValidateResult' | 'MutateResult';

export type Parsed<Value> =
  | { readonly value: Value }
  /** The end of the sentence `@tag takes …`, such as `a whole number, like 3`. */
  | { readonly expected: string }
  /** TSDoc's own use of the spelling, such as an `@example` that is no JSON: it passes without meaning. */
  | { readonly foreign: true };

/** A tag as it stands in a comment, read. */
export interface Annotation {
  readonly tag: Tag<unknown>;
  readonly value: unknown;
  /** The argument as written. */
  readonly text: string;
  /** The tag itself, `@` included. */
  readonly at: Location;
}

/** The value of the annotation with this tag, if there is one; tags that may stand once only. */
export function annotationValue<Value>(annotations: readonly Annotation[], tag: Tag<Value>): Value | undefined {
  return annotationOf(annotations, tag)?.value as Value | undefined;
}

/** All values of a repeatable tag, in source order. */
export function annotationValues<Value>(annotations: readonly Annotation[], tag: Tag<Value>): readonly Value[] {
  return annotationsOf(annotations, [tag.name]).map(({ value }) => value as Value);
}

/** Asked of every declaration for every tag: without a function for each question. */
export function annotationOf(annotations: readonly Annotation[], { name }: Named): Annotation | undefined {
  for (let at = 0; at < annotations.length; at++) {
    const annotation = annotations[at];
    if (annotation?.tag.name === name) return annotation;
  }
  return undefined;
}

/** Those with tags of these names, in source order. */
export function annotationsOf(annotations: readonly Annotation[], names: readonly string[]): readonly Annotation[] {
  return annotations.filter(({ tag }) => names.includes(tag.name));
}

interface Named {
  readonly name: string;
}
