import type { Location } from '../../model/location.js';
import { booleanOf } from './convert.js';
import type { Form, Scope } from './form.js';
import { nameOf } from './kind.js';
import { lowerExec } from './match.js';
import { matches, type PatternForm, readPattern } from './read-pattern.js';
import { refuse, reported } from './scope.js';

/** `/…/.test(text)`. */
export function lowerPatternMethod(
  scope: Scope,
  pattern: PatternForm,
  name: string,
  args: readonly Form[],
  at: Location,
): Form {
  const [subject] = args;
  if ((name !== 'test' && name !== 'exec') || !subject)
    return refuse(scope, at, `.${name} of a regular expression`, 'Use test, or match of the text.');
  if (subject.form !== 'value' || subject.kind.kind !== 'string') {
    const what = subject.form === 'value' ? nameOf(subject.kind) : 'a list or object';
    return refuse(scope, at, `A test of ${what}`, 'Test a text.');
  }
  const re2 = readPattern(scope, pattern, at);
  if (re2 === undefined) return reported;
  // JavaScript would test the word undefined.
  if (subject.present) return refuse(scope, at, 'A test of what may be undefined', 'Check that it is there first.');
  if (name === 'exec') return lowerExec(scope, subject, pattern, at);
  return booleanOf(matches(subject.cel, re2));
}
