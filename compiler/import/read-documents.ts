import type { Report } from '../diagnostics/diagnostic.js';
import { isJsonObject, type JsonObject } from '../model/json.js';
import { notImportable, oldOpenApi } from './diagnostics.js';
import { type ImportDocument, placeOf } from './document.js';
import { objectsAt, stringAt } from './read-json.js';

/** An object of a document, and where it stands in it. */
export interface ImportObject {
  readonly source: ImportDocument;
  readonly path: readonly (string | number)[];
  readonly object: JsonObject;
}

/** What was found in the documents: lists are taken apart. */
export interface ImportObjects {
  readonly definitions: readonly ImportObject[];
  readonly openApis: readonly ImportObject[];
}

export function readDocuments(documents: readonly ImportDocument[], report: Report): ImportObjects {
  const definitions: ImportObject[] = [];
  const openApis: ImportObject[] = [];
  for (const source of documents) {
    for (const found of objectsOf(source, report)) {
      const { object } = found;
      if (object.kind === 'CustomResourceDefinition') definitions.push(found);
      else if (stringAt(object, 'openapi')?.startsWith('3.')) openApis.push(found);
      else reportOther(found, report);
    }
  }
  return { definitions, openApis };
}

function objectsOf(source: ImportDocument, report: Report): readonly ImportObject[] {
  const { document } = source;
  if (!isJsonObject(document)) {
    report(notImportable, placeOf(source, []), { found: Array.isArray(document) ? 'a list' : `a ${typeof document}` });
    return [];
  }
  if (!stringAt(document, 'kind')?.endsWith('List') || document.items === undefined) {
    return [{ source, path: [], object: document }];
  }
  return objectsAt(document, 'items').map((object, at) => ({ source, path: ['items', at], object }));
}

function reportOther({ source, path, object }: ImportObject, report: Report): void {
  const at = placeOf(source, path);
  const openApi = stringAt(object, 'openapi') ?? stringAt(object, 'swagger');
  const kind = stringAt(object, 'kind');
  if (openApi !== undefined) report(oldOpenApi, at, { version: openApi });
  else report(notImportable, at, { found: kind === undefined ? 'no Kubernetes object' : `a ${kind}` });
}
