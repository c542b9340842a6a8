import type { Json } from '../model/json.js';
import type { Location } from '../model/location.js';

/** One document of a file that is imported, parsed. */
export interface ImportDocument {
  /** As diagnostics name it. */
  readonly file: string;
  readonly document: Json;
  /** Where a node of the document stands in the file; without it, diagnostics point at the file's first character. */
  readonly locate?: (path: readonly (string | number)[]) => Location;
}

/** Where a node of the document stands, as well as is known. */
export function placeOf(document: ImportDocument, path: readonly (string | number)[]): Location {
  return document.locate?.(path) ?? { file: document.file, line: 1, column: 1, length: 1 };
}
