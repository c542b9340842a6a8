import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../compiler/compile.js';
import { readConfiguration } from '../../../compiler/configuration/read-configuration.js';
import { collectDiagnostics } from '../../../compiler/diagnostics/collect.js';
import { openProject } from '../../../compiler/frontend/open-project.js';
import type { Declaration, FunctionDeclaration } from '../../../compiler/model/declaration.js';
import type { OutputFile } from '../../../compiler/model/planned-file.js';
import type { Model } from '../../../compiler/model/resource.js';

export interface CompiledProject {
  readonly files: readonly OutputFile[];
  readonly functions: readonly FunctionDeclaration[];
  readonly model: Model;
}

/** A project with what was read of it on the way. @throws Error where anything in it is wrong */
export async function compileProject(folder: string): Promise<CompiledProject> {
  const { report, sorted } = collectDiagnostics();
  const configuration = readConfiguration(readFileSync(join(folder, 'package.json'), 'utf8'), 'package.json', report);
  const project = configuration && openProject({ folder, sources: configuration.sources }, report);
  if (!project) throw new Error(JSON.stringify(sorted()));
  const declarations: Declaration[] = [];
  const { files, model, diagnostics } = await compile(
    {
      ...project,
      functions(...given) {
        const found = project.functions(...given);
        declarations.push(...found);
        return found;
      },
    },
    configuration,
  );
  project.close();
  const problems = [...sorted(), ...diagnostics].map(({ message, at }) => `${at?.file}:${at?.line} ${message}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { files, model, functions: declarations.filter((it) => it.kind === 'function') };
}
