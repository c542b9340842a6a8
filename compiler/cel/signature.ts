import { type CelType, type Simple, simple } from './type.js';

/** One overload of a function. */
export interface Signature {
  readonly target: CelType | undefined;
  readonly args: readonly CelType[];
  readonly result: CelType;
  /** Whether it has type parameters. */
  readonly isGeneric: boolean;
  /** The minor version of Kubernetes that has it first. */
  readonly since: number;
}

/** Where a name before the dot is no type but a part of the function's name. */
const namespaces: ReadonlySet<string> = new Set(['strings', 'optional', 'sets', 'lists']);
const namespaced: ReadonlySet<string> = new Set(['ip.isCanonical']);

const form = /^(?:(\d+) )?(?:(.+)\.)?(\w+)\((.*)\): (.+)$/;

/** Reads `33 string.split(string, int): list<string>`. */
export function readSignature(line: string): Signature {
  const [, since = '0', head = '', name = '', args = '', result = ''] = form.exec(line) ?? [];
  return {
    target: head === '' || isFunction(head, name) ? undefined : readType(head),
    args: splitArgs(args).map(readType),
    result: readType(result),
    isGeneric: /\b[A-Z]\b/.test(line),
    since: Number(since),
  };
}

/** What it is called by: `split`, or `sets.contains` where the name before the dot is no type. */
export function signatureName(line: string): string {
  const [, , head = '', name = ''] = form.exec(line) ?? [];
  return isFunction(head, name) ? `${head}.${name}` : name;
}

function isFunction(head: string, name: string): boolean {
  return namespaces.has(head) || namespaced.has(`${head}.${name}`) || (head === 'format' && name !== 'validate');
}

function splitArgs(text: string): readonly string[] {
  return text === '' ? [] : text.split(/, (?![^<]*>)/);
}

const simples: readonly Simple[] = [
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'bytes',
  'timestamp',
  'duration',
  'null',
  'type',
  'dyn',
];

function readType(text: string): CelType {
  const known = simples.find((name) => name === text);
  if (known) return simple(known);
  if (/^[A-Z]$/.test(text)) return { kind: 'parameter', name: text, most: 0, least: 1 };
  const [, outer, inner = ''] = /^(list|map|optional)<(.+)>$/.exec(text) ?? [];
  if (outer === 'list') return { kind: 'list', items: readType(inner), most: 0, least: 2 };
  if (outer === 'optional') return { kind: 'optional', value: readType(inner), most: 0, least: 1 };
  if (outer === 'map') {
    const [key = '', values = ''] = splitArgs(inner);
    return { kind: 'map', key: readType(key), values: readType(values), most: 0, least: 2 };
  }
  return { kind: 'opaque', name: text, most: 0, least: 1 };
}
