import type { Location } from '../model/location.js';
import type { LocatedJson } from './located-json.js';

/** Reads one setting's value, or says what it should have been. */
export type Setting<Value> = (json: LocatedJson) => Read<Value>;

export type Read<Value> =
  | { readonly value: Value }
  /** `below`: which part of the setting is wrong, such as `.team`. */
  | { readonly at: Location; readonly expected: string; readonly found: string; readonly below?: string };

/** A name that may also begin a Service's name (RFC 1035) and leaves room for what is appended to it. */
export function readName(json: LocatedJson): Read<string> {
  const text = textOf(json);
  if (text !== undefined && text.length <= 50 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text)) return { value: text };
  const expected = 'a name of lower-case letters, digits and "-" that begins with a letter, at most 50 characters';
  return wrong(json, expected);
}

export function readNamespace(json: LocatedJson): Read<string> {
  const text = textOf(json);
  if (text !== undefined && isDnsLabel(text)) return { value: text };
  return wrong(json, 'the name of a namespace: lower-case letters, digits and "-", at most 63 characters');
}

export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

export function readText(expected: string): Setting<string> {
  return (json) => {
    const text = textOf(json);
    return text !== undefined && /^\S+$/.test(text) ? { value: text } : wrong(json, expected);
  };
}

export function readBoolean(json: LocatedJson): Read<boolean> {
  if (json.kind === 'scalar' && typeof json.value === 'boolean') return { value: json.value };
  return wrong(json, 'true or false');
}

/** The oldest minor that kext writes for: CEL rules in CRDs are stable since 1.29. */
const oldestMinor = 29;

export function readMinor(json: LocatedJson): Read<number> {
  const minor = Number(/^1\.([1-9]\d{0,2})$/.exec(textOf(json) ?? '')?.[1]);
  if (minor >= oldestMinor) return { value: minor };
  return wrong(json, `a minor version of Kubernetes from "1.${oldestMinor}" on, such as "1.36"`);
}

export function textOf(json: LocatedJson): string | undefined {
  return json.kind === 'scalar' && typeof json.value === 'string' ? json.value : undefined;
}

export function wrong<Value>(json: LocatedJson, expected: string, below?: string): Read<Value> {
  return { at: json.at, expected, found: describe(json), ...(below !== undefined && { below }) };
}

export function describe(json: LocatedJson): string {
  if (json.kind === 'list') return json.items.length === 0 ? 'an empty list' : 'a list';
  if (json.kind === 'object') return 'an object';
  return JSON.stringify(json.value);
}
