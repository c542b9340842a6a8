import type { KindReference, Scope } from './kind.js';
import type { Location } from './location.js';
import type { Schema } from './schema.js';

/** One version of one of the project's own kinds: what the rooms besides `custom-resource` need to know of it. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly scope: Scope;
  /** Whether this version is the one that is stored: what `generated/kinds.ts` exports under the kind's name. */
  readonly storage: boolean;
  /** Whether the API server answers requests for this version. */
  readonly served: boolean;
  /** Whether the status subresource is on. */
  readonly statusSubresource: boolean;
  readonly scaleSubresource: boolean;
  /** What the interface's comment says; undefined where it says nothing. */
  readonly description?: string;
  /** The root object, as in `ResourceDeclaration`. */
  readonly schema: Schema;
  readonly at: Location;
}

/** What all extension points see of the project. */
export interface Model {
  readonly configuration: Configuration;
  readonly resources: readonly Resource[];
}

/** The `kext` object of package.json, with its defaults. */
export interface Configuration {
  /** A DNS label; the prefix of all that is written. */
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  /** Globs or folders, relative to the project; empty for all files of the tsconfig. */
  readonly sources: readonly string[];
  /** For the metadata of every manifest. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Whether comments become descriptions in CRDs. */
  readonly descriptions: boolean;
  /** The namespaces that controllers watch; `cluster` for all. */
  readonly watch: 'cluster' | readonly string[];
  /** The oldest minor version that must accept the output, such as 36 for "1.36". */
  readonly minor: number;
  readonly openshift: boolean;
  /** Whether metrics are served over TLS, to those that RBAC lets get them. */
  readonly secureMetrics: boolean;
}

/** A kind with all that a rule, a URL or a webhook needs to know of it. */
export interface ResolvedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: Scope;
  /** One of the project's own. */
  readonly own: boolean;
}

/** Undefined where the reference names a kind of the project's that has no valid declaration: reported elsewhere. */
export function resolveKind(reference: KindReference, model: Model): ResolvedKind | undefined {
  const { group, version, kind } = reference;
  if (reference.plural !== undefined && reference.scope !== undefined) {
    return { group, version, kind, plural: reference.plural, scope: reference.scope, own: false };
  }
  const own = model.resources.find((it) => it.group === group && it.version === version && it.kind === kind);
  return own && { group, version, kind, plural: own.plural, scope: own.scope, own: true };
}
