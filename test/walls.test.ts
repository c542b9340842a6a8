/** The walls of the house: CONTRIBUTING.md says what they are for. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { findCycle } from './walls/cycle.js';
import { codeOf, type Import, importsOf, readSources, repository, type SourceFile } from './walls/source-file.js';

const sources = readSources(['api', 'cel', 'compiler', 'kubernetes', 'protobuf', 'runtime', 'testing']);
const compiler = sources.filter(({ path }) => path.startsWith('compiler/'));
const held = sources.filter(({ path }) => /^(?:compiler|runtime)\//.test(path));

/** `compiler/output/print.ts` -> `output`; an extension point is a room of its own. */
function roomOf(path: string): string {
  return /^compiler\/(extensions\/[^/]+(?=\/)|[^/]+)/.exec(path)?.[1] ?? path;
}

/** What joins the rooms. */
const joiners = new Set(['cli.ts', 'compile.ts', 'catalogue.ts', 'commands', 'extensions/index.ts']);
const shared = new Set(['model', 'diagnostics']);

function mayEnter(from: string, to: string): boolean {
  const room = roomOf(from);
  if (from === 'compiler/extensions/index.ts') return roomOf(to).startsWith('extensions');
  if (joiners.has(room)) return true;
  const isExtension = room.startsWith('extensions/');
  return (
    roomOf(to) === room ||
    allowedRooms(room).has(roomOf(to)) ||
    (isExtension && to === 'compiler/extensions/extension.ts')
  );
}

function allowedRooms(room: string): ReadonlySet<string> {
  if (room === 'model') return new Set();
  if (room === 'diagnostics') return new Set(['model']);
  return room.startsWith('extensions/') ? new Set([...shared, 'cel']) : shared;
}

/** Which room may use which library; what is not here is used by none. */
const libraries: ReadonlyMap<string, readonly string[]> = new Map([
  ['typescript', ['frontend']],
  ['json-schema-to-typescript', ['import']],
  ['yaml', ['output']],
  ['handlebars', ['output']],
  ['picocolors', ['diagnostics', 'commands']],
  ['commander', ['commands']],
  ['diff', ['commands']],
  ['esbuild', ['commands']],
  ['re2js', ['cel']],
  ['@marcbachmann/cel-js', ['cel', 'extensions/admission-webhook']],
]);

/** The same for the runtime, whose rooms are the folders below it. */
const runtimeLibraries: ReadonlyMap<string, readonly string[]> = new Map([
  ['pino', ['log']],
  ['prom-client', ['certificates', 'informers', 'metrics.ts', 'process', 'transport', 'webhooks']],
  ['@peculiar/x509', ['certificates']],
  ['reflect-metadata', ['certificates']],
  ['@kubernetes/client-node', ['credentials']],
]);

/** What takes half a second to load, and few processes need. */
const lazy = new Set(['@peculiar/x509', 'reflect-metadata', '@kubernetes/client-node']);

/** What reads; everything else in node:fs may write. */
const readers =
  /^(?:type )?(?:existsSync|lstatSync|readdirSync|readFileSync|realpathSync|statSync|watch|FSWatcher|Dirent|Stats)$/;

function namesOf({ names }: Import): readonly string[] {
  return names
    .replace(/^\s*type\b/, '')
    .replace(/[{}]|\bfrom\b/g, '')
    .split(',')
    .map((name) => name.trim().replace(/ as .*/, ''))
    .filter((name) => name !== '');
}

function violations(files: readonly SourceFile[], isWrong: (file: SourceFile, it: Import) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((it) => isWrong(file, it)).map(({ target }) => `${file.path} -> ${target}`),
  );
}

describe('rooms', () => {
  test('a room imports itself, model/ and diagnostics/ only', () => {
    expect(
      violations(
        compiler,
        ({ path }, { relative, target }) => relative && target.startsWith('compiler/') && !mayEnter(path, target),
      ),
    ).toEqual([]);
  });

  test('the compiler, the runtime and the package’s doors keep apart', () => {
    const doors: Readonly<Record<string, readonly string[]>> = {
      compiler: ['compiler'],
      runtime: ['runtime', 'api', 'kubernetes', 'protobuf'],
      api: ['api', 'kubernetes'],
      kubernetes: ['kubernetes', 'api', 'protobuf'],
      protobuf: ['protobuf', 'api'],
      cel: ['cel'],
      testing: ['testing', 'api', 'kubernetes', 'cel'],
    };
    const top = (path: string) => path.split('/')[0] ?? '';
    expect(
      violations(sources, ({ path }, { relative, target }) => relative && !doors[top(path)]?.includes(top(target))),
    ).toEqual([]);
  });

  test('a relative import names its file with .js', () => {
    expect(violations(sources, (_file, { relative, target }) => relative && !target.endsWith('.ts'))).toEqual([]);
  });

  test('no cycles, type imports included', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter(({ relative }) => relative).map(({ target }) => target),
      ]),
    );
    expect(findCycle(graph)).toEqual([]);
  });
});

