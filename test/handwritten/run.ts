/** One extension point over declarations written by hand. */
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import type { SealedExtension } from '../../compiler/extensions/extension.js';
import type { Contribution } from '../../compiler/model/contribution.js';
import type { FunctionDeclaration } from '../../compiler/model/declaration.js';
import type { Model } from '../../compiler/model/resource.js';

export interface Outcome {
  /** `line code message`, in order. */
  readonly problems: readonly string[];
  readonly contributions: readonly Contribution[];
}

/** Of an extension point whose check waits for nothing. */
export function run(extension: SealedExtension, declarations: readonly FunctionDeclaration[], model: Model): Outcome {
  const { checked, outcome } = start(extension, declarations, model);
  if (checked !== undefined) throw new Error(`the check of ${extension.name} has to be awaited`);
  return outcome();
}

/** Of any extension point. */
export async function runAsync(
  extension: SealedExtension,
  declarations: readonly FunctionDeclaration[],
  model: Model,
): Promise<Outcome> {
  const { checked, outcome } = start(extension, declarations, model);
  await checked;
  return outcome();
}

function start(extension: SealedExtension, declarations: readonly FunctionDeclaration[], model: Model) {
  const { report, sorted } = collectDiagnostics();
  const parts = extension.read(declarations, report);
  const checked = parts.check(model, report);
  const outcome = (): Outcome => ({
    problems: sorted().map(({ at, code, message }) => `${at?.line} ${code} ${message}`),
    contributions: parts.emit(model),
  });
  return { checked, outcome };
}

/** `verbs group/resource/subresource`, with name, namespace and scope where they are given. */
export function permissionsOf(contributions: readonly Contribution[]): readonly string[] {
  return contributions.flatMap((it) => {
    if (it.kind !== 'permission') return [];
    const resource = [it.group || 'core', it.resource, ...(it.subresource ? [it.subresource] : [])].join('/');
    const limits = [
      ...(it.name === undefined ? [] : [`name=${it.name}`]),
      ...(it.namespace === undefined ? [] : [`namespace=${it.namespace}`]),
      ...(it.clusterScoped ? ['cluster'] : []),
    ];
    return [[it.verb, resource, ...limits].join(' ')];
  });
}
