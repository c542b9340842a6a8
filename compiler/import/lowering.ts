import type { JsonObject } from '../model/json.js';
import type { Comment, NamedType } from './named-type.js';
import type { Names } from './names.js';
import type { HashSchema } from './schema-hash.js';

/** A schema as type text, with what its place has to say of it. */
export interface Lowered {
  readonly type: string;
  readonly comment: Comment;
}

/** Where the types of one module are gathered. */
export interface Lowering {
  /** A reference to a type of this module. */
  local(name: string): string;
  readonly names: Names;
  readonly types: NamedType[];
  /** Shape -> the type text of an interface that has it already. */
  readonly shapes: Map<string, string>;
  /** Equal schemas have one hash, prose included. */
  readonly hash: HashSchema;
  /** Type text for a schema that a built-in type stands for. */
  readonly builtIn: (schema: JsonObject, path: readonly string[]) => string | undefined;
  /** Type text for `$ref`; undefined where there is nothing to refer to. */
  refer(reference: string): string | undefined;
}
