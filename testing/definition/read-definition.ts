import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../../api/kind.js';
import type { Schema } from './schema.js';

/** A version of a CustomResourceDefinition. */
export interface Definition {
  readonly schema: Schema;
  readonly hasStatusSubresource: boolean;
}

interface Manifest {
  readonly spec: {
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: Schema };
      readonly subresources?: { readonly status?: object };
    }[];
  };
}

const known = new Map<string, Manifest>();

/**
 * Reads `manifests/crds/<plural>.<group>.yaml` of the project that the current folder lies in.
 * @throws Error when there is none: run `kext generate`
 */
export function readDefinition({ group, version, plural }: Kind<unknown, unknown>): Definition {
  const file = join('manifests', 'crds', `${plural}.${group}.yaml`);
  const path = findUpwards(process.cwd(), file);
  if (path === undefined) throw new Error(`There is no ${file}. Run kext generate.`);
  const manifest = known.get(path) ?? (parse(readFileSync(path, 'utf8')) as Manifest);
  known.set(path, manifest);
  const found = manifest.spec.versions.find(({ name }) => name === version);
  if (!found) throw new Error(`${file} has no version ${version}. Run kext generate.`);
  return {
    schema: found.schema.openAPIV3Schema,
    hasStatusSubresource: found.subresources?.status !== undefined,
  };
}

function findUpwards(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : findUpwards(dirname(folder), file);
}
