import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** The module, or for a relative import the file that it stands for. */
  readonly target: string;
  readonly relative: boolean;
  /** What stands between `import` and `from`. */
  readonly names: string;
}

/** All TypeScript below these folders. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => pathsBelow(folder)).map((path) => readSource(path));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(repository, path), 'utf8');
  return { path, text, imports: importsOf(path, text) };
}

const statement = /^(?:import|export)\s+((?:type\s+)?(?:[\w*][\w\s*]*,?\s*)?(?:\{[^}]*\}\s*)?from\s+)?'([^']+)'/gm;
const expression = /()(?:\bimport|\brequire|createRequire\([^()]*\))\(\s*'([^']+)'\s*\)/g;

export function importsOf(path: string, text: string): readonly Import[] {
  // Without templates: the text of a message may show an import. They are balanced, also where one is within another.
  const code = withoutComments(text).replace(/`(?:[^`\\]|\\[\s\S])*`/g, '``');
  return [...code.matchAll(statement), ...code.matchAll(expression)].map(([, names = '', specifier = '']) => {
    const relative = specifier.startsWith('.');
    const target = relative ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts') : specifier;
    return { target, relative, names };
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:\\'"`/])\/\/.*|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    part.startsWith('/') ? '' : part,
  );
}

/** The code alone: comments are gone, and strings are empty. Templates stay: their `${}` is code. */
export function codeOf(text: string): string {
  return withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
