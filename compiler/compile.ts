import { assemble } from './assemble/assemble.js';
import { checkKinds } from './assemble/check-kinds.js';
import { planKinds } from './assemble/kinds.js';
import { permissionsOf } from './assemble/permissions.js';
import { collectDiagnostics } from './diagnostics/collect.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { extensions } from './extensions/index.js';
import type { Project } from './frontend/project.js';
import type { CelRule, Permission } from './model/contribution.js';
import type { OutputFile } from './model/planned-file.js';
import type { Configuration, Model } from './model/resource.js';
import { print } from './output/print.js';

export interface Compilation {
  /** All files of the run; empty when any diagnostic is an error. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly model: Model;
  /** What the project's ServiceAccount may do, with the calls that need it; empty like `files`. */
  readonly permissions: readonly Permission[];
  /** All that became CEL, in reading order; empty like `files`. */
  readonly rules: readonly CelRule[];
}

/** The corridor: sources -> files and diagnostics. Pure but for the sources that the project reads. */
export async function compile(project: Project, configuration: Configuration): Promise<Compilation> {
  const { report, sorted } = collectDiagnostics();
  const tags = extensions.flatMap((extension) => extension.tags);

  const resourceDeclarations = project.resources(tags, report);
  const resources = extensions.flatMap((extension) => extension.read(resourceDeclarations, report).resources(report));
  const model: Model = { configuration, resources };
  checkKinds(model, report);
  const kinds = print(planKinds(model));

  const declarations = [...resourceDeclarations, ...project.functions(kinds, tags, report)];
  const parts = extensions.map((extension) => extension.read(declarations, report));
  for (const part of parts) await part.check(model, report);

  const diagnostics = sorted();
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { files: [], diagnostics, model, permissions: [], rules: [] };
  }
  const contributions = parts.flatMap((part) => part.emit(model));
  const files = [...kinds, ...print(assemble(contributions, model))];
  const rules = contributions.filter((it) => it.kind === 'celRule');
  return { files, diagnostics, model, permissions: permissionsOf(contributions, model), rules };
}
