import { printJson } from '../../json.js';

/** The operations of a patch, written down as JSON while they are found. */
export interface Operations {
  /** Where in the document the search is. */
  readonly path: (string | number)[];
  /** At the path, or at a property or an item of what is there. */
  add(name: string | number, value: unknown): void;
  remove(name: string | number): void;
  replace(value: unknown): void;
  /** The patch; undefined without an operation. */
  text(): string | undefined;
}

export function operations(): Operations {
  const path: (string | number)[] = [];
  let written = '';

  function write(operation: 'add' | 'remove' | 'replace', pointer: string, rest: string): void {
    written += `${written === '' ? '[' : ','}{"op":"${operation}","path":${JSON.stringify(pointer)}${rest}}`;
  }
  return {
    path,
    add: (name, value) => write('add', pointerTo([...path, name]), `,"value":${printJson(value)}`),
    remove: (name) => write('remove', pointerTo([...path, name]), ''),
    replace: (value) => write('replace', pointerTo(path), `,"value":${printJson(value)}`),
    text: () => (written === '' ? undefined : `${written}]`),
  };
}

/** RFC 6901. */
function pointerTo(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const name of path) pointer += `/${typeof name === 'number' || !/[~/]/.test(name) ? name : escaped(name)}`;
  return pointer;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
