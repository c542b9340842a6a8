export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An empty one in the place of what is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** Those of its items that are texts. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((it) => typeof it === 'string');
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Deep, whatever the order of properties. */
export function equalJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isList(left)) {
    return isList(right) && left.length === right.length && left.every((item, at) => equalJson(item, right[at]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => equalJson(left[name], right[name]));
}

/** Whole, or so near to it that the server takes it for whole. Source: github.com/go-openapi/swag, IsFloat64AJSONInteger. */
export function isWhole(value: number): boolean {
  const whole = Math.trunc(value);
  return value === whole || Math.abs(value - whole) / (Math.abs(value) + Math.abs(whole)) < 1e-9;
}
