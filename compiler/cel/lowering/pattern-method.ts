import type { Location } from '../../model/location.js';
import { badPattern } from '../diagnostics.js';
import type { Expression as Cel } from '../expression.js';
import { booleanOf } from './convert.js';
import { constant, type Form, type Scope, type Value, value } from './form.js';
import { nameOf, text } from './kind.js';
import { refuse, reported } from './scope.js';
import { toRe2 } from './to-re2.js';

type PatternForm = Extract<Form, { readonly form: 'pattern' }>;

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
  const re2 = read(scope, pattern, at);
  if (re2 === undefined) return reported;
  const matches: Cel = { kind: 'call', name: 'matches', target: subject.cel, args: [constant(re2).cel] };
  // JavaScript would test the word undefined.
  if (subject.present) return refuse(scope, at, 'A test of what may be undefined', 'Check that it is there first.');
  if (name === 'exec') return lowerMatch(scope, subject, pattern, at);
  return booleanOf(matches);
}

/** `text.match(/…/)`: null, or a list whose first element is what matches. */
export function lowerMatch(scope: Scope, subject: Value, pattern: Form | undefined, at: Location): Form {
  if (pattern?.form !== 'pattern')
    return refuse(scope, at, 'match by what is computed', 'Write the regular expression.');
  if (hasGroups(pattern.source)) {
    return refuse(scope, at, 'match with a group that is kept', 'Write (?:…), or split the text.');
  }
  const re2 = read(scope, pattern, at);
  if (re2 === undefined) return reported;
  const present: Cel = { kind: 'call', name: 'matches', target: subject.cel, args: [constant(re2).cel] };
  const whole = value(text, searchPattern(subject.cel, re2));
  return {
    form: 'choice',
    test: present,
    whenTrue: { form: 'tuple', elements: [{ value: whole }] },
    whenFalse: { ...scope.run.form(scope, { kind: 'literal', value: null, at }) },
  };
}

/** Whether elements after the first one would hold what groups matched. */
function hasGroups(source: string): boolean {
  return /\((?!\?)|\(\?<(?![=!])/.test(source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, ''));
}

/** The first part that matches, or an empty text. */
export function searchPattern(subject: Cel, re2: string): Cel {
  return { kind: 'call', name: 'find', target: subject, args: [constant(re2).cel] };
}

function read(scope: Scope, { source, flags }: PatternForm, at: Location): string | undefined {
  const read = toRe2(source, flags);
  if ('pattern' in read) return read.pattern;
  scope.run.report(badPattern, at, { pattern: source, reason: read.problem });
  return undefined;
}
