import { changingTag, type Edited, inSpec, type Mutation, onResource, type Source, splice } from './edit.js';

/** Names, versions, columns and subresources that an API server would refuse. */
export const kindMutations: readonly Mutation[] = [
  { name: 'no @resource', code: 'frontend/no-resource-tag', edit: withoutTag },
  { name: 'no CustomResource', code: 'frontend/no-custom-resource', edit: withoutHeritage },
  { name: 'not exported', code: 'frontend/not-exported', edit: withoutExport },
  changed('group without a dot', 'custom-resource/bad-group', /@resource /, (line) =>
    line.replace(/@resource [^/]+/, '@resource nodots'),
  ),
  changed('group in capitals', 'custom-resource/bad-group', /@resource /, (line) =>
    line.replace('@resource g', '@resource G'),
  ),
  changed('version in capitals', 'custom-resource/bad-name', /@resource /, (line) => line.replace(/\/v1/, '/V1')),
  changed('version that starts with a digit', 'custom-resource/bad-name', /@resource /, (line) =>
    line.replace(/\/v1/, '/1v'),
  ),
  changed('no version', 'frontend/invalid-tag', /@resource /, (line) => line.replace(/\/v1/, '')),
  changed('group of Kubernetes', 'custom-resource/protected-group', /@resource g\d+\.example/, (line) =>
    line.replace('example.com', 'kubernetes.io'),
  ),
  kind('bad plural', 'bad-name', '@plural Mutants'),
  kind('bad singular', 'bad-name', '@singular my_mutant'),
  kind('bad list kind', 'bad-name', '@listKind 1Mutants'),
  kind('bad short name', 'bad-name', '@shortName -m'),
  kind('long short name', 'bad-name', `@shortName ${'m'.repeat(64)}`),
  kind('bad category', 'bad-name', '@category All'),
  { name: 'list kind as the kind', code: 'custom-resource/same-list-kind', edit: sameListKind },
  kind('column of nothing', 'bad-column-path', '@column Mutant .spec.nowhere'),
  kind('column without a dot', 'bad-column-path', '@column Mutant spec'),
  kind('column of another root', 'bad-column-path', '@column Mutant .sepc.a string'),
  kind('bad format of a column', 'bad-column-format', '@column Mutant .metadata.name string format=hex'),
  kind('bad type of a column', 'column-type-mismatch', '@column Mutant .metadata.name integer'),
  kind('selectable nothing', 'bad-selectable', '@selectable .spec.nowhere'),
  kind('selectable metadata', 'bad-selectable', '@selectable .metadata.name'),
  kind('selectable object', 'bad-selectable', '@selectable .spec'),
  kind('scale over nothing', 'bad-scale-path', '@scale .spec.nowhere .status.nowhere'),
  kind('scale the wrong way round', 'bad-scale-path', '@scale .status.a .spec.a'),
  kind('two ways of status', 'bad-status', '@plainStatus', '@subresource status'),
  kind('deprecation that is too long', 'bad-deprecation', `@deprecated ${'m'.repeat(257)}`),
  kind('bad label value', 'bad-metadata', '@label mutant=-a-'),
  kind('bad label key', 'bad-metadata', '@label -mutant=a'),
  kind('bad annotation key', 'bad-metadata', '@annotation my/own/mutant=a'),
  {
    name: 'selectable list',
    code: 'custom-resource/bad-selectable',
    edit: withMember('mutant?: string[];', '@selectable .spec.mutant'),
  },
  {
    name: 'selectable twice',
    code: 'custom-resource/bad-selectable',
    edit: withMember('mutant?: string;', '@selectable .spec.mutant', '@selectable .spec.mutant'),
  },
  {
    name: 'scale over text',
    code: 'custom-resource/bad-scale-path',
    edit: withMember('mutant?: string;', '@scale .spec.mutant .status.mutant'),
  },
  {
    name: 'column of another type',
    code: 'custom-resource/column-type-mismatch',
    edit: withMember('mutant?: string;', '@column Mutant .spec.mutant integer'),
  },
  {
    name: 'column of anything',
    code: 'custom-resource/column-without-type',
    edit: withMember("mutant?: import('kext').JsonValue;", '@column Mutant .spec.mutant'),
  },
  {
    name: 'two storage versions',
    code: 'custom-resource/two-storages',
    edit: (it) => (isStored(it) ? anotherVersion(it, 'v1alpha1', ['@storage']) : undefined),
  },
  {
    name: 'no storage version',
    code: 'custom-resource/no-storage',
    edit: (it) => (isStored(it) ? undefined : blamingFirst(anotherVersion(it, 'v1alpha1', []))),
  },
  {
    name: 'version twice',
    code: 'custom-resource/duplicate-version',
    edit: (it) => blamingFirst(anotherVersion(it, 'v1', [])),
  },
  { name: 'tag that another version contradicts', code: 'custom-resource/conflicting-tag', edit: contradictingVersion },
];

