import type { Json } from '../../../model/json.js';
import type { Schema } from '../../../model/schema.js';
import { badDefault, badEnum, badExample } from '../diagnostics.js';
import { problemsOfRules } from '../values/rules.js';
import { validate } from '../values/validate.js';
import { placeOf } from './place.js';
import type { SchemaRun } from './run.js';

/** Defaults, examples and enums against the schema that they stand on. */
export function checkValues(schema: Schema, { report, cel }: SchemaRun): void {
  if (schema.default !== undefined) {
    const plain = problemsOf(schema.default, schema);
    const problems = plain.length > 0 || !cel ? plain : problemsOfRules(schema.default, schema, cel);
    for (const { path, text } of problems) {
      report(badDefault, placeOf(schema, 'default'), { path, problem: text });
    }
  }
  if (schema.example !== undefined) {
    for (const { path, text } of problemsOf(schema.example, schema)) {
      report(badExample, placeOf(schema, 'example'), { path, problem: text });
    }
  }
  for (const value of schema.enum ?? []) {
    const [problem] = validate(value, { at: schema.at, ...typeOf(schema) });
    if (problem) report(badEnum, placeOf(schema, 'enum'), { value: JSON.stringify(value), problem: problem.text });
  }
}

/** A value has one problem at a place; what follows from it says nothing new. */
function problemsOf(value: Json, schema: Schema): ReturnType<typeof validate> {
  const seen = new Set<string>();
  return validate(value, schema).filter(({ path }) => !seen.has(path) && seen.add(path));
}

function typeOf(schema: Schema): Partial<Schema> {
  return {
    ...(schema.type && { type: schema.type }),
    ...(schema.nullable && { nullable: true }),
    ...(schema['x-kubernetes-int-or-string'] && { 'x-kubernetes-int-or-string': true }),
    ...(schema['x-kubernetes-preserve-unknown-fields'] && { 'x-kubernetes-preserve-unknown-fields': true }),
  };
}
