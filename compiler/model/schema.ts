import type { Json } from './json.js';
import type { Location } from './location.js';

export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/**
 * A type of the user's, lowered to what a structural schema can say. Keywords carry the names of Kubernetes'
 * JSONSchemaProps, so that reading, checking and writing share one vocabulary; what JSONSchemaProps has no keyword
 * for (rules that kext writes as CEL) is a `Constraint`. Schemas are immutable and may be shared between parents.
 */
export interface Schema extends Keywords {
  /** The property, element or declaration that this schema comes from. */
  readonly at: Location;
  /** In source order. */
  readonly properties?: ReadonlyMap<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** `false` never occurs: a structural schema without `additionalProperties` prunes. `true` preserves anything. */
  readonly additionalProperties?: Schema | true;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly constraints?: readonly Constraint[];
  /** The keywords that a raw fragment says: they may mean nothing, as long as a server takes them. */
  readonly raw?: readonly string[];
  /** The tag that set a keyword or constraint, where one did: the place to blame for it. */
  readonly places?: Places;
  /** The named type that the schema was read from unchanged: printed as that name in generated types. */
  readonly origin?: TypeOrigin;
  /** The named types that a value of this schema is of, outermost first: where rules on a type find their places. */
  readonly names?: readonly TypeName[];
}

/** Such as `src/api/v1/memcached.ts#Port`; an instance of a generic type has its arguments behind it. */
export type TypeName = string;

/** The keywords whose values are plain JSON. */
export interface Keywords {
  readonly type?: SchemaType;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly example?: Json;
  readonly nullable?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: true;
  readonly exclusiveMaximum?: true;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly externalDocs?: { readonly url?: string; readonly description?: string };
  readonly 'x-kubernetes-int-or-string'?: true;
  readonly 'x-kubernetes-preserve-unknown-fields'?: true;
  readonly 'x-kubernetes-embedded-resource'?: true;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'granular' | 'atomic';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** One entry of x-kubernetes-validations. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
  /** The tag that wrote it; never emitted. */
  readonly at?: Location;
}

/** What a tag demands that JSONSchemaProps has no keyword for; `custom-resource` writes it as CEL. */
export type Constraint =
  /** On a property: once set it neither changes nor goes; `fixed`: nor can it be added later. */
  | { readonly kind: 'immutable'; readonly fixed: boolean; readonly at: Location }
  /** On a list: no two items alike, or alike in these properties. */
  | { readonly kind: 'unique'; readonly properties: readonly string[]; readonly at: Location }
  /** On a property: its presence demands, or forbids, these siblings. */
  | { readonly kind: 'requires' | 'excludes'; readonly properties: readonly string[]; readonly at: Location }
  /** On an object: how many of these properties are present. */
  | {
      readonly kind: 'atMostOneOf' | 'exactlyOneOf' | 'atLeastOneOf';
      readonly properties: readonly string[];
      readonly at: Location;
    }
  /** On a property with a default: present in what is sent all the same. */
  | { readonly kind: 'required'; readonly at: Location };

/** Keyword or constraint kind -> the tag that set it. */
export type Places = { readonly [keyword: string]: Location };

/** What one tag adds to the schema that it stands on. */
export type Fragment = Omit<Schema, 'at' | 'places' | 'origin' | 'names'>;

export interface TypeOrigin {
  /** The module that exports the type: `kext/core/v1`, or a project file such as `src/api/v1/memcached.ts`. */
  readonly module: string;
  readonly name: string;
  /** The export that is the type as it is sent, where a built-in type has one. */
  readonly sent?: string;
}
