import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../compiler/model/json.js';
import type { Oracle } from '../oracle.js';
import { type Compiled, isRefused } from './compile-all.js';
import type { Declaration } from './declaration.js';

/** What kext and the server say of a declaration. */
export interface Judged {
  readonly index: number;
  readonly compiled: boolean;
  /** kext's errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** The server's, of the definition. */
  readonly refusals: readonly string[];
  /** The server's of an object that it must take, or a word where it took one that it must not. */
  readonly objects: readonly string[];
}

/** Asks the server about the definition, an object that is right and one that lacks what is required. */
export async function judge(oracle: Oracle, declaration: Declaration, compiled: Compiled): Promise<Judged> {
  const { index, version } = declaration;
  if (isRefused(compiled.diagnostics, index)) {
    const diagnostics = compiled.diagnostics.get(index)?.filter(({ severity }) => severity === 'error') ?? [];
    return { index, compiled: false, diagnostics, refusals: [], objects: [] };
  }
  const crd = compiled.definitions.get(index);
  if (crd === undefined) throw new Error(`Nothing was written for ${index}.`);
  const right = objectOf(declaration, declaration.spec);
  const answer = await oracle.ask({ crd, objects: [{ version, object: right }] });
  const refusals = answer.errors.map(({ field, message }) => `${field}: ${message}`);
  const objects = answer.objects.flatMap(({ errors }) => errors.map(({ field, message }) => `${field}: ${message}`));
  return { index, compiled: true, diagnostics: [], refusals, objects };
}

function objectOf({ group, kind, version }: Declaration, spec: Json): JsonObject {
  return { apiVersion: `${group}/${version}`, kind, metadata: { name: 'a' }, spec };
}
