import type { Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { adoptFiles } from './adopt-files.js';
import { noKinds } from './diagnostics.js';
import { type ImportDocument, placeOf } from './document.js';
import { readDefinition } from './read-definition.js';
import { readDocuments } from './read-documents.js';
import { readOpenApi } from './read-open-api.js';
import { useFiles } from './use-files.js';

export interface ImportOptions {
  /** The folder of the files, relative to the project, with forward slashes. */
  readonly out: string;
  /** Writes the project's own source, with `@resource`, instead of kinds that it uses. */
  readonly adopt: boolean;
}

/**
 * OpenAPI v3 documents and CRDs -> annotated TypeScript: `<out>/<group>/<version>.ts`, or with `adopt` a file for each
 * version of each kind. What can't be imported is reported, and then nothing is returned. Descriptions, bounds, rules and
 * defaults come back when the files are compiled.
 */
export async function importKinds(
  documents: readonly ImportDocument[],
  { out, adopt }: ImportOptions,
  report: Report,
): Promise<readonly OutputFile[]> {
  const severities: Diagnostic['severity'][] = [];
  const counted: Report = (kind, ...rest) => {
    severities.push(kind.severity);
    report(kind, ...rest);
  };
  const { definitions, openApis } = readDocuments(documents, counted);
  const kinds = definitions.flatMap((definition) => readDefinition(definition, counted));
  const openApi = readOpenApi(openApis);
  const files = await (adopt ? adoptFiles(kinds, openApi, out, counted) : useFiles(kinds, openApi, out, counted));
  if (severities.includes('error')) return [];
  if (files.length === 0) reportNone(documents, counted);
  return files;
}

function reportNone([first]: readonly ImportDocument[], report: Report): void {
  report(noKinds, first && placeOf(first, []), { what: 'No kind was found here.' });
}
