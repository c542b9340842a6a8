import type { Report } from '../../../diagnostics/diagnostic.js';
import { badSelectable, newSelectable } from '../diagnostics.js';
import type { Part } from '../part.js';
import { resolveDotted } from './dotted-path.js';

const most = 8;

/** The selectable fields of one version. */
export function checkSelectable(part: Part, minor: number, report: Report): void {
  const seen = new Set<string>();
  for (const { value: path, at } of part.selectableFields) {
    if (minor < 32) report(newSelectable, at, { minor });
    const problem = problemOf(path, part);
    if (problem) report(badSelectable, at, { path, ...problem });
    if (seen.has(path)) report(badSelectable, at, { path, problem: 'it is selectable already' });
    seen.add(path);
    if (seen.size > most) report(badSelectable, at, { path, problem: `a version can have ${most} selectable fields` });
  }
}

function problemOf(path: string, part: Part): { readonly problem: string; readonly near?: string } | undefined {
  const resolved = resolveDotted(path, part);
  if ('problem' in resolved) return resolved;
  if (path.startsWith('.metadata'))
    return { problem: 'it lies in metadata, whose name and namespace are selectable anyway' };
  const type = 'schema' in resolved ? resolved.schema.type : undefined;
  if (type === 'string' || type === 'boolean' || type === 'integer') return undefined;
  return { problem: 'it must be a string, a boolean or a whole number' };
}
