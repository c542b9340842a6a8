import { apiVersion } from '../model/name.js';
import type { Resource } from '../model/resource.js';
import { docComment } from './doc-comment.js';
import { inputNames } from './kind-names.js';
import type { OpenContext } from './printed-kind.js';
import { openTypeModule, printsAgain } from './type-module.js';
import { memberText, type TypeContext } from './type-text.js';
import { stringLiteral } from './typescript-literal.js';

/** The text of generated/<group>/<version>.ts: for each kind the type as read, the type as sent, and the value. */
export function kindModule(resources: readonly Resource[], path: string): string {
  const known = latest.get(path);
  if (known === undefined || !printTheSame(known.resources, resources)) return printModule(resources, path);
  latest.set(path, { ...known, resources });
  return known.text;
}

/** Whether all are printed as those of the last run. A save changes one kind, and more often its limits than its types. */
function printTheSame(before: readonly Resource[], resources: readonly Resource[]): boolean {
  if (before.length !== resources.length) return false;
  return resources.every((resource, at) => {
    const known = before[at];
    if (known === undefined || known === resource) return known === resource;
    const print = (input: string, context: OpenContext) => kindTexts(resource, input, context);
    return known.kind === resource.kind && printsAgain(known, resource, print);
  });
}

function printModule(resources: readonly Resource[], path: string): string {
  const inputs = inputNames(resources);
  const module = openTypeModule(path, [...inputs.keys(), ...inputs.values()]);
  const kinds = resources.flatMap((resource) => {
    const input = inputs.get(resource.kind) ?? '';
    return module.remembering(resource, input, () => kindTexts(resource, input, module.context));
  });
  const blocks = [module.imports().join('\n'), ...kinds, ...module.declarations()];
  const text = `${blocks.join('\n\n')}\n`;
  latest.set(path, { resources, text });
  return text;
}

const latest = new Map<string, { readonly resources: readonly Resource[]; readonly text: string }>();

function kindTexts(resource: Resource, input: string, context: OpenContext): readonly string[] {
  const { kind, description } = resource;
  const asRead = [...docComment(description, ''), `export interface ${kind} {`].join('\n');
  const asSent = [
    ...docComment(`${kind} as it is sent: what has a default may be left out.`, ''),
    `export interface ${input} {`,
  ].join('\n');
  return [
    `${asRead}\n${readMembers(resource, context('read'))}}`,
    `${asSent}\n${inputMembers(resource, context('input'))}}`,
    kindValue(resource, input, context('read')),
  ];
}

function readMembers(resource: Resource, context: TypeContext): string {
  const { group, version, kind, scope } = resource;
  return [
    `  apiVersion: ${stringLiteral(apiVersion(group, version))};\n  kind: ${stringLiteral(kind)};\n`,
    metadataMember(resource, scope === 'Cluster' ? 'ClusterReadMeta' : 'ReadMeta', context),
    rootMembers(resource, [], context),
  ].join('');
}

/** Status is not sent with the rest where it has a subresource of its own. */
function inputMembers(resource: Resource, context: TypeContext): string {
  const left = resource.statusSubresource ? ['status'] : [];
  return metadataMember(resource, 'InputMeta', context) + rootMembers(resource, left, context);
}

function metadataMember({ schema }: Resource, base: string, context: TypeContext): string {
  const name = context.importName('kext', base);
  const narrowed = schema.properties?.get('metadata');
  if (narrowed?.properties === undefined || narrowed.properties.size === 0) return `  metadata: ${name};\n`;
  const { origin: _, description: __, ...own } = narrowed;
  return memberText('metadata', own, true, '  ', context).replace('metadata: ', `metadata: ${name} & `);
}

function rootMembers({ schema }: Resource, left: readonly string[], context: TypeContext): string {
  const required = new Set(schema.required);
  return [...(schema.properties ?? [])]
    .filter(([key]) => key !== 'metadata' && !left.includes(key))
    .map(([key, property]) => {
      const present = required.has(key) || (context.variant === 'read' && property.default !== undefined);
      return memberText(key, property, present, '  ', context);
    })
    .join('');
}

function kindValue({ group, version, kind, plural, scope }: Resource, input: string, context: TypeContext): string {
  const names = [group, version, kind, plural, scope].map(stringLiteral);
  const [groupText, versionText, kindText, pluralText, scopeText] = names;
  const type = context.importName('kext', 'Kind');
  const line = `export const ${kind}: ${type}<${[kind, input, ...names].join(', ')}> = {`;
  const lines = [
    `export const ${kind}: ${type}<`,
    [kind, input, ...names].map((name) => `  ${name}`).join(',\n'),
    '> = {',
  ];
  return [
    ...(line.length <= 120 ? [line] : lines),
    `  group: ${groupText},`,
    `  version: ${versionText},`,
    `  kind: ${kindText},`,
    `  plural: ${pluralText},`,
    `  scope: ${scopeText},`,
    '};',
  ].join('\n');
}
