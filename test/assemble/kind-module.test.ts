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

test('what was printed of a kind before is printed again only where its names are the same', () => {
  for (const set of [...sets, ...sets.toReversed()]) {
    // Nothing is known of a copy.
    expect(kindModule(set, path)).toBe(kindModule(structuredClone(set), path));
  }
});

test('names that two files give to different types are told apart', () => {
  expect(kindModule([apple, berry], path)).toContain('export interface Port2 {');
});
