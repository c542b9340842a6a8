import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration, FunctionDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import { annotationValues } from '../../model/tag.js';
import { noHandler } from './diagnostics.js';
import type { Grant } from './grant.js';
import { rbac } from './tags.js';

/** A handler with the permissions that it asks for, in lines and in calls. */
export interface GrantPart {
  readonly declaration: FunctionDeclaration;
  readonly grants: readonly PlacedGrant[];
}

export interface PlacedGrant {
  readonly grant: Grant;
  readonly at: Location;
}

export function read(declaration: Declaration, report: Report): GrantPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const { annotations, name } = declaration;
  const lines = annotations.filter(({ tag }) => tag.name === rbac.name);
  const [first] = lines;
  // Any other tag on a function is an extension point's, or is reported by the one that it belongs to.
  if (first !== undefined && lines.length === annotations.length) {
    report(noHandler, first.at, { function: name });
    return undefined;
  }
  const values = annotationValues(annotations, rbac);
  return { declaration, grants: lines.flatMap(({ at }, index) => pair(values[index], at)) };
}

function pair(grant: Grant | undefined, at: Location): readonly PlacedGrant[] {
  return grant === undefined ? [] : [{ grant, at }];
}
