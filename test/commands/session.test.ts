/** A session that goes on from run to run says and writes what a new one does, after any edit. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeRun } from '../../compiler/commands/apply-run.js';
import { type FileChanges, openSession, type Run, type Session } from '../../compiler/commands/session.js';
import { emptyProject, removeProject } from '../projects/lay-out.js';

const words = ['alpha', 'beta', 'gamma', 'delta'];

/** Types of the same names in several files, so that what one kind is printed as depends on the others. */
function source(kind: string, next: () => number): string {
  const pick = (texts: readonly string[]) => texts[next() % texts.length] ?? '';
  const count = `/** @minimum 1\n * @maximum ${10 + (next() % 90)}\n * @default ${1 + (next() % 9)} */\n  size?: Int32;`;
  const port = pick(['', '/** @default "TCP" */\n  protocol?: string;', 'protocol: string;']);
  const shared = pick(['', 'shared?: Shared;', 'all: Shared[];']);
  const wrong = pick([
    ...Array(15).fill(''),
    'bare: number;',
    'missing: Nowhere;',
    '/** @minimun 1 */\n  typo: Int32;',
  ]);
  const rule = pick([
    '',
    `/** Holds.\n * @rule */\nexport const holds${kind} = (self: ${kind}Spec) => self.port.number > 0;`,
  ]);
  return `import type { CustomResource, Int32 } from 'kext';
import type { Shared } from './shared.js';
/**
 * ${pick(words)} of ${pick(words)}.
 * @resource things.example.com/v1
 */
export interface ${kind} extends CustomResource<${kind}Spec> {}
export interface ${kind}Spec {
  ${count}
  port: Port;
  ${shared}
  ${wrong}
  unused?: Shared[];
}
export interface Port {
  number: Int32;
  ${port}
}
${rule}
`;
}

function sharedSource(next: () => number): string {
  const { length } = words;
  return `import type { Int32 } from 'kext';
export interface Shared { ${words[next() % length]}: string; other?: Inner }
export interface Inner {
  ${words[next() % length]}: Int32;
  /** @default ${next() % 9} */
  count?: Int32;
}
`;
}

const controller = (kind: string) => `import type { Context } from 'kext';
import { ${kind} } from '../generated/kinds.js';
/** @controller */
export async function reconcile${kind}(object: ${kind}, { status: _ }: Context<${kind}>) { object.spec.port; }
`;

const tsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    types: [],
    strict: true,
    skipLibCheck: true,
  },
  include: ['src', 'generated'],
};

const folder = emptyProject();
let session: Session;
const present = new Set<string>();

beforeAll(() => {
  put('package.json', '{ "name": "things", "type": "module", "kext": { "image": "example.com/things:1" } }');
  put('tsconfig.json', JSON.stringify(tsconfig));
  session = openSession(folder);
});
afterAll(() => {
  session.close();
  removeProject(folder);
});

function put(path: string, text: string): keyof FileChanges {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const kind = present.has(path) ? 'changed' : 'created';
  present.add(path);
  return kind;
}

function remove(path: string): keyof FileChanges {
  rmSync(join(folder, path));
  present.delete(path);
  return 'deleted';
}

/** Numbers that look random, and are the same in every run of the test. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

/** One to three files written, changed or removed. */
function edit(next: () => number): FileChanges {
  const changes = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
  for (let left = 1 + (next() % 3); left > 0; left--) {
    const kind = ['Apple', 'Berry', 'Cherry', 'Damson'][next() % 4] ?? '';
    const [path, text] = edited(kind, next);
    if (Object.values(changes).flat().includes(join(folder, path))) continue;
    changes[text === undefined ? remove(path) : put(path, text)].push(join(folder, path));
  }
  return changes;
}

function edited(kind: string, next: () => number): readonly [string, string | undefined] {
  const path = `src/${kind.toLowerCase()}.ts`;
  const handler = `src/${kind.toLowerCase()}-controller.ts`;
  const dice = next() % 10;
  if (dice === 0 && present.has(path)) return [path, undefined];
  if (dice === 1) return [handler, present.has(handler) ? undefined : controller(kind)];
  if (dice === 2) return ['src/shared.ts', sharedSource(next)];
  return [path, source(kind, next)];
}

function said({ files, diagnostics }: Run) {
  return { files: files && Object.fromEntries(files.map(({ path, text }) => [path, text])), diagnostics };
}

async function runAnew(): Promise<Run> {
  const another = openSession(folder);
  try {
    return await another.run();
  } finally {
    another.close();
  }
}

test('twenty edits', async () => {
  const next = numbers(7);
  put('src/shared.ts', sharedSource(next));
  put('src/apple.ts', source('Apple', next));
  await session.run();
  let written = 0;
  for (let round = 0; round < 20; round++) {
    const changes = edit(next);
    const run = await session.run(changes);
    expect({ round, ...said(run) }).toEqual({ round, ...said(await runAnew()) });
    if (run.files !== undefined) written++;
    writeRun(run, folder);
  }
  // Neither all edits were mistakes nor none.
  expect(written).toBeGreaterThan(5);
  expect(written).toBeLessThan(20);
}, 120_000);
