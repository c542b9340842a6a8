import { dirname } from 'node:path/posix';

/** The package that a file belongs to. */
export interface Package {
  readonly folder: string;
  readonly name: string | undefined;
}

export type ReadFile = (path: string) => string | undefined;

/** Finds packages by the nearest package.json; remembers every folder it has looked at. */
export function packageFinder(readFile: ReadFile): (file: string) => Package | undefined {
  const known = new Map<string, Package | undefined>();
  function find(folder: string): Package | undefined {
    if (known.has(folder)) return known.get(folder);
    const text = readFile(`${folder}/package.json`);
    const parent = dirname(folder);
    const found =
      text !== undefined ? { folder, name: packageName(text) } : parent === folder ? undefined : find(parent);
    known.set(folder, found);
    return found;
  }
  return (file) => find(dirname(file));
}

function packageName(text: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const name = typeof parsed === 'object' && parsed !== null && 'name' in parsed ? parsed.name : undefined;
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}
