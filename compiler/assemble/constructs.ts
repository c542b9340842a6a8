import { apiVersion } from '../model/name.js';
import type { PlannedFile } from '../model/planned-file.js';
import type { Model, Resource } from '../model/resource.js';
import { docComment } from './doc-comment.js';
import { inputNames } from './kind-names.js';
import { kindModules } from './kinds.js';
import { moduleSpecifier } from './module-specifier.js';
import { stringLiteral } from './typescript-literal.js';

/** charts/<group>/<version>.ts: a typed cdk8s construct for each custom resource. */
export function planConstructs({ resources }: Model): readonly PlannedFile[] {
  return [...kindModules(resources)].map(([module, members]) => {
    const known = latest.get(module);
    const isSame = known?.members.length === members.length && known.members.every((it, at) => isLike(it, members[at]));
    const file = known && isSame ? known.file : constructsFile(module, members);
    latest.set(module, { members, file });
    return file;
  });
}

const latest = new Map<string, { readonly members: readonly Resource[]; readonly file: PlannedFile }>();

/** Of two of a group and version, whether their constructs say the same. */
function isLike(left: Resource, right: Resource | undefined): boolean {
  return left.kind === right?.kind && left.description === right.description;
}

function constructsFile(module: string, members: readonly Resource[]): PlannedFile {
  const path = module.replace(/^generated\//, 'charts/');
  const inputs = inputNames(members);
  const data = {
    inputs: [...inputs.values()].join(', '),
    module: stringLiteral(moduleSpecifier(path, module)),
    manifest: stringLiteral(moduleSpecifier(path, 'charts/manifest.ts')),
    constructs: members.map((resource) => constructData(resource, inputs.get(resource.kind) ?? '')),
  };
  return { path, content: { kind: 'template', template: 'assemble/constructs.ts', data } };
}

function constructData({ group, version, kind, description }: Resource, input: string) {
  return {
    kind,
    input,
    comment: docComment(description, ''),
    apiVersion: stringLiteral(apiVersion(group, version)),
    kindLiteral: stringLiteral(kind),
  };
}
