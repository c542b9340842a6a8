import type { Resource } from '../model/resource.js';
import { freeNames } from './free-names.js';

/** Below generated/: where a version of a group stands. */
export function kindModulePath({ group, version }: { readonly group: string; readonly version: string }): string {
  return `generated/${group}/${version}.ts`;
}

/** Kind -> the name of its type as sent, in the module of these resources. */
export function inputNames(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const free = freeNames(resources.map(({ kind }) => kind));
  return new Map(resources.map(({ kind }) => [kind, free(`${kind}Input`)]));
}
