/** A session that goes on from run to run says and writes what a new process does, after any edit. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeRun } from '../../compiler/commands/apply-run.js';
import { type FileChanges, openSession, type Run, type Session } from '../../compiler/commands/session.js';
import { renderJson } from '../../compiler/diagnostics/render-json.js';
import { emptyProject, filesIn, removeProject } from '../projects/lay-out.js';

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
    'broken: {',
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

/** One to three files written, changed or removed; all of them; or what is no source. */
function edit(next: () => number): FileChanges {
  const dice = next() % 12;
  if (dice === 0) return configure(next);
  if (dice === 1) return checkOut(next);
  if (dice < 4) return tamper(next);
  const changes = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
  for (let left = 1 + (next() % 3); left > 0; left--) {
    const [path, text] = edited(kinds[next() % kinds.length] ?? '', next);
    if (Object.values(changes).flat().includes(join(folder, path))) continue;
    changes[text === undefined ? remove(path) : put(path, text)].push(join(folder, path));
  }
  return changes;
}

const kinds = ['Apple', 'Berry', 'Cherry', 'Damson'];
const nothing: FileChanges = { changed: [], created: [], deleted: [] };

function configure(next: () => number): FileChanges {
  const kext = { image: `example.com/things:${next() % 9}`, descriptions: next() % 2 === 0 };
  put('package.json', JSON.stringify({ name: 'things', type: 'module', kext }));
  return { ...nothing, changed: [join(folder, 'package.json')] };
}

/** As git does with another branch: every source at once. */
function checkOut(next: () => number): FileChanges {
  const changes = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
  const sources = kinds.map((kind): [string, string | undefined] => [
    `src/${kind.toLowerCase()}.ts`,
    next() % 4 === 0 ? undefined : source(kind, next),
  ]);
  for (const [path, text] of [...sources, ['src/shared.ts', sharedSource(next)] as const]) {
    if (text === undefined && !present.has(path)) continue;
    changes[text === undefined ? remove(path) : put(path, text)].push(join(folder, path));
  }
  return changes;
}

const isWritten = (path: string) => /^(?:manifests|generated|charts)\//.test(path);

/** Somebody edits what kext wrote, which nobody tells of. The notice on the first line stays. */
function tamper(next: () => number): FileChanges {
  const files = [...filesIn(folder)].filter(([path]) => isWritten(path));
  const [path, text] = files[next() % files.length] ?? [];
  if (path === undefined || text === undefined) return nothing;
  const [notice = ''] = text.split('\n', 1);
  const texts = [text.replace(/[a-z](?=[^a-z]*$)/, 'x'), `${text}\n`, `${notice}\n`, `${text}}} {{\n`];
  const wrong = texts[next() % texts.length] ?? '';
  const dice = next() % 4;
  if (dice === 0) rmSync(join(folder, path));
  else if (dice === 1) writeFileSync(join(folder, path.replace(/[^/]*$/, 'stale$&')), wrong);
  else writeFileSync(join(folder, path), wrong);
  return nothing;
}

/** A source, and its new text; undefined where it goes. */
function edited(kind: string, next: () => number): readonly [string, string | undefined] {
  const path = `src/${kind.toLowerCase()}.ts`;
  const handler = `src/${kind.toLowerCase()}-controller.ts`;
  const dice = next() % 10;
  if (dice === 0 && present.has(path)) return [path, undefined];
  if (dice === 1) return [handler, present.has(handler) ? undefined : controller(kind)];
  if (dice === 2) return ['src/shared.ts', sharedSource(next)];
  return [path, source(kind, next)];
}

/** As `--watch` does after a save. */
async function save(changes: FileChanges): Promise<Run> {
  const isConfigured = changes.changed.some((path) => path.endsWith('package.json'));
  const run = await session.run(isConfigured ? undefined : changes);
  expect(writeRun(run, folder).changes === undefined).toBe(run.files === undefined);
  return run;
}

const cli = fileURLToPath(new URL('../../dist/compiler/cli.js', import.meta.url));

/** What a process that knows nothing finds, and how the disk differs from what it would write. */
function checkCold(): Record<string, unknown> {
  const words = [cli, 'generate', '--check', '--format', 'json'];
  return JSON.parse(spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' }).stdout);
}

function written(): ReadonlyMap<string, string> {
  return new Map([...filesIn(folder)].filter(([path]) => isWritten(path)));
}

test('twenty-four edits', async () => {
  const next = numbers(8);
  put('src/shared.ts', sharedSource(next));
  put('src/apple.ts', source('Apple', next));
  await save(nothing);
  let clean = 0;
  for (let round = 0; round < 6; round++) {
    for (let others = 0; others < 3; others++) await save(edit(next));
    const changes = edit(next);
    const before = written();
    const run = await save(changes);
    const diagnostics = renderJson(run.diagnostics, { folder: '', source: () => undefined });
    const cold = checkCold();
    expect({ round, diagnostics: cold.diagnostics }).toEqual({ round, diagnostics });
    if (run.files === undefined) {
      expect(written()).toEqual(before);
    } else {
      clean++;
      expect({ round, ...cold }).toMatchObject({ round, different: [], stale: [], unchanged: run.files.length });
    }
  }
  // Neither all edits were mistakes nor none.
  expect(clean).toBeGreaterThan(1);
  expect(clean).toBeLessThan(6);
}, 300_000);
