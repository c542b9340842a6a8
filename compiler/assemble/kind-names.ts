import type { Resource } from '../model/resource.js';
import { freeName } from './imports.js';

/** Below generated/: where a version of a group stands. */
export function kindModulePath({ group, version }: { readonly group: string; readonly version: string }): string {
  return `generated/${group}/${version}.ts`;
}

/** The name of the type as sent, in the module of its group and version. */
export function inputName(kind: string, resources: readonly Resource[]): string {
  return freeName(`${kind}Input`, new Set(resources.map((resource) => resource.kind)));
}
