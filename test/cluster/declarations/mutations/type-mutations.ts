import { beside, inSpec, type Mutation, tagged } from './edit.js';

/** Types that a structural schema can't say. */
export const typeMutations: readonly Mutation[] = [
  ...[
    'any',
    'unknown',
    'object',
    'symbol',
    'bigint',
    'Date',
    'Map<string, string>',
    'Set<string>',
    'RegExp',
    'undefined',
  ].map((type) => unsupported(type, type)),
  unsupported('tuple', '[string, boolean]'),
  unsupported('list of tuples', '[string, string][]'),
  unsupported('function', '() => void'),
  unsupported('promise', 'Promise<string>'),
  unsupported('any in a map', 'Record<string, any>'),
  { name: 'method', code: 'frontend/unsupported-type', edit: inSpec(['mutant?(): void;']) },
  {
    name: 'class',
    code: 'frontend/unsupported-type',
    edit: inSpec(['mutant?: Mutant;'], 0, ['class Mutant {}', 'export { Mutant };']),
  },
  member('bare number', 'frontend/bare-number', 'number'),
  member('bare number in a list', 'frontend/bare-number', 'number[]'),
  member('bare number in a map', 'frontend/bare-number', '{ [key: string]: number }'),
  member('bare number or null', 'frontend/bare-number', 'number | null'),
  member('text or bare number', 'frontend/bare-number', 'string | number'),
  member('text or number', 'frontend/number-or-text', "string | import('kext').Int32"),
  member('literals of text and numbers', 'frontend/number-or-text', "'a' | 1"),
  member('text or boolean', 'frontend/mixed-union', 'string | boolean'),
  member('literals of two types', 'frontend/mixed-union', "'a' | true"),
  member('union without discriminant', 'frontend/no-discriminant', '{ a: string } | { b: string }'),
  member('union with an optional discriminant', 'frontend/no-discriminant', "{ t?: 'a' } | { t: 'b'; b: string }"),
  member('index signature beside properties', 'frontend/index-and-properties', '{ a: string; [key: string]: string }'),
  member('map with a pattern for keys', 'frontend/map-key', '{ [key: `a-$' + '{string}`]: string }'),
  {
    name: 'variants that differ',
    code: 'frontend/variants-differ',
    edit: inSpec(["mutant?: { t: 'a'; x: string } | { t: 'b'; x: boolean };"]),
  },
  {
    name: 'default in one variant',
    code: 'frontend/variant-default',
    edit: inSpec(['mutant?: MutantA | MutantB;'], 0, [
      "interface MutantA { t: 'a' }",
      'interface MutantB {',
      "  t: 'b';",
      '  /** @default true */',
      '  own?: boolean;',
      '}',
    ]),
  },
  {
    name: 'recursion',
    code: 'frontend/recursive-type',
    edit: beside(['mutant?: Mutant;'], ['interface Mutant {', '  again?: Mutant;', '}'], 1),
  },
  {
    name: 'recursion over two types',
    code: 'frontend/recursive-type',
    edit: beside(
      ['mutant?: Mutant;'],
      ['interface Mutant { other?: Other }', 'interface Other {', '  back?: Mutant[];', '}'],
      2,
    ),
  },
  {
    name: 'tags lost in a computed type',
    code: 'frontend/lost-constraints',
    edit: inSpec(['mutant?: Infer<Record<string, Short>>;'], 0, [
      '/** @maxLength 3 */',
      'type Short = string;',
      'type Infer<T> = T extends Record<string, infer U> ? U : never;',
    ]),
  },
  {
    name: 'enums without a common value',
    code: 'frontend/no-value-left',
    edit: tagged(['@schema {"enum": ["c"]}'], "mutant?: 'a' | 'b';"),
  },
  { name: 'unknown type', code: 'frontend/type-error', edit: inSpec(['mutant?: NoSuchType;']) },
  { name: 'syntax error', code: 'frontend/syntax-error', edit: inSpec(['mutant?: { a: };']) },
  { name: 'wrong type argument', code: 'frontend/type-error', edit: inSpec(["mutant?: Pick<{ a: string }, 'b'>;"]) },
];

function member(name: string, code: string, type: string): Mutation {
  return { name, code, edit: inSpec([`mutant?: ${type};`]) };
}

function unsupported(name: string, type: string): Mutation {
  return member(name, 'frontend/unsupported-type', type);
}
