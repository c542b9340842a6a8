import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import type { Comments } from './yaml-comments.js';
import { yamlKey, yamlString } from './yaml-string.js';

/** The longest key that a reader looks for a colon behind. */
const longestSimpleKey = 1000;

/** Adds a line per entry; the first begins with `indent` like the others. */
export function writeMap(object: JsonObject, indent: string, lines: string[], comments: Comments | undefined): void {
  const beside = comments?.get(object);
  for (const key in object) {
    const value = object[key];
    if (value === undefined) continue;
    for (const text of beside?.get(key) ?? []) lines.push(`${indent}# ${text}`);
    const name = yamlKey(key);
    if (name.length <= longestSimpleKey) writeEntry(`${indent}${name}:`, value, indent, lines, comments);
    else {
      lines.push(`${indent}? ${name}`);
      writeEntry(`${indent}:`, value, indent, lines, comments);
    }
  }
}

function writeEntry(head: string, value: Json, indent: string, lines: string[], comments: Comments | undefined): void {
  if (isList(value) && value.length > 0) {
    lines.push(head);
    writeList(value, indent, lines, comments);
  } else if (isJsonObject(value) && !isEmpty(value)) {
    lines.push(head);
    writeMap(value, `${indent}  `, lines, comments);
  } else lines.push(`${head} ${leaf(value, `${indent}  `)}`);
}

/** Items stand at the indentation of their key, as Kubernetes' own manifests have them. */
function writeList(list: readonly Json[], indent: string, lines: string[], comments: Comments | undefined): void {
  const beside = comments?.get(list);
  for (const [index, item] of list.entries()) {
    for (const text of beside?.get(String(index)) ?? []) lines.push(`${indent}# ${text}`);
    const first = lines.length;
    if (isList(item) && item.length > 0) writeList(item, `${indent}  `, lines, comments);
    else if (isJsonObject(item) && !isEmpty(item)) writeMap(item, `${indent}  `, lines, comments);
    else lines.push(`${indent}  ${leaf(item, `${indent}  `)}`);
    lines[first] = `${indent}- ${(lines[first] ?? '').slice(indent.length + 2)}`;
  }
}

/** What takes no lines of its own; `indent` is for the lines of a block. */
function leaf(value: Json, indent: string): string {
  if (typeof value === 'string') return yamlString(value, indent);
  if (typeof value === 'object' && value !== null) return isList(value) ? '[]' : '{}';
  return String(value);
}

function isEmpty(object: JsonObject): boolean {
  for (const key in object) if (object[key] !== undefined) return false;
  return true;
}
