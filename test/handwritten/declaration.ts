/** Declarations as the frontend hands them over, written by hand: for tests of one extension point alone. */
import type { FunctionDeclaration, Parameter } from '../../compiler/model/declaration.js';
import type { KindReference } from '../../compiler/model/kind.js';
import type { Location } from '../../compiler/model/location.js';
import type { Model, Resource } from '../../compiler/model/resource.js';
import type { Annotation, Tag } from '../../compiler/model/tag.js';

export function place(line: number, file = 'src/handlers.ts'): Location {
  return { file, line, column: 1, length: 1 };
}

/** A function whose comment has these lines, such as `@controller name`. Its tag on line n stands at line n, itself at 100. */
export function handler(
  name: string,
  comment: readonly string[],
  parameters: readonly Parameter[],
  tags: readonly Tag<unknown>[],
): FunctionDeclaration {
  const annotations = comment.map((line, index) => annotation(line, index + 1, tags));
  return {
    kind: 'function',
    name,
    at: place(100),
    description: '',
    annotations,
    exported: true,
    parameters,
    calls: [],
    escapes: [],
  };
}

function annotation(line: string, number: number, tags: readonly Tag<unknown>[]): Annotation {
  const [, name, text = ''] = /^@(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
  const tag = tags.find((it) => it.name === name);
  if (tag === undefined) throw new Error(`no tag @${name}`);
  const parsed = tag.parse(text);
  if (!('value' in parsed)) throw new Error(`@${name} takes ${'expected' in parsed ? parsed.expected : 'nothing'}`);
  return { tag, value: parsed.value, text, at: place(number) };
}

export function parameter(
  text: string,
  kinds: readonly KindReference[],
  wrapper?: Parameter['wrapper'],
  operations?: readonly string[],
): Parameter {
  return {
    name: 'it',
    at: place(101),
    kinds,
    text,
    ...(wrapper && { wrapper }),
    ...(operations && { operations }),
  };
}

/** A built-in kind. */
export function builtIn(
  group: string,
  version: string,
  kind: string,
  plural: string,
  scope?: 'Cluster',
): KindReference {
  const module = `kext/${group === '' ? 'core' : group}/${version}`;
  return { group, version, kind, plural, scope: scope ?? 'Namespaced', module, at: place(101) };
}

/** One of the project's own. */
export function own(kind: string, version = 'v1'): KindReference {
  return { group: 'example.com', version, kind, at: place(101) };
}

export function resource(kind: string, given: Partial<Resource> = {}): Resource {
  return {
    group: 'example.com',
    version: 'v1',
    kind,
    plural: `${kind.toLowerCase()}s`,
    singular: kind.toLowerCase(),
    scope: 'Namespaced',
    storage: true,
    statusSubresource: true,
    scaleSubresource: false,
    served: true,
    schema: { type: 'object', at: place(1) },
    at: place(1),
    ...given,
  };
}

export function model(...resources: readonly Resource[]): Model {
  return {
    resources,
    configuration: {
      name: 'shop',
      namespace: 'shop-system',
      image: 'shop:latest',
      sources: [],
      labels: {},
      annotations: {},
      descriptions: true,
      watch: 'cluster',
      minor: 36,
      openshift: false,
      secureMetrics: false,
    },
  };
}
