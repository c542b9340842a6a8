import { apiVersion } from '../model/name.js';
import type { Resource } from '../model/resource.js';
import { docComment } from './doc-comment.js';
import { inputNames } from './kind-names.js';
import { openTypeModule, type TypeModule } from './type-module.js';
import { memberText, type TypeContext } from './type-text.js';
import { stringLiteral } from './typescript-literal.js';

/** The text of generated/<group>/<version>.ts: for each kind the type as read, the type as sent, and the value. */
export function kindModule(resources: readonly Resource[], path: string): string {
  const inputs = inputNames(resources);
  const module = openTypeModule(path, [...inputs.keys(), ...inputs.values()]);
  const kinds = resources.flatMap((resource) => {
    const input = inputs.get(resource.kind) ?? '';
    return module.remembering(resource, input, () => kindTexts(resource, input, module));
  });
  return joined(path, [module.imports().join('\n'), ...kinds, ...module.declarations()]);
}

/** The same string for the same blocks: a watched project's types change less often than its schemas. */
function joined(path: string, blocks: readonly string[]): string {
  const known = latest.get(path);
  if (known?.blocks.length === blocks.length && blocks.every((block, at) => block === known.blocks[at])) {
    return known.text;
  }
  const text = `${blocks.join('\n\n')}\n`;
  latest.set(path, { blocks, text });
  return text;
}

const latest = new Map<string, { readonly blocks: readonly string[]; readonly text: string }>();

function kindTexts(resource: Resource, input: string, module: TypeModule): readonly string[] {
  const { kind, description } = resource;
  const asRead = [...docComment(description, ''), `export interface ${kind} {`].join('\n');
  const asSent = [
    ...docComment(`${kind} as it is sent: what has a default may be left out.`, ''),
    `export interface ${input} {`,
  ].join('\n');
  return [
    `${asRead}\n${readMembers(resource, module)}}`,
    `${asSent}\n${inputMembers(resource, module)}}`,
    kindValue(resource, input, module),
  ];
}

function readMembers(resource: Resource, module: TypeModule): string {
  const { group, version, kind, scope } = resource;
  const context = module.context('read');
  return [
    `  apiVersion: ${stringLiteral(apiVersion(group, version))};\n  kind: ${stringLiteral(kind)};\n`,
    metadataMember(resource, scope === 'Cluster' ? 'ClusterReadMeta' : 'ReadMeta', context),
    rootMembers(resource, [], context),
  ].join('');
}

/** Status is not sent with the rest where it has a subresource of its own. */
function inputMembers(resource: Resource, module: TypeModule): string {
  const context = module.context('input');
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

function kindValue({ group, version, kind, plural, scope }: Resource, input: string, module: TypeModule): string {
  const names = [group, version, kind, plural, scope].map(stringLiteral);
  const [groupText, versionText, kindText, pluralText, scopeText] = names;
  const type = module.context('read').importName('kext', 'Kind');
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
