import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Configuration } from '../../../model/resource.js';
import { hugeDefinition, largeDefinition } from '../diagnostics.js';
import { definitionOf } from '../emit.js';
import type { CustomKind } from '../kinds.js';

/** TotalAnnotationSizeLimitB: client-side apply keeps the object in an annotation. */
const largestAnnotation = 262_144;
/** Somewhat below etcd's 1.5 MiB, because the object is stored with managed fields and status. */
const largestObject = 1_400_000;

/** How large the CRD is as JSON. */
export function checkSize(kind: CustomKind, configuration: Configuration, report: Report): void {
  const at = kind.versions[0]?.at;
  const name = `${kind.plural}.${kind.group}`;
  const json = JSON.stringify(definitionOf(kind, configuration));
  // A unit of UTF-16 is three bytes of UTF-8 at most.
  if (json.length * 3 <= largestAnnotation) return;
  const bytes = Buffer.byteLength(json);
  if (bytes > largestObject) report(hugeDefinition, at, { name, bytes });
  else if (bytes > largestAnnotation) report(largeDefinition, at, { name, bytes });
}
