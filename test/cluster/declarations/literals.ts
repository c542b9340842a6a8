import { type Build, choose, type Maker } from './build.js';
import { type Shape, type Site, shapeOf } from './shape.js';
import { text } from './words.js';

/** A type of a few values: literals, enums, templates. */
export function literal(build: Build, site: Site): Shape {
  return choose(build, literalMakers, site);
}

const literalMakers: readonly Maker[] = [
  { construct: 'string literals', weight: 4, make: (build) => strings(build, stringValues(build)) },
  { construct: 'one string literal', weight: 1, make: (build) => strings(build, stringValues(build).slice(0, 1)) },
  { construct: 'alias of string literals', weight: 2, make: aliasOfStrings },
  { construct: 'integer literals', weight: 2, make: integers },
  { construct: 'boolean literal', weight: 1, make: booleanLiteral },
  { construct: 'string enum', weight: 2, make: (build) => stringEnum(build, 'enum') },
  { construct: 'const enum', weight: 2, make: (build) => stringEnum(build, 'const enum') },
  { construct: 'integer enum', weight: 1, make: integerEnum },
  { construct: 'member of an enum', weight: 1, make: enumMembers },
  { construct: 'as const object', weight: 2, make: constantObject },
  { construct: 'as const list', weight: 1, make: constantList },
  { construct: 'keyof', weight: 1, make: keysOf },
  { construct: 'Exclude', weight: 1, make: (build) => filtered(build, 'Exclude') },
  { construct: 'Extract', weight: 1, make: (build) => filtered(build, 'Extract') },
  { construct: 'NonNullable', weight: 1, make: nonNullable },
  { construct: 'template literal', weight: 2, make: template },
  { construct: 'template literal of literals', weight: 1, make: templateOfLiterals },
];

function stringValues({ random }: Build): string[] {
  const names = random.some(
    ['Always', 'Never', 'IfNotPresent', 'on', 'off', 'Retain', 'v1', 'a-b'],
    random.integer(2, 4),
  );
  return random.chance(0.2) ? [...new Set([...names, text(random)])] : names;
}

function strings(build: Build, values: readonly string[]): Shape {
  return ofStrings(build, values.map(quote).join(' | '), values);
}

function ofStrings({ random }: Build, type: string, values: readonly string[]): Shape {
  return shapeOf(type, 'string', random.pick(values), { size: Math.max(...values.map(({ length }) => length * 4)) });
}

function aliasOfStrings(build: Build): Shape {
  const values = stringValues(build);
  const name = build.name('Choice');
  build.declare(name, [`type ${name} = ${values.map(quote).join(' | ')};`]);
  return ofStrings(build, name, values);
}

function integers({ random }: Build): Shape {
  const values = random.some([0, 1, 2, 3, 5, 8, 80, 443, -1], random.integer(1, 4));
  return shapeOf(values.join(' | '), 'integer', random.pick(values));
}

function booleanLiteral({ random }: Build): Shape {
  const value = random.chance(0.5);
  return shapeOf(String(value), 'boolean', value);
}

function declareEnum(build: Build, keyword: string, members: readonly string[]): string {
  const name = build.name('Mode');
  build.declare(name, [
    `${keyword} ${name} {`,
    ...members.map((member, at) => `  ${memberName(at)} = ${member},`),
    '}',
  ]);
  return name;
}

function memberName(at: number): string {
  return `Member${at}`;
}

function stringEnum(build: Build, keyword: string): Shape {
  const values = stringValues(build);
  return ofStrings(build, declareEnum(build, keyword, values.map(quote)), values);
}

function integerEnum(build: Build): Shape {
  const values = build.random.some([0, 1, 2, 4, 10], 3);
  const name = declareEnum(build, build.random.pick(['enum', 'const enum']), values.map(String));
  return shapeOf(name, 'integer', build.random.pick(values));
}

function enumMembers(build: Build): Shape {
  const values = stringValues(build);
  const name = declareEnum(build, 'enum', values.map(quote));
  return ofStrings(build, `${name}.${memberName(0)} | ${name}.${memberName(1)}`, values.slice(0, 2));
}

function constantObject(build: Build): Shape {
  const values = stringValues(build);
  const name = build.name('choices');
  const members = values.map((value, at) => `  ${memberName(at)}: ${quote(value)},`);
  build.declare(name, [`const ${name} = {`, ...members, '} as const;']);
  const type = `(typeof ${name})[keyof typeof ${name}]`;
  if (build.random.chance(0.5)) return ofStrings(build, type, values);
  const alias = build.name('Choice');
  build.declare(alias, [`type ${alias} = ${type};`]);
  return ofStrings(build, alias, values);
}

function constantList(build: Build): Shape {
  const values = stringValues(build);
  const name = build.name('choices');
  build.declare(name, [`const ${name} = [${values.map(quote).join(', ')}] as const;`]);
  return ofStrings(build, `(typeof ${name})[number]`, values);
}

function keysOf(build: Build): Shape {
  const name = build.name('Keys');
  build.declare(name, [`interface ${name} { first: string; second?: string; third: boolean }`]);
  return ofStrings(build, `keyof ${name}`, ['first', 'second', 'third']);
}

function filtered(build: Build, utility: 'Exclude' | 'Extract'): Shape {
  const values = stringValues(build);
  const name = build.name('Choice');
  build.declare(name, [`type ${name} = ${values.map(quote).join(' | ')};`]);
  const [first = '', ...rest] = values;
  return ofStrings(build, `${utility}<${name}, ${quote(first)}>`, utility === 'Exclude' ? rest : [first]);
}

function nonNullable(build: Build): Shape {
  const values = stringValues(build);
  const name = build.name('Choice');
  build.declare(name, [`type ${name} = ${[...values.map(quote), 'null', 'undefined'].join(' | ')};`]);
  return ofStrings(build, `NonNullable<${name}>`, values);
}

function template({ random }: Build): Shape {
  const [type, witness] = random.pick(templates);
  return shapeOf(`\`${type}\``, 'string', witness, { size: 3 * 1024 * 1024 });
}

const templates: readonly (readonly [type: string, witness: string])[] = [
  ['v$' + '{number}', 'v1'],
  ['$' + '{string}.example.com', 'web.example.com'],
  ['$' + '{string}/$' + '{string}', 'a/b'],
  ['[$' + '{string}](*)', '[a](*)'],
  ['$' + '{bigint}%', '25%'],
  ['is-$' + '{boolean}', 'is-true'],
];

function templateOfLiterals(build: Build): Shape {
  const name = build.name('Part');
  build.declare(name, [`type ${name} = 'a' | 'b';`]);
  if (build.random.chance(0.5)) return ofStrings(build, `\`\${${name}}-\${1 | 2}\``, ['a-1', 'b-2']);
  return shapeOf(`\`\${${name}}-\${string}\``, 'string', 'b-x', { size: 3 * 1024 * 1024 });
}

/** JSON's strings are TypeScript's, but for two that old readers took for line ends. */
function quote(value: string): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028');
}
