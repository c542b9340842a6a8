import { createRequire } from 'node:module';
import type { CollectionTag, Document, LineCounter, ScalarTag } from 'yaml';
import type { Json } from '../model/json.js';
import type { Location } from '../model/location.js';
import { parseUniqueJson } from './parse-unique-json.js';

type Yaml = typeof import('yaml');

export interface ParsedYaml {
  /** Every document that holds anything; empty where there are mistakes. */
  readonly documents: readonly Json[];
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly text: string;
  readonly at: Location;
}

/**
 * Reads every document of a YAML or JSON file as `kubectl` does: YAML 1.1's booleans, octal numbers and merge keys, but no
 * sexagesimal numbers, dates or binary. A key that stands twice is a mistake.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const source = text.replace(/^\uFEFF/, '');
  const json = parseUniqueJson(source);
  if (json !== undefined) return { documents: [json], mistakes: [] };

  const yaml = createRequire(import.meta.url)('yaml') as Yaml;
  const lines = new yaml.LineCounter();
  const found: readonly Document.Parsed[] = yaml.parseAllDocuments(source, {
    version: '1.1',
    customTags: (tags) => [...tags.filter(isKubernetesTag), octal, exponent],
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const mistakes = found.flatMap(({ errors }) => errors.map(({ message, pos }) => mistake(message, pos, file, lines)));
  if (mistakes.length > 0) return { documents: [], mistakes };
  return readDocuments(found, file, lines);
}

function readDocuments(found: readonly Document.Parsed[], file: string, lines: LineCounter): ParsedYaml {
  const documents: Json[] = [];
  for (const document of found) {
    const value = plainValue(document);
    if (value === null || value === undefined) continue;
    if (!isJson(value)) {
      const [start] = document.range;
      return { documents: [], mistakes: [mistake('This is no JSON', [start, start + 1], file, lines)] };
    }
    documents.push(value);
  }
  return { documents, mistakes: [] };
}

/** What is no JSON either where aliases of aliases would fill the memory: the library throws then. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return Symbol('too many aliases');
  }
}

/** Go's YAML reader knows no sexagesimal numbers and leaves dates, binary and the other tags of YAML 1.1 as they are. */
function isKubernetesTag(tag: string | ScalarTag | CollectionTag): boolean {
  if (typeof tag === 'string') return true;
  if (tag.format === 'TIME' || tag.format === 'EXP') return false;
  return !/:(?:timestamp|binary|omap|pairs|set)$/.test(tag.tag);
}

/** `0o17`, which YAML 1.1 has not, but Go's reader has. */
const octal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  format: 'OCTAL',
  test: /^[-+]?0[oO][0-7_]+$/,
  resolve: (text) => Number.parseInt(text.replace(/_|0[oO]/g, ''), 8),
};

/** The library takes the word `e1` for a number. */
const exponent: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  format: 'EXPONENT',
  test: /^[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)[eE][-+]?[0-9]+$/,
  resolve: (text) => Number(text.replaceAll('_', '')),
};

function mistake(text: string, [start, end]: readonly [number, number], file: string, lines: LineCounter): Mistake {
  const { line, col } = lines.linePos(start);
  return { text, at: { file, line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(end - start, 1) } };
}

/** `.inf`, `.nan` and the like are YAML, but nothing that a Kubernetes object can hold. */
function isJson(value: unknown): value is Json {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return value === null || ['string', 'boolean'].includes(typeof value);
  if (Array.isArray(value)) return value.every(isJson);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
}
