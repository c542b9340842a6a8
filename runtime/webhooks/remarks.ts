import type { Remarks } from './answer.js';
import { isObject } from './json-patch/json-value.js';

const longestWarning = 120;
/** As truncateAtTotalRunes in k8s.io/apiserver/pkg/endpoints/filters/warning.go. */
const longestWarnings = 4096;

/**
 * The warnings and audit annotations of a verdict in the form that the API server takes: it would refuse the whole answer
 * for a value that is no string, and drop a warning with a line break.
 * @throws TypeError: they are none
 */
export function remarksOf({ warnings, auditAnnotations }: { readonly [name: string]: unknown }): Remarks {
  return {
    ...(warnings !== undefined && { warnings: readWarnings(warnings) }),
    ...(auditAnnotations !== undefined && { auditAnnotations: readAnnotations(auditAnnotations) }),
  };
}

function readWarnings(warnings: unknown): readonly string[] {
  if (!Array.isArray(warnings)) throw new TypeError('warnings is a list of strings');
  let left = longestWarnings;
  return warnings.flatMap((warning) => {
    const text = shortened(String(warning).replace(/\p{Cc}+/gu, ' '));
    left -= [...text].length;
    return left < 0 ? [] : [text];
  });
}

/** In code points, as the API server counts. */
function shortened(text: string): string {
  if (text.length <= longestWarning) return text;
  const points = [...text];
  return points.length <= longestWarning ? text : `${points.slice(0, longestWarning - 1).join('')}…`;
}

function readAnnotations(annotations: unknown): Readonly<Record<string, string>> {
  if (!isObject(annotations)) throw new TypeError('auditAnnotations is an object of strings');
  return Object.fromEntries(
    Object.entries(annotations)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'string' ? value : String(JSON.stringify(value))]),
  );
}
