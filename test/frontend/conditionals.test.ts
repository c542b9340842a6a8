import { beforeAll, describe, expect, test } from '@jest/globals';
import { compilerExecutable } from '../../compiler/frontend/native/executable.js';
import { startCompiler } from '../../compiler/frontend/native/start.js';
import { overlayOf as layOver } from '../../compiler/frontend/overlay.js';
import { type Files, folder, overlayOf, read } from './virtual-project.js';

const checked = `never | unknown | string | 'a' | \`a-\${string}\` | 5 | boolean | true | null | undefined | 'a' : Text
Int32 | DateTime | DnsLabel | Quantity | JsonObject | Port | Port[] | string[] | readonly string[] | Text[] | {}
Base | Part | Box<Port> | Record<string, string> | Record<string, Int32> | Record<'name', string> | Date | RegExp
() => void | [string] | Color | Color.Red | Level | Level.High | Branded | Disk | Disk : Bucket | Disk[] | Map<string, string>
string : undefined | Int32 : null | Int32[] : undefined | Base : undefined | Called | object | Nested | bigint | void | any`
  .split(/\s\|\s|\n/)
  .map((type) => type.replaceAll(' : ', ' | '));

const asked =
  `string | number | boolean | true | object | {} | null | undefined | null : undefined | any[] | readonly any[]
unknown[] | string[] | readonly string[] | number[] | Function | Date | Map<any, any> | RegExp | Error | Int32 | DateTime
'a' | 'a' : 'c' | Color | Color.Red | Level | 1 | { name: string } | { name?: string } | { length: number } | { kind: 'disk' }
{ kind: Kind } | Record<string, unknown> | Record<string, any> | Record<string, string> | \`a-\${string}\` | Object | never
unknown | any | [string] | Branded | Base | Part | Disk | Disk : Bucket | string : number : boolean | symbol | Promise<any>
(...args: never[]) => unknown | { name: string; port: number } | { inner: { name: string } } | { a: never } | bigint | void`
    .split(/\s\|\s|\n/)
    .map((type) => type.replaceAll(' : ', ' | '));

const source = `
import type { CustomResource, DateTime, DnsLabel, Int32, JsonObject, Quantity } from 'kext';
type Port = Int32;
type Text = 'a' | 'b';
enum Color { Red = 'red', Blue = 'blue' }
enum Level { Low = 1, High = 5 }
interface Base { name: string; port?: Port }
interface Part { name?: string; other?: Int32 }
interface Box<T> { value: T; name: T[] }
interface Nested { inner: Base; list: Base[] }
interface Disk { kind: 'disk'; size: Int32 }
interface Bucket { kind: 'bucket'; url: string }
type Kind = 'disk' | 'bucket';
interface Called { (x: string): void; name: string }
type Branded = string & { readonly __brand: 'Branded' };
type If<T, E> = T extends E ? 'yes' : 'no';
type Whole<T, E> = [T] extends [E] ? 'yes' : 'no';
type Each<T, E> = { [K in keyof T]: If<T[K], E> | 'none' };
type EachWhole<T, E> = { [K in keyof T]-?: Whole<T[K], E> | 'none' };
type Element<T> = T extends readonly (infer U)[] ? If<U, string> : 'none';
/** @resource example.com/v1 */
export interface Thing extends CustomResource<Spec> {}
`;

/** A value of kext's own types is an object to TypeScript alone: it has an optional property that nothing has. */
const scalars = /^(Int32|DateTime|DnsLabel|Quantity|JsonObject|Port)\b(?!\[)/;

const pairs = checked.flatMap((type) => asked.map((bound) => [type, bound] as const));

const unions = /\||^(?:boolean|Color|Level|Text)$/;

/** Every pair each type by itself, and some of them as a whole: that is the same question for all but unions. */
const questions = [
  ...pairs.map(([type, bound]) => ({ wrapper: 'Each', type, bound })),
  ...pairs
    .filter(([type], index) => unions.test(type) || index % 4 === 0)
    .map(([type, bound]) => ({ wrapper: 'EachWhole', type, bound })),
];

describe('a conditional type', () => {
  const lines = questions.map(({ wrapper, type, bound }, at) => `  p${at}: ${wrapper}<{ a: ${type} }, ${bound}>['a'];`);
  let ours: readonly string[] = [];
  let theirs: readonly string[] = [];
  beforeAll(() => {
    const head = `${source}export interface `;
    const files = { 'src/a.ts': `${head}Spec {\n${lines.join('\n')}\n}` };
    ours = [...(read(files).spec('Thing').properties?.values() ?? [])].map((schema) => said(schema.enum ?? []));
    theirs = byTypeScript(files, head.length);
  });

  test.each(checked)('answers for %s as TypeScript does', (type) => {
    const different = lines.filter((_, at) => {
      const question = questions[at];
      const flavoured = scalars.test(type) && question?.bound === 'object';
      return question?.type === type && !flavoured && ours[at] !== theirs[at];
    });
    expect(different).toEqual([]);
    expect(ours).toHaveLength(lines.length);
  });
});

function said(values: readonly unknown[]): string {
  return values.map(String).sort().join();
}

function byTypeScript(files: Files, spec: number): readonly string[] {
  const executable = compilerExecutable();
  if (executable === undefined) throw new Error('no compiler');
  const compiler = startCompiler(executable, `${folder}/tsconfig.json`, layOver(overlayOf(files)).fileSystem);
  try {
    const type = compiler.typeAt(`${folder}/src/a.ts`, { start: spec, end: spec + 'Spec'.length });
    const symbols = type ? compiler.checker.getPropertiesOfType(type) : [];
    return compiler.checker.getTypeOfSymbol([...symbols]).map((answer) => {
      const values = answer?.isUnionType() ? answer.getTypes() : [answer];
      return said(values.flatMap((value) => (value?.isStringLiteralType() ? [value.value] : [])));
    });
  } finally {
    compiler.close();
  }
}
