import { isList, type Json } from '../model/json.js';

const width = 120;

/** JSON as people write it in TypeScript; `indent` is that of the line it begins on, `taken` what stands there already. */
export function typescriptLiteral(value: Json, indent: string, taken = 0): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close] = isList(value) ? '[]' : '{}';
  const entries = isList(value)
    ? value.map((item) => typescriptLiteral(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${propertyName(key)}: ${typescriptLiteral(item, inner, key.length + 2)}`,
      );
  if (entries.length === 0) return `${open}${close}`;
  const padding = isList(value) ? '' : ' ';
  const line = `${open}${padding}${entries.join(', ')}${padding}${close}`;
  if (!line.includes('\n') && indent.length + taken + line.length < width) return line;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}

/** In single quotes, unless double ones need fewer escapes. */
export function stringLiteral(text: string): string {
  const json = JSON.stringify(text).replace(/[\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

export function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__'
    ? key
    : key === '__proto__'
      ? "['__proto__']"
      : stringLiteral(key);
}
