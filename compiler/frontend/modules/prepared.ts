import type { DeclarationSyntax, ExportedName, ImportedName, Module } from '../syntax/tree.js';

/**
 * The package's own declarations as `npm run build` leaves them beside their files: what reading those would give, so that
 * neither the compiler has to send their trees nor kext to copy them, and of each file only what is asked for.
 * The first line is the module without its path, text and declarations, and each further line those of one name.
 */
export function printPrepared({ path: _, text, declarations, ...module }: Module): string {
  const head: Head = {
    ...module,
    length: text.length,
    imports: [...module.imports],
    exports: [...module.exports],
    names: [...declarations.keys()],
  };
  return [head, ...declarations.values()].map((value) => JSON.stringify(value)).join('\n');
}

interface Head extends Omit<Module, 'path' | 'text' | 'declarations' | 'imports' | 'exports'> {
  /** Of the text that was read, in UTF-16 units: another is not what was prepared. */
  readonly length: number;
  readonly imports: readonly (readonly [string, ImportedName])[];
  readonly exports: readonly (readonly [string, ExportedName])[];
  readonly names: readonly string[];
}

/** The module of this path and text; undefined where it was prepared from another text. */
export function readPrepared(path: string, text: string, prepared: string): Module | undefined {
  const [first = '', ...lines] = prepared.split('\n');
  const { length, names, imports, exports, ...rest }: Head = JSON.parse(first);
  if (length !== text.length) return undefined;
  return {
    ...rest,
    path,
    text,
    imports: new Map(imports),
    exports: new Map(exports),
    declarations: parsedWhenAsked(names, lines),
  };
}

function parsedWhenAsked(names: readonly string[], lines: readonly string[]): Module['declarations'] {
  const places = new Map(names.map((name, at) => [name, at]));
  const parsed = new Map<string, readonly DeclarationSyntax[]>();
  function get(name: string): readonly DeclarationSyntax[] | undefined {
    const place = places.get(name);
    if (place === undefined || parsed.has(name)) return parsed.get(name);
    const declarations: readonly DeclarationSyntax[] = JSON.parse(lines[place] ?? '[]');
    parsed.set(name, declarations);
    return declarations;
  }
  return {
    get,
    has: (name) => places.has(name),
    keys: () => places.keys(),
    values: () => names.map((name) => get(name) ?? []).values(),
  };
}

/** Where the build leaves it. */
export function preparedPath(path: string): string {
  return path.replace(/\.d\.ts$/, '.syntax');
}
