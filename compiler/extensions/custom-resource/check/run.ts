import type { Cel } from '../../../cel/parse.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Schema } from '../../../model/schema.js';

/** What the checks need to know of the run, and what they have seen: schemas are shared between kinds. */
export interface SchemaRun {
  readonly report: Report;
  readonly minor: number;
  readonly seen: Set<Schema>;
  /** Loaded where there are rules by hand. */
  readonly cel: Cel | undefined;
}
