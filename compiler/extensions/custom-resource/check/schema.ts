import type { Schema } from '../../../model/schema.js';
import { forEachChild, isLeaf } from '../../../model/schema-children.js';
import { checkBounds } from './bounds.js';
import { checkBranches } from './branches.js';
import { checkConstraints } from './constraints.js';
import { checkFormat } from './format.js';
import { checkLists } from './lists.js';
import { checkPattern } from './pattern.js';
import type { SchemaRun } from './run.js';
import { checkStructure } from './structure.js';
import { checkValues } from './values.js';

/** All that a schema must fulfil wherever it stands, for it and everything below it; each shared schema once. */
export function checkSchema(schema: Schema, run: SchemaRun): void {
  if (!isLeaf(schema)) {
    if (run.seen.has(schema)) return;
    run.seen.add(schema);
  }
  const { report } = run;
  checkStructure(schema, report);
  checkBounds(schema, schema.type, report);
  checkPattern(schema, report);
  checkFormat(schema, schema.type, run);
  checkLists(schema, report);
  checkConstraints(schema, report);
  checkBranches(schema, run);
  checkValues(schema, run);
  forEachChild(schema, (child) => checkSchema(child, run));
}
