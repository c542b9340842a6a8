import type { ClientCall, ClientEscape } from './client-call.js';
import type { FunctionExpression } from './expression.js';
import type { KindReference } from './kind.js';
import type { Location } from './location.js';
import type { Schema, TypeName } from './schema.js';
import type { Annotation } from './tag.js';

/** An exported declaration of the project that carries one of kext's tags. */
export type Declaration = ResourceDeclaration | FunctionDeclaration;

/** An interface that extends `CustomResource<Spec, Status, Meta>`. */
export interface ResourceDeclaration {
  readonly kind: 'resource';
  /** The Kubernetes kind. */
  readonly name: string;
  readonly at: Location;
  readonly description: string;
  readonly annotations: readonly Annotation[];
  /** The root object: `spec`, `status`, constrained `metadata` and other root properties; never apiVersion and kind. */
  readonly schema: Schema;
  /** Whether `Status` was given as a type argument. */
  readonly hasStatus: boolean;
  /** What the body says of apiVersion and kind, where it declares them with a comment. */
  readonly baseDescriptions: BaseDescriptions;
}

/** The schema of these two is the same for all kinds; a description may be the user's own. */
export interface BaseDescriptions {
  readonly apiVersion?: string;
  readonly kind?: string;
}

/** A function, or a constant that holds one: a handler of an extension point. */
export interface FunctionDeclaration {
  readonly kind: 'function';
  /** The exported name. */
  readonly name: string;
  readonly at: Location;
  readonly description: string;
  readonly annotations: readonly Annotation[];
  readonly exported: boolean;
  readonly parameters: readonly Parameter[];
  /** The type that it returns, promises opened, where that is not what its tags demand. */
  readonly wrongResult?: string;
  /** Every client call that the function can reach. */
  readonly calls: readonly ClientCall[];
  /** What it computes: read for tags that become CEL only. Undefined where something in it has been reported. */
  readonly body?: FunctionExpression;
  /** Where its client gets out of sight: what happens there can't be read off the code. */
  readonly escapes: readonly ClientEscape[];
}

/** A parameter's type, as far as extension points care. */
export interface Parameter {
  readonly name: string;
  readonly at: Location;
  /** kext's own type that wraps the kinds, or undefined for a plain object. */
  readonly wrapper?: 'Context' | 'AdmissionRequest' | 'PolicyRequest';
  /** The kinds that the type stands for, in source order; several for a union, none for a type that is no kind. */
  readonly kinds: readonly KindReference[];
  /** The literals of a second type argument: AdmissionRequest's operations. Undefined when it was left out. */
  readonly operations?: readonly string[];
  /** The type as written, for messages. */
  readonly text: string;
  /** What values the parameter can have, and where such values stand: read for tags that become CEL only. */
  readonly value?: ParameterValue;
}

export interface ParameterValue {
  /** Of the object, where a request wraps it. Undefined for the project's own kinds, which the model has. */
  readonly schema?: Schema;
  /** Of several kinds: the schema of each, in their order. Undefined for the project's own. */
  readonly variants?: readonly (Schema | undefined)[];
  /** Declared with a question mark, or with a type that has undefined in it. */
  readonly optional: boolean;
  /** The named type that it is of, or undefined for one without a name. */
  readonly type?: TypeName;
  /** From that type to the value, as in `Spec['ports'][number]`. */
  readonly path: readonly TypeStep[];
}

/** A property by name, or what a list or map holds. */
export type TypeStep = { readonly kind: 'property'; readonly name: string } | { readonly kind: 'element' };
