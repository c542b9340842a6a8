import { byText } from '../model/order.js';
import { literalText } from './enum-type.js';

/** What the tags of the API's Go types say; test/cluster/oracle/messages prints it. */
export interface MessageTables {
  readonly kinds: readonly MessageKind[];
  /** Fields, in the order of their numbers, by the names of types, such as `k8s.io/api/core/v1.Pod`. */
  readonly messages: { readonly [name: string]: readonly TaggedField[] };
}

export interface MessageKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** A MessageField of `api/`, with the name of a message in its place. */
export interface TaggedField {
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly holds?: 'list' | 'map';
  readonly omitsZero?: boolean;
  readonly nulls?: boolean;
}

interface MessageName {
  readonly module: string;
  readonly name: string;
}

export interface MessageModule {
  readonly name: string;
  readonly text: string;
}

/** Each message as a constant of its package's module, behind those that it is made of. */
export function printMessages(
  { messages }: MessageTables,
  packages: ReadonlyMap<string, string>,
): readonly MessageModule[] {
  const names = new Map(Object.keys(messages).map((type) => [type, nameOf(type, packages)]));
  const constants = new Map<string, string[]>();
  const printed = new Set<string>();
  function print(type: string): void {
    const own = names.get(type);
    if (own === undefined || printed.has(type)) return;
    printed.add(type);
    const fields = messages[type] ?? [];
    for (const field of fields) print(field.type);
    const lines = fields.map((field) => `  ${field.number}: { ${fieldText(field, own, names.get(field.type))} },\n`);
    const constant = `export const ${own.name}: Message = {\n${lines.join('')}};`;
    constants.set(own.module, [...(constants.get(own.module) ?? []), constant]);
  }
  for (const type of [...names.keys()].sort(byText)) print(type);
  return [...constants].map(([name, texts]) => ({ name, text: moduleText(name, texts) }));
}

/** @throws Error: nobody has told of its package */
function nameOf(type: string, packages: ReadonlyMap<string, string>): MessageName {
  const dot = type.lastIndexOf('.');
  const name = type.slice(0, dot).replace('k8s.io', 'io.k8s').replaceAll('/', '.');
  const module = packages.get(name);
  if (module === undefined) throw new Error(`${type} is of a package that has no module`);
  return { module, name: type.slice(dot + 1) };
}

function fieldText({ name, type, holds, omitsZero, nulls }: TaggedField, own: MessageName, message?: MessageName) {
  const parts = [
    `name: ${literalText(name)}`,
    `type: ${message === undefined ? literalText(type) : referenceText(message, own)}`,
    ...(holds === undefined ? [] : [`holds: ${literalText(holds)}`]),
    ...(omitsZero ? ['omitsZero: true'] : []),
    ...(nulls ? ['nulls: true'] : []),
  ];
  return parts.join(', ');
}

function referenceText({ module, name }: MessageName, own: MessageName): string {
  return module === own.module ? name : `${aliasOf(module)}.${name}`;
}

/** `core/v1` -> `corev1`, as packages of Kubernetes are called where they are imported. */
function aliasOf(module: string): string {
  return module.replace(/\.[^/]*/, '').replace('/', '');
}

function moduleText(name: string, constants: readonly string[]): string {
  const body = constants.join('\n\n');
  const used = ['core/v1', 'meta/v1'].filter((module) => module !== name && body.includes(` ${aliasOf(module)}.`));
  const imports = used.map((module) => `import * as ${aliasOf(module)} from '../${module}.js';\n`);
  return `import type { Message } from '../../api/message.js';\n${imports.join('')}\n${body}\n`;
}
