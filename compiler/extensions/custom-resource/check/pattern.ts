import { compilePattern } from '../../../cel/pattern.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Schema } from '../../../model/schema.js';
import { badPattern } from '../diagnostics.js';
import { placeOf } from './place.js';

/** Whether the server's RE2 compiles the expression. */
export function checkPattern(schema: Schema, report: Report): void {
  const { pattern } = schema;
  if (pattern === undefined) return;
  const compiled = compilePattern(pattern);
  if ('problem' in compiled) report(badPattern, placeOf(schema, 'pattern'), { pattern, reason: compiled.problem });
}
