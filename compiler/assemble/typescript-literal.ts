import { isList, type Json } from '../model/json.js';

/** What stands in place of a value; `path` has the keys down to it, joined by dots, and `*` for an index. */
export type Expressions = (path: string, value: Json) => string | undefined;

interface Place {
  /** Of the line that the value begins on. */
  readonly indent: string;
  /** How much of that line is taken. */
  readonly taken: number;
  readonly path: string;
}

/** JSON as people write it in TypeScript; `indent` is that of the line it begins on. */
export function typescriptLiteral(value: Json, indent: string): string {
  return literal(value, { indent, taken: 0, path: '' }, () => undefined);
}

/** The same, with expressions in it. */
export function typescriptExpression(value: Json, indent: string, expressions: Expressions): string {
  return literal(value, { indent, taken: 0, path: '' }, expressions);
}

function literal(value: Json, place: Place, expressions: Expressions): string {
  const expression = expressions(place.path, value);
  if (expression !== undefined) return expression;
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return isList(value)
    ? brackets(['[', ']', ''], listEntries(value, place, expressions), place)
    : brackets(
        ['{', '}', ' '],
        Object.entries(value).map((entry) => member(entry, place, expressions)),
        place,
      );
}

function listEntries(list: readonly Json[], { indent, path }: Place, expressions: Expressions): readonly string[] {
  const inner = { indent: `${indent}  `, taken: 0, path: join(path, '*') };
  return list.map((item) => literal(item, inner, expressions));
}

function member([key, value]: [string, Json], { indent, path }: Place, expressions: Expressions): string {
  const name = propertyName(key);
  const inner = { indent: `${indent}  `, taken: name.length + 2, path: join(path, key) };
  if (expressions(inner.path, value) === name) return name;
  return `${name}: ${literal(value, inner, expressions)}`;
}

function brackets(
  [open, close, padding]: readonly [string, string, string],
  entries: readonly string[],
  { indent, taken }: Place,
): string {
  if (entries.length === 0) return `${open}${close}`;
  const line = `${open}${padding}${entries.join(', ')}${padding}${close}`;
  if (!line.includes('\n') && indent.length + taken + line.length < 120) return line;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry},\n`).join('')}${indent}${close}`;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** In single quotes, unless double ones need fewer escapes. */
export function stringLiteral(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const json = JSON.stringify(text).replace(/[\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Nothing to escape. */
const plain = /^[ !#-&(-[\]-~]*$/;

/** In brackets where a plain key would set the prototype instead. */
export function propertyName(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringLiteral(key);
}
