/**
 * Generated regular expressions over generated texts: what JavaScript's own methods answer, the CEL that kext makes of them
 * answers in kext/testing's evaluator.
 */
import { expect, test } from '@jest/globals';
import type { Form, Scope, Value } from '../../compiler/cel/lowering/form.js';
import { value } from '../../compiler/cel/lowering/form.js';
import { placeOfFound, replaceFound } from '../../compiler/cel/lowering/found-part.js';
import { text } from '../../compiler/cel/lowering/kind.js';
import { lowerExec, lowerMatch, lowerMatchAll } from '../../compiler/cel/lowering/match.js';
import { parsePattern } from '../../compiler/cel/patterns/parse-pattern.js';
import { print } from '../../compiler/cel/print.js';
import { evaluate } from '../../testing/expressions/evaluate.js';
import type { Value as CelValue } from '../../testing/expressions/value.js';
import { newRandom, seedOf } from '../cluster/declarations/random.js';
import { makeMatch, makePattern, makeText } from './patterns/make-pattern.js';

const count = Number(process.env.KEXT_PATTERNS ?? 300);
const at = { file: 'rule.ts', line: 1, column: 1, length: 1 };
const subject: Value = value(text, { kind: 'identifier', name: 'subject' });

type Lower = (scope: Scope, source: string, flags: string) => Form;
type Run = (text: string, expression: RegExp) => unknown;

/** What the form is for a text; null stands for undefined. */
function answer(form: Form, given: string): unknown {
  const variables = new Map<string, CelValue>([['subject', given]]);
  switch (form.form) {
    case 'choice':
      return evaluate(print(form.test), variables) ? answer(form.whenTrue, given) : answer(form.whenFalse, given);
    case 'tuple':
      return form.elements.map((element) => answer(element.value, given));
    case 'value':
      if (form.present && !evaluate(print(form.present), variables)) return null;
      return plain(evaluate(print(form.cel), variables));
    case 'sequence': {
      const items = evaluate(print(form.range), variables);
      if (!Array.isArray(items)) throw new Error('no list');
      return items.map((item) => {
        const cel = { kind: 'constant', type: 'string', value: String(item) } as const;
        return answer(
          form.element(
            newScope(() => {}),
            cel,
          ),
          given,
        );
      });
    }
    default:
      throw new Error(`a ${form.form}`);
  }
}

function plain(value: CelValue): unknown {
  return typeof value === 'bigint' ? Number(value) : Array.isArray(value) ? value.map(plain) : value;
}

function newScope(report: () => void): Scope {
  const run = { report } as unknown as Scope['run'];
  return { run, facts: () => new Set(), kinds: new Map(), variables: undefined, taken: new Set() };
}

/** How many expressions have a CEL; each has answered as JavaScript does. */
function compare(lower: Lower, run: Run, isGlobal: boolean): number {
  let compiled = 0;
  for (let index = 0; index < count; index++) {
    const random = newRandom(seedOf(7, index));
    const source = makePattern(random);
    const flags = `${random.pick(['', '', 's', 'u', 'i'])}${isGlobal ? 'g' : ''}`;
    let isRefused = false;
    const form = lower(
      newScope(() => {
        isRefused = true;
      }),
      source,
      flags,
    );
    const tree = parsePattern(source);
    if (isRefused || !tree) continue;
    compiled++;
    for (let time = 0; time < 8; time++) {
      const made = random.chance(0.8) ? makeMatch(random, tree) : makeText(random);
      const given = random.chance(0.2) ? `${makeText(random)}${made}${makeText(random)}` : made;
      const wanted = run(given, new RegExp(source, flags));
      expect({ source, flags, given, answer: answer(form, given) }).toEqual({ source, flags, given, answer: wanted });
    }
  }
  return compiled;
}

const nullFor = (match: readonly (string | undefined)[] | null) => match && [...match].map((it) => it ?? null);

test('exec: the groups that are kept', () => {
  const lower: Lower = (scope, source, flags) => lowerExec(scope, subject, { form: 'pattern', source, flags }, at);
  expect(compare(lower, (given, expression) => nullFor(expression.exec(given)), false)).toBeGreaterThan(count / 8);
});

test('match with the flag g', () => {
  const lower: Lower = (scope, source, flags) => lowerMatch(scope, subject, { form: 'pattern', source, flags }, at);
  expect(compare(lower, (given, expression) => nullFor(given.match(expression)), true)).toBeGreaterThan(count / 3);
});

test('matchAll', () => {
  const lower: Lower = (scope, source, flags) => lowerMatchAll(scope, subject, { form: 'pattern', source, flags }, at);
  const run: Run = (given, expression) => [...given.matchAll(expression)].map(nullFor);
  expect(compare(lower, run, true)).toBeGreaterThan(count / 12);
});

test('replace', () => {
  const lower: Lower = (scope, source, flags) => {
    return replaceFound(scope, subject, { form: 'pattern', source, flags }, flags === 's' ? '' : 'x', at);
  };
  const run: Run = (given, expression) => given.replace(expression, expression.flags === 's' ? '' : 'x');
  expect(compare(lower, run, false)).toBeGreaterThan(count / 3);
});

test('search', () => {
  const lower: Lower = (scope, source, flags) => placeOfFound(scope, subject, { form: 'pattern', source, flags }, at);
  expect(compare(lower, (given, expression) => given.search(expression), false)).toBeGreaterThan(count / 3);
});
