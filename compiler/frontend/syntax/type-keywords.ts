import type { KeywordSyntax } from './tree.js';

const names = [
  'string',
  'number',
  'boolean',
  'bigint',
  'symbol',
  'object',
  'any',
  'unknown',
  'never',
  'void',
  'undefined',
] as const;

/** Nobody asks where a keyword stands, so that all of a name are the same. `null` is a literal to TypeScript, not a keyword. */
export const keywordsByName: ReadonlyMap<string, KeywordSyntax> = new Map(
  names.map((name): [string, KeywordSyntax] => [name, { kind: 'keyword', name, start: 0, end: 0 }]),
);
