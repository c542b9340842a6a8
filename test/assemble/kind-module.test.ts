import { expect, test } from '@jest/globals';
import { kindModule } from '../../compiler/assemble/kind-module.js';
import type { Resource } from '../../compiler/model/resource.js';
import type { Schema } from '../../compiler/model/schema.js';

const at = { file: 'a.ts', line: 1, column: 1, length: 1 };
const path = 'generated/things.example.com/v1.ts';

/** An object with a default inside, so that it is printed as a type of the module's own. */
function named(name: string, module: string, properties: readonly (readonly [string, Schema])[] = []): Schema {
  const size: Schema = { type: 'integer', format: 'int32', default: 1, at };
  return { type: 'object', properties: new Map([['size', size], ...properties]), origin: { module, name }, at };
}

function resource(kind: string, spec: Schema): Resource {
  const properties = new Map([['spec', spec]]);
  return {
    group: 'things.example.com',
    version: 'v1',
    kind,
    plural: `${kind.toLowerCase()}s`,
    singular: kind.toLowerCase(),
    scope: 'Namespaced',
    storage: true,
    served: true,
    statusSubresource: false,
    scaleSubresource: false,
    schema: { type: 'object', properties, at },
    at,
  };
}

const apple = resource('Apple', named('Spec', 'src/apple.ts', [['port', named('Port', 'src/apple.ts')]]));
const berry = resource('Berry', named('Spec', 'src/berry.ts', [['port', named('Port', 'src/berry.ts')]]));
const shared = named('Port', 'src/shared.ts');
const cherry = resource('Cherry', named('Other', 'src/cherry.ts', [['port', shared]]));
const damson = resource('Damson', named('Another', 'src/damson.ts', [['port', shared]]));

const sets = [
  [apple, berry],
  [berry],
  [apple, berry, cherry],
  [cherry, damson],
  [damson],
  [apple, damson],
  [cherry, damson, berry],
];

let copies = 0;

/** Of a copy, and in a module of another name, nothing is known. */
function printedAnew(resources: readonly Resource[]): string {
  return kindModule(structuredClone(resources), `generated/copy${copies++}.example.com/v1.ts`);
}

test('what was printed of a kind before is printed again only where its names are the same', () => {
  for (const set of [...sets, ...sets.toReversed()]) expect(kindModule(set, path)).toBe(printedAnew(set));
});

/** Kinds that changed in a limit, which is not printed, or in what is. */
const edits: readonly ((spec: Schema) => Schema)[] = [
  (spec) => ({ ...spec, maxProperties: 7 }),
  (spec) => ({ ...spec, description: 'What is wanted.' }),
  (spec) => ({ ...spec, properties: new Map([...(spec.properties ?? []), ['more', { type: 'boolean', at }]]) }),
  (spec) => ({ ...spec, properties: new Map([...(spec.properties ?? [])].reverse()) }),
  (spec) => ({ ...spec, properties: new Map([['own', named('Own', 'src/own.ts')], ...(spec.properties ?? [])]) }),
  (spec) => ({ ...spec, properties: new Map([['port', named('Port', 'src/other.ts')]]) }),
  (spec) => ({ ...spec, properties: new Map([['port', { ...shared, description: 'Where it listens.' }]]) }),
  (spec) => ({ ...spec, properties: new Map([['port', { ...shared, maxProperties: 3 }]]) }),
  (spec) => ({ ...spec, properties: new Map([['at', { type: 'string', format: 'date-time', at }]]) }),
  () => ({ type: 'string', at }),
];

test('a kind that changed is printed as it is now, and so are those that share types with it', () => {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  let set = [apple, berry, cherry, damson];
  for (let round = 0; round < 300; round++) {
    const changed = next(set.length);
    const before = next(3) === 0 ? [apple, berry, cherry, damson][changed] : set[changed];
    const spec = before?.schema.properties?.get('spec');
    const edited = spec && edits[next(edits.length)]?.(spec);
    set = set.map((it, at) => (at === changed && edited ? resource(it.kind, edited) : it));
    expect(kindModule(set, path)).toBe(printedAnew(set));
  }
});

test('names that two files give to different types are told apart', () => {
  expect(kindModule([apple, berry], path)).toContain('export interface Port2 {');
});
