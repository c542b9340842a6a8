import type { Location } from '../../model/location.js';
import { badPattern } from '../diagnostics.js';
import { type Expression as Cel, method } from '../expression.js';
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

/** Whether some part matches. */
export function matches(subject: Cel, re2: string): Cel {
  return method(subject, 'matches', constant(re2).cel);
}

/** The first part that matches, or an empty text. */
export function searchPattern(subject: Cel, re2: string): Cel {
  return method(subject, 'find', constant(re2).cel);
}
