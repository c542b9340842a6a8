import type { Oracle } from '../oracle.js';
import { type JsonSchema, type Pool, randomOf, sampleOf, someOf, updateOf, type Validation } from './values.js';

export type Answer = boolean | string | undefined;
export type RuleFunction = (self: unknown, oldSelf?: unknown) => Answer;

export interface Write {
  readonly self: unknown;
  readonly oldSelf?: unknown;
}

/** A function, and what kext made of it. */
export interface TriedRule {
  readonly name: string;
  readonly rule: RuleFunction;
  /** Of the value that the rule stands on. */
  readonly schema: JsonSchema;
  readonly validation: Validation;
}

/** Values that the schema admits, made of what the function speaks of. */
export function writesFor({ name, rule, schema, validation }: TriedRule, pool: Pool, count: number): readonly Write[] {
  const random = randomOf([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const plain = { ...schema, nullable: false };
  return Array.from({ length: count }, (_, at) => {
    // Few texts and numbers, so that values meet again; many texts and one number, so that lists with keys add up to much.
    const few = someOf(pool, random);
    const some = [pool, { ...pool, numbers: few.numbers.slice(0, 1) }, few, few][at % 4] ?? few;
    const self = sampleOf(plain, some, random);
    if (rule.length < 2 || (validation.optionalOldSelf && random() < 0.3)) return { self };
    const oldSelf = sampleOf(plain, some, random);
    return { self: updateOf(oldSelf, self, random), oldSelf };
  });
}

/** What the function answers; `throws` where it has no answer. */
export function answersOf(rule: RuleFunction, writes: readonly Write[]): readonly (Answer | 'throws')[] {
  return writes.map(({ self, oldSelf }) => {
    try {
      // What a rule does to its value stays there.
      return rule(structuredClone(self), structuredClone(oldSelf));
    } catch {
      return 'throws';
    }
  });
}

/** Where the server's evaluator answers otherwise, or tells something else. @throws Error where it refuses the rule */
export async function differences(tried: TriedRule, writes: readonly Write[], oracle: Oracle) {
  const { rule, schema, validation } = tried;
  const { rule: text, messageExpression, optionalOldSelf = false } = validation;
  const expressions = messageExpression === undefined ? [text] : [text, messageExpression];
  const [decided, told] = await oracle.evaluate({ schema, optionalOldSelf, expressions, values: writes });
  const problem = decided?.problem ?? told?.problem;
  if (problem !== undefined) throw new Error(problem);
  return answersOf(rule, writes).flatMap((here, at) => {
    const there = decided?.results?.[at];
    const same = here === 'throws' ? there?.error !== undefined : there?.value === (here === true);
    const message = typeof here === 'string' && here !== 'throws' && told ? told.results?.[at]?.value === here : true;
    return same && message ? [] : [{ value: writes[at], here, there, told: told?.results?.[at] }];
  });
}
