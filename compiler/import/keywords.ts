import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import { oneLine, prettyJson } from './json-text.js';
import { isLine } from './word-text.js';

/** How the keywords of a schema are written as tags; what no tag can say is left for `@schema`. */
export interface KeywordTags {
  readonly tags: readonly string[];
  /** The keywords that the tags say. */
  readonly said: readonly string[];
}

const bounds = [
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

/** The keywords that hold on a value, whatever named type it is of; those in `done` are said by the type itself. */
export function keywordTags(schema: JsonObject, done: ReadonlySet<string>): KeywordTags {
  const tags: string[] = [];
  const said: string[] = [];
  function say(keywords: readonly string[], ...lines: readonly string[]): void {
    if (keywords.some((keyword) => done.has(keyword) || !means(keyword, schema))) return;
    tags.push(...lines);
    said.push(...keywords);
  }
  sayRange(schema, 'minimum', 'exclusiveMinimum', say);
  sayRange(schema, 'maximum', 'exclusiveMaximum', say);
  for (const keyword of bounds) {
    const value = schema[keyword];
    if (typeof value === 'number') say([keyword], `@${keyword} ${value}`);
  }
  const { pattern, format } = schema;
  if (typeof pattern === 'string' && isPlainPattern(pattern)) {
    say(['pattern'], `@pattern /${pattern.replaceAll('/', '\\/')}/`);
  }
  if (typeof format === 'string' && /^\S+$/.test(format)) say(['format'], `@format ${format}`);
  sayTopology(schema, say);
  sayRules(schema, say);
  return { tags, said };
}

/** A tag that means nothing on the type is an error; a raw fragment may say it all the same. */
function means(keyword: string, { type }: JsonObject): boolean {
  const types = meaning[keyword];
  return types === undefined || typeof type !== 'string' || types.includes(type);
}

const numbers = ['integer', 'number'];
const meaning: { readonly [keyword: string]: readonly string[] | undefined } = {
  minimum: numbers,
  maximum: numbers,
  multipleOf: numbers,
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  minItems: ['array'],
  maxItems: ['array'],
  minProperties: ['object'],
  maxProperties: ['object'],
};

type Say = (keywords: readonly string[], ...lines: readonly string[]) => void;

function sayRange(schema: JsonObject, bound: string, exclusive: string, say: Say): void {
  const value = schema[bound];
  if (typeof value !== 'number') return;
  if (schema[exclusive] === true) say([bound, exclusive], `@${exclusive} ${value}`);
  else say([bound], `@${bound} ${value}`);
}

/** One that a tag's argument can hold: no line break, nothing to trim, no `\/` that would come back as `/`. */
function isPlainPattern(pattern: string): boolean {
  return isLine(pattern) && !/\\\//.test(pattern);
}

function sayTopology(schema: JsonObject, say: Say): void {
  const listType = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'] ?? null;
  if (listType === 'map' && isList(keys) && keys.length > 0) {
    say(['x-kubernetes-list-type', 'x-kubernetes-list-map-keys'], `@listMapKey ${keys.join(' ')}`);
  } else if (listType === 'set') say(['x-kubernetes-list-type'], '@listType set');
  // Without a word a list is atomic and a map granular.
  else if (listType === 'atomic') say(['x-kubernetes-list-type']);
  const mapType = schema['x-kubernetes-map-type'];
  if (mapType === 'atomic') say(['x-kubernetes-map-type'], '@mapType atomic');
  // Beside a reference it may undo what the type says.
  else if (mapType === 'granular') say(['x-kubernetes-map-type'], ...(schema.$ref ? ['@mapType granular'] : []));
  if (schema['x-kubernetes-preserve-unknown-fields'] === true) {
    say(['x-kubernetes-preserve-unknown-fields'], '@preserveUnknownFields');
  }
  if (schema['x-kubernetes-embedded-resource'] === true) say(['x-kubernetes-embedded-resource'], '@embeddedResource');
}

function sayRules(schema: JsonObject, say: Say): void {
  const rules = schema['x-kubernetes-validations'];
  if (rules === undefined || !isList(rules) || !rules.every(isRule)) return;
  say(['x-kubernetes-validations'], ...rules.filter(isRule).map((rule) => `@cel ${ruleText(rule)}`));
}

function isRule(rule: Json): rule is JsonObject {
  return isJsonObject(rule) && typeof rule.rule === 'string';
}

/** The bare expression where there is nothing else to say and nothing to trim. */
function ruleText(rule: JsonObject): string {
  const expression = String(rule.rule);
  const bare = Object.keys(rule).length === 1 && isLine(expression) && !/^[{"]/.test(expression);
  if (bare) return expression;
  const { rule: _, message, ...others } = rule;
  return prettyJson({ rule: expression, ...(message !== undefined && { message }), ...others });
}

/** The keywords that belong to the place where a value stands rather than to its type. */
export function placeTags(schema: JsonObject): KeywordTags {
  const tags: string[] = [];
  const said: string[] = [];
  const { title, example, externalDocs } = schema;
  if (typeof title === 'string' && isLine(title)) {
    tags.push(`@title ${title}`);
    said.push('title');
  }
  if (schema.default !== undefined) {
    tags.push(`@default ${prettyJson(schema.default)}`);
    said.push('default');
  }
  if (example !== undefined) {
    tags.push(`@example ${prettyJson(example)}`);
    said.push('example');
  }
  const see = externalDocs !== undefined && isJsonObject(externalDocs) ? seeText(externalDocs) : undefined;
  if (see !== undefined) {
    tags.push(`@see ${see}`);
    said.push('externalDocs');
  }
  return { tags, said };
}

function seeText({ url, description }: JsonObject): string | undefined {
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url)) return undefined;
  if (description === undefined) return url;
  return typeof description === 'string' && isLine(description) ? `${url} ${description}` : undefined;
}

/** The tag for all that nothing else can say, or none. */
export function schemaTag(raw: JsonObject): readonly string[] {
  return Object.keys(raw).length === 0 ? [] : [`@schema ${oneLine(raw)}`];
}
