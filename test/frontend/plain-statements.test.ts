/** The plain nodes of function bodies say what the compiler's own say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { compilerExecutable } from '../../compiler/frontend/native/executable.js';
import { startCompiler } from '../../compiler/frontend/native/start.js';
import { overlayOf } from '../../compiler/frontend/overlay.js';
import { type Node, plainStatements, type SourceFile, SyntaxKind } from '../../compiler/frontend/typescript.js';
import { repository } from '../walls/source-file.js';

const written = String.raw`export async function all(a: number, { b = 1, c: [d, , ...e], 'f g': h }: any, ...rest: string[]): Promise<any> {
  const text = 'é\n\u0041', other = "plain", \u0061b = ${'`a${a}\\n${b}c`'}, none = ${'`no ${"`x`"}`'};
  for (const [x, y] of e) { if (!x) continue; else if (-y > +1_000 || ~0x1F) break; }
  switch (typeof h) { case 'string': { return /* why */ a?.b!.c?.[d]?.(...rest, new Set<string>([1, , 2])); } default: }
  const o = { a, 'b': 2, [other]: 3, ...h, method() { return 1; } } satisfies object, p = <const>[/re\/x/giu, 1n, null, true];
  a += 1, delete o.a, void 0; (function named(this: any) { return this as const; })();
  return a in o ? (x: number) => x ** 2 : async ({ y }) => { throw y; };
}
// A comment that nothing follows but a class.
class A { b = 1 }
`;
const onDisk = ['samples/database/src', 'compiler/cel', 'runtime/webhooks'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(repository, folder, path), 'utf8')),
);
const files = new Map([written, ...onDisk].map((text, at) => [`/plain/${at}.ts`, text]));
const tsconfig = JSON.stringify({ compilerOptions: { noLib: true, noResolve: true, types: [] }, include: ['.'] });
const { fileSystem } = overlayOf(new Map([...files, ['/plain/tsconfig.json', tsconfig]]));
const compiler = startCompiler(compilerExecutable() ?? '', '/plain/tsconfig.json', fileSystem);
afterAll(() => compiler.close());

test('every property is the one of the compiler’s own node', () => {
  const kinds = new Set<SyntaxKind>();
  const differences: string[] = [];
  for (const path of files.keys()) {
    const source = compiler.sourceFile(path);
    if (!source) throw new Error(path);
    const seen = { source, kinds, differences };
    plainStatements(source, source.text).forEach(
      (statement, at) => void compare(seen, statement, source.statements[at]),
    );
    compiler.forgetSourceFiles();
  }
  expect(differences.slice(0, 5)).toEqual([]);
  // Nothing that a body is made of is missing in the files, or left out when it is read.
  expect(kinds.size).toBeGreaterThan(80);
});

/** What the reader of functions asks a node for. */
const read = (
  'argumentExpression arguments awaitModifier body caseBlock clauses condition declarationList declarations dotDotDotToken ' +
  'elements elseStatement expression head initializer label left literal name operand operator operatorToken parameters ' +
  'properties propertyName questionDotToken right statement statements templateSpans text thenStatement whenFalse whenTrue'
).split(' ');

interface Seen {
  readonly source: SourceFile;
  readonly kinds: Set<SyntaxKind>;
  readonly differences: string[];
}

function compare(seen: Seen, plain: unknown, own: unknown): void {
  if (Array.isArray(own) && Array.isArray(plain) && own.length === plain.length) {
    for (const [at, it] of plain.entries()) compare(seen, it, own[at]);
  } else if (isNode(own) && isNode(plain) && plain.kind === own.kind) compareNodes(seen, plain, own);
  else if (plain !== own) seen.differences.push(`${textOf(plain)} in place of ${textOf(own)}`);
}

function compareNodes(seen: Seen, plain: Node, own: Node): void {
  seen.kinds.add(plain.kind);
  compare(seen, plain.pos, own.getStart(seen.source));
  compare(seen, plain.end, own.end);
  const properties = Object.keys(plain).filter((name) => !['kind', 'pos', 'end'].includes(name));
  const all = properties.length > 0 ? new Set([...properties, ...read]) : [];
  for (const name of all) compare(seen, property(plain, name), property(own, name));
}

function textOf(value: unknown): string {
  return isNode(value) ? `${SyntaxKind[value.kind]} at ${value.pos}` : Array.isArray(value) ? 'a list' : String(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function property(node: Node, name: string): unknown {
  return (node as unknown as Record<string, unknown>)[name];
}

test('a node that a body is not made of has its kind and range', () => {
  const source = compiler.sourceFile('/plain/0.ts');
  const statements = source && plainStatements(source, source.text);
  expect(statements?.at(-1)).toEqual({
    kind: SyntaxKind.ClassDeclaration,
    pos: written.indexOf('class A'),
    end: written.length - 1,
  });
});
