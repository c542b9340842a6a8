import type { Contribution, Registration, Route } from '../model/contribution.js';
import type { JsonObject } from '../model/json.js';
import type { KindReference } from '../model/kind.js';
import { byText } from '../model/order.js';
import type { PlannedFile } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';
import { freeNames } from './free-names.js';
import { collectImports, type Imports } from './imports.js';
import { stringLiteral, typescriptLiteral } from './typescript-literal.js';

const path = 'generated/main.ts';

/** generated/main.ts: hands every handler of the project to the runtime. */
export function entryPoint(contributions: readonly Contribution[], { configuration }: Model): readonly PlannedFile[] {
  const registrations = contributions.filter((it) => it.kind === 'registration').toSorted(byKey(registrationKey));
  const routes = contributions.filter((it) => it.kind === 'route').toSorted(byKey((route) => route.path));
  if (registrations.length === 0 && routes.length === 0) return [];
  const imports = collectImports(path, freeNames([]), false);
  imports.add('kext/runtime', 'start');
  const { name, namespace, watch } = configuration;
  const data: JsonObject = {
    name: stringLiteral(name),
    namespace: stringLiteral(namespace),
    watch: typescriptLiteral(watch, '  '),
    lists: [
      list('controllers', registrations, 'controller', imports),
      list('finalizers', registrations, 'finalizes', imports),
      list('mappings', registrations, 'enqueues', imports),
      { title: 'webhooks', entries: routes.map((route) => routeEntry(route, imports)) },
    ],
    imports: imports.lines(),
  };
  return [{ path, content: { kind: 'template', template: 'assemble/main.ts', data } }];
}

function list(title: string, all: readonly Registration[], handler: string, imports: Imports): JsonObject {
  const entries = all.filter((it) => it.handler === handler).map((it) => registrationEntry(it, imports));
  return { title, entries };
}

function registrationEntry(registration: Registration, imports: Imports): string {
  const { name, function: handler, resource, owns, options } = registration;
  return entry([
    ['name', stringLiteral(name)],
    ['kind', kindText(resource, imports)],
    ...(owns.length > 0 ? [['owns', `[${owns.map((kind) => kindText(kind, imports)).join(', ')}]`] as const] : []),
    ['handler', imports.add(handler.file, handler.name)],
    ['options', typescriptLiteral(options, '      ')],
  ]);
}

/** One that the code writes out is written out here too. */
function kindText(reference: KindReference, imports: Imports): string {
  const { group, version, kind, plural, scope, module } = reference;
  if (module !== undefined || plural === undefined || scope === undefined) {
    return imports.add(kindModule(reference), kind);
  }
  return typescriptLiteral({ group, version, kind, plural, scope }, '      ');
}

function routeEntry({ path, handler: type, function: handler, options }: Route, imports: Imports): string {
  return entry([
    ['path', stringLiteral(path)],
    ['type', stringLiteral(type)],
    ['handler', imports.add(handler.file, handler.name)],
    ['options', typescriptLiteral(options, '      ')],
  ]);
}

/** On one line where it fits. */
function entry(members: readonly (readonly [string, string])[]): string {
  const texts = members.map(([key, value]) => `${key}: ${value}`);
  const line = `{ ${texts.join(', ')} }`;
  if (line.length <= 115 && !line.includes('\n')) return line;
  return `{\n${texts.map((text) => `      ${text},\n`).join('')}    }`;
}

function kindModule({ module, group, version }: KindReference): string {
  return module ?? `generated/${group}/${version}.ts`;
}

function registrationKey({ name, resource, function: handler }: Registration): string {
  return [name, resource.group, resource.version, resource.kind, handler.file, handler.name].join('\u0000');
}

function byKey<Value>(key: (value: Value) => string): (left: Value, right: Value) => number {
  return (left, right) => byText(key(left), key(right));
}