function kind(name: string, code: string, ...tags: readonly string[]): Mutation {
  return { name, code: `custom-resource/${code}`, edit: onResource(...tags) };
}

function changed(name: string, code: string, pattern: RegExp, change: (line: string) => string): Mutation {
  return { name, code, edit: changingTag(pattern, change) };
}

function withMember(member: string, ...tags: readonly string[]) {
  return (source: Source) => {
    const { lines } = inSpec([member])(source);
    const moved = source.spec < source.resource ? 1 : 0;
    return onResource(...tags)({ ...source, lines, resource: source.resource + moved });
  };
}

function withoutTag(source: Source): Edited | undefined {
  const edited = changingTag(/@resource /, () => ' * Words.')(source);
  return edited && { ...edited, blamed: edited.lines.findIndex((line) => line.includes(' extends CustomResource<')) };
}

function withoutHeritage({ lines, resource }: Source): Edited {
  const changed = (lines[resource] ?? '').replace(/ extends CustomResource<.*> \{/, ' {');
  return { lines: splice(lines, resource, 1, [changed]), blamed: resource };
}

function withoutExport({ lines, resource }: Source): Edited {
  return { lines: splice(lines, resource, 1, [(lines[resource] ?? '').replace('export ', '')]), blamed: resource };
}

function sameListKind(source: Source): Edited | undefined {
  return onResource(`@listKind ${kindOf(source)}`)(source);
}

function kindOf({ lines, resource }: Source): string {
  return /interface (\w+)/.exec(lines[resource] ?? '')?.[1] ?? '';
}

function groupOf({ lines }: Source): string {
  return /@resource ([^/]+)/.exec(lines.join('\n'))?.[1] ?? '';
}

function isStored({ lines }: Source): boolean {
  return lines.some((line) => /\* @storage/.test(line));
}

/** The same, the kind's first version blamed. */
function blamingFirst({ lines, other }: Edited): Edited {
  const blamed = lines.findIndex((line) => line.includes('@resource '));
  return { lines, blamed, ...(other && { other: { ...other, blamed: undefined } }) };
}

/** One more version in a file of its own, its first tag blamed. */
function anotherVersion(source: Source, version: string, tags: readonly string[]): Edited {
  const head = ["import type { CustomResource } from 'kext';", '', '/**', ` * @resource ${groupOf(source)}/${version}`];
  const lines = [...head, ...tags.map((tag) => ` * ${tag}`), ' */'];
  const other = [...lines, `export interface ${kindOf(source)} extends CustomResource<{ a?: string }> {}`, ''];
  const blamed = other.findIndex((line) => line.includes(tags[0] ?? '@resource'));
  return { lines: source.lines, blamed: 0, other: { name: 'other.ts', lines: other, blamed } };
}

function contradictingVersion(source: Source): Edited | undefined {
  const scope = source.lines.map((line) => /@scope (\w+)/.exec(line)?.[1]).find((word) => word !== undefined);
  const tags = [`@scope ${scope === 'Cluster' ? 'Namespaced' : 'Cluster'}`];
  return scope === undefined || isStored(source)
    ? undefined
    : anotherVersion(source, 'v1alpha1', [...tags, '@storage']);
}
