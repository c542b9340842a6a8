import { printJson } from '../../json.js';

/** The operations of a patch, written down as JSON while they are found. */
export interface Operations {
  add(path: string, value: unknown): void;
  replace(path: string, value: unknown): void;
  remove(path: string): void;
  /** The patch; undefined without an operation. */
  text(): string | undefined;
}

export function operations(): Operations {
  let written = '';
  function write(operation: string): void {
    written += written === '' ? `[${operation}` : `,${operation}`;
  }
  return {
    add: (path, value) => write(`{"op":"add","path":${JSON.stringify(path)},"value":${printJson(value)}}`),
    replace: (path, value) => write(`{"op":"replace","path":${JSON.stringify(path)},"value":${printJson(value)}}`),
    remove: (path) => write(`{"op":"remove","path":${JSON.stringify(path)}}`),
    text: () => (written === '' ? undefined : `${written}]`),
  };
}

/** RFC 6901. */
export function escapeReference(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