describe('libraries', () => {
  test('each stays in its room', () => {
    const outside = violations(compiler, ({ path }, { relative, target }) => {
      if (relative || target.startsWith('node:')) return false;
      const library = /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
      return !libraries.get(library)?.includes(roomOf(path));
    });
    expect(outside).toEqual([]);
  });

  test('of the runtime too, which loads the heavy ones when they are needed', () => {
    const runtime = sources.filter(({ path }) => path.startsWith('runtime/'));
    const isForeign = ({ relative, target }: Import) => !relative && !target.startsWith('node:');
    const outside = violations(
      runtime,
      ({ path }, it) => isForeign(it) && !runtimeLibraries.get(it.target)?.includes(path.split('/')[1] ?? ''),
    );
    expect(outside).toEqual([]);
    const statement = /^import (?!type\b)[^;]*?'([^']+)';/gm;
    const eager = runtime.flatMap(({ path, text }) =>
      [...text.matchAll(statement)].filter(([, target = '']) => lazy.has(target)).map(([line]) => `${path}: ${line}`),
    );
    expect(eager).toEqual([]);
  });

  test('only disk/write.ts writes to the disk', () => {
    const writing = violations(compiler, ({ path }, it) => {
      if (path === 'compiler/disk/write.ts') return false;
      return (
        it.target === 'node:fs/promises' ||
        (it.target === 'node:fs' && !namesOf(it).every((name) => readers.test(name)))
      );
    });
    expect(writing).toEqual([]);
  });

  test('no processes, sockets or operating system below cli.ts', () => {
    const forbidden =
      /^node:(?:child_process|cluster|dgram|http2?|https|net|os|perf_hooks|process|tls|worker_threads)$/;
    // Of node:net only what looks at text.
    const isPure = (it: Import) =>
      it.target === 'node:net' && namesOf(it).every((name) => /^isIP(?:v[46])?$/.test(name));
    const below = compiler.filter(({ path }) => path !== 'compiler/cli.ts');
    expect(violations(below, (_file, it) => forbidden.test(it.target) && !isPure(it))).toEqual([]);
  });
});

describe('purity below cli.ts', () => {
  const impure =
    /\blocaleCompare\b|\btoLocale\w+|\bIntl\b|\bnew Date\b|\bDate\.(?:now|parse)\b|\bperformance\b|\bMath\.random\b|\brandom(?:UUID|Bytes)\b|\bprocess\.(?!platform\b|arch\b)\w+/g;

  test('no locale, clock, random numbers, environment or current folder', () => {
    const found = compiler
      .filter(({ path }) => path !== 'compiler/cli.ts')
      .flatMap(({ path, text }) => [...codeOf(text).matchAll(impure)].map(([word]) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });

  test('the platform is known to the room that starts the native compiler only', () => {
    const found = compiler.filter(({ text }) => /\bprocess\.(?:platform|arch)\b/.test(codeOf(text)));
    expect(found.map(({ path }) => roomOf(path)).filter((room) => room !== 'frontend')).toEqual([]);
  });
});

describe('form', () => {
  test('no file is over 250 lines', () => {
    expect(held.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
  });

  test('files are named in kebab case after what they hold', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|core|base)(?=[/.-])/;
    expect(held.filter(({ path }) => vague.test(path) || !/^[a-z0-9/.-]+$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('no `any` and no `!`', () => {
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const rules = ['--only=suspicious/noExplicitAny', '--only=style/noNonNullAssertion'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', ...rules, 'compiler', 'runtime'], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(`${status}${stdout}${stderr}`).toMatch(/^0/);
  });

  test('neither is suppressed, nor is a type error', () => {
    const quiet =
      /biome-ignore[^:]*(?:noExplicitAny|noNonNullAssertion)|@ts-(?:ignore|expect-error|nocheck)|eslint-disable/;
    expect(held.filter(({ text }) => quiet.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the walls themselves', () => {
  test('every form of import is seen', () => {
    const text = `import './a.js';\nimport type {\n  B,\n} from '../b.js';\nexport * from 'c';\nconst d = await import('d');\nconst e = createRequire(import.meta.url)('e');\n`;
    const targets = importsOf('compiler/x/y.ts', text).map(({ target }) => target);
    expect(targets).toEqual(['compiler/x/a.ts', 'compiler/b.ts', 'c', 'd', 'e']);
  });

  test.each([
    ['compiler/output/print.ts', 'compiler/assemble/kinds.ts', false],
    ['compiler/model/schema.ts', 'compiler/diagnostics/diagnostic.ts', false],
    ['compiler/extensions/rbac/emit.ts', 'compiler/extensions/controller/emit.ts', false],
    ['compiler/extensions/rbac/emit.ts', 'compiler/extensions/extension.ts', true],
    ['compiler/extensions/rbac/emit.ts', 'compiler/cel/print.ts', true],
    ['compiler/frontend/run.ts', 'compiler/cel/print.ts', false],
    ['compiler/import/import-kinds.ts', 'compiler/model/json.ts', true],
    ['compiler/commands/generate.ts', 'compiler/compile.ts', true],
  ])('%s may import %s: %s', (from, to, expected) => expect(mayEnter(from, to)).toBe(expected));

  test('a cycle is found', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});
