import type { Location } from '../../model/location.js';
import { badPattern } from '../diagnostics.js';
import type { Expression as Cel } from '../expression.js';
import { constant, type Form, type Scope } from './form.js';
import { toRe2 } from './to-re2.js';

export type PatternForm = Extract<Form, { readonly form: 'pattern' }>;

/** As RE2; undefined where that has been reported as impossible. */
export function readPattern(scope: Scope, { source, flags }: PatternForm, at: Location): string | undefined {
  const read = toRe2(source, flags);
  if ('pattern' in read) return read.pattern;
  scope.run.report(badPattern, at, { pattern: source, reason: read.problem });
  return undefined;
}

/** The first part that matches, or an empty text. */
export function searchPattern(subject: Cel, re2: string): Cel {
  return { kind: 'call', name: 'find', target: subject, args: [constant(re2).cel] };
}
