import type { Part } from '../part.js';
import { parsePath } from '../path/parse.js';
import { type Resolved, resolvePath } from '../path/resolve.js';
import { rootWithMetadata } from '../path/root.js';

/** A path of names joined by dots, as scale and selectable fields take it. */
export function resolveDotted(path: string, { schema }: Part): Resolved {
  if (!path.startsWith('.') || path.includes('[')) return { problem: 'it must be names after dots, without brackets' };
  const parsed = parsePath(path);
  if ('problem' in parsed) return parsed;
  if (parsed.steps.some(({ kind }) => kind !== 'field')) return { problem: 'it must be names after dots, without *' };
  return resolvePath(parsed.steps, rootWithMetadata(schema));
}
