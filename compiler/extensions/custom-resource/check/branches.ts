import { nearest } from '../../../diagnostics/nearest.js';
import type { Keywords, Schema } from '../../../model/schema.js';
import { branchesOf } from '../../../model/schema-children.js';
import { nestedKeyword, undeclaredInBranch } from '../diagnostics.js';
import { checkBounds } from './bounds.js';
import { checkFormat } from './format.js';
import { checkPattern } from './pattern.js';
import { placeOf } from './place.js';
import type { SchemaRun } from './run.js';

const outside: readonly (keyof Keywords | keyof Schema)[] = [
  'type',
  'default',
  'title',
  'description',
  'nullable',
  'additionalProperties',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];

/** allOf, anyOf, oneOf and not: value validations only, over what is declared outside. */
export function checkBranches(schema: Schema, run: SchemaRun): void {
  for (const [within, branch] of branchesOf(schema)) {
    if (!isIntOrString(schema, within)) checkBranch(branch, schema, within, run);
  }
}

/** The one place for types in branches: `anyOf: [{type: integer}, {type: string}]` of an int-or-string. */
function isIntOrString(schema: Schema, within: string): boolean {
  if (!schema['x-kubernetes-int-or-string']) return false;
  const branches = within === 'anyOf' ? schema.anyOf : within === 'allOf' ? schema.allOf?.[0]?.anyOf : undefined;
  return branches?.length === 2 && branches[0]?.type === 'integer' && branches[1]?.type === 'string';
}

function checkBranch(branch: Schema, declared: Schema, within: string, run: SchemaRun): void {
  const { report } = run;
  for (const keyword of outside) {
    if (branch[keyword] !== undefined) report(nestedKeyword, placeOf(branch, keyword), { keyword, within });
  }
  for (const { kind, at } of branch.constraints ?? []) report(nestedKeyword, at, { keyword: `@${kind}`, within });
  checkBounds(branch, declared.type, report);
  checkPattern(branch, report);
  checkFormat(branch, declared.type, run);
  for (const [deeper, nested] of branchesOf(branch)) checkBranch(nested, declared, deeper, run);
  checkItems(branch, declared, within, run);
  for (const [name, property] of branch.properties ?? []) {
    const found = declared.properties?.get(name);
    if (found && name !== 'metadata') checkBranch(property, found, within, run);
    else if (found) report(nestedKeyword, property.at, { keyword: 'metadata', within });
    else {
      const near = nearest(name, declared.properties?.keys() ?? []);
      report(undeclaredInBranch, property.at, { name, within, ...(near !== undefined && { near }) });
    }
  }
}

function checkItems(branch: Schema, declared: Schema, within: string, run: SchemaRun): void {
  if (!branch.items) return;
  if (declared.items) checkBranch(branch.items, declared.items, within, run);
  else run.report(undeclaredInBranch, branch.items.at, { name: 'items', within });
}
