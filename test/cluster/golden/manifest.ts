import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '../../../compiler/model/json.js';
import { parseYaml } from '../../../compiler/output/parse-yaml.js';

/** A document of a manifest: as its file has it, and as kext reads it. */
export interface Document {
  readonly text: string;
  readonly object: KubernetesObject;
}

export interface KubernetesObject extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject & { readonly name: string };
}

/** The documents of a file, in order, each with its own text, so that the server's reader gets kext's bytes. */
export function documentsIn(path: string): Document[] {
  const texts = readFileSync(path, 'utf8').split(/^---$/m);
  return texts.filter((text) => /^[^#\s]/m.test(text)).map((text) => ({ text, object: parse(text, path) }));
}

function parse(text: string, path: string): KubernetesObject {
  const { documents, mistakes } = parseYaml(text, path);
  expect(mistakes).toEqual([]);
  return documents[0] as KubernetesObject;
}

/** Everything that was sent and is not there, or is another: `spec.replicas: 2, not 3`. */
export function lost(sent: Json, found: Json | undefined, path = ''): string[] {
  if (Array.isArray(sent) && Array.isArray(found) && sent.length === found.length) {
    return sent.flatMap((item, at) => lost(item, found[at], `${path}[${at}]`));
  }
  if (isJsonObject(sent) && found !== undefined && isJsonObject(found)) {
    return Object.keys(sent).flatMap((key) =>
      lost(sent[key] ?? null, found[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return sent === found ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(sent)}`];
}
