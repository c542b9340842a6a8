import { CelError } from '../../../cel/index.js';
import { isJsonObject, type JsonObject } from '../../../compiler/model/json.js';
import type { Schema, Rule as Validation } from '../../../testing/definition/schema.js';
import { evaluate } from '../../../testing/expressions/evaluate.js';
import { celValue } from '../../../testing/rules/cel-value.js';
import { newRandom, type Random, seedOf } from '../declarations/random.js';
import type { ExpressionAnswer, Oracle } from '../oracle.js';
import { nameOf, projectOf, type Rule } from './project.js';
import { type PlaceName, places } from './rule.js';
import { loadRules, type Outcome, runRule } from './run-rules.js';
import { makeSpec } from './spec.js';

/** A type of a kind with rules, as kext compiled it. */
export interface CompiledPlace {
  readonly index: number;
  readonly on: PlaceName;
  /** With one validation a rule, in their order. */
  readonly schema: Schema;
  readonly rules: readonly Rule[];
}

export interface Difference {
  readonly body: string;
  readonly cel: string;
  readonly node: Outcome;
  readonly server: Outcome;
  readonly testing: Outcome;
  readonly self: string;
  readonly oldSelf: string;
}

interface Write {
  readonly self: JsonObject;
  readonly oldSelf: JsonObject;
}

/** Where Node, the server and kext/testing don't agree: the first value of each rule, which tells enough. */
export async function compare(
  { index, on, schema, rules }: CompiledPlace,
  { seed, count, oracle }: { readonly seed: number; readonly count: number; readonly oracle: Oracle },
): Promise<readonly Difference[]> {
  const random = newRandom(seedOf(seed, index));
  const writes = Array.from(
    { length: count },
    (): Write => ({ self: valueAt(on, random), oldSelf: valueAt(on, random) }),
  );
  const functions = loadRules([...projectOf(rules).values()].join('\n'));
  const answers = await answersOf(schema, writes, oracle);
  return rules.flatMap((rule, at) => {
    const validation = schema['x-kubernetes-validations']?.[at];
    const run = functions.get(nameOf(rule));
    if (!validation || !run) throw new Error(`${nameOf(rule)} is lost`);
    const all = writes.flatMap(({ self, oldSelf }, at) => {
      const node = runRule(run, self, oldSelf);
      const server = outcomeOf(validation, nameOf(rule), (text) => answerAt(answers.get(text), at));
      const testing = outcomeOf(validation, nameOf(rule), (text) => evaluateHere(text, schema, { self, oldSelf }));
      const same = new Set([node, server, testing].map((it) => JSON.stringify(comparable(it)))).size === 1;
      const values = { self: JSON.stringify(self), oldSelf: JSON.stringify(oldSelf) };
      return same ? [] : [{ body: rule.body, cel: validation.rule, node, server, testing, ...values }];
    });
    return all.slice(0, 1);
  });
}

function valueAt(on: PlaceName, random: Random): JsonObject {
  const { property } = places[on];
  const spec = makeSpec(random);
  const value = property === undefined ? spec : spec[property];
  if (value === undefined || !isJsonObject(value)) throw new Error(`${on} is no object`);
  return value;
}

function expressionsOf({ 'x-kubernetes-validations': rules = [] }: Schema): readonly string[] {
  return [...new Set(rules.flatMap(({ rule, messageExpression = [] }) => [rule, messageExpression].flat()))];
}

async function answersOf(schema: Schema, values: readonly Write[], oracle: Oracle) {
  const expressions = expressionsOf(schema);
  const answers = await oracle.evaluate({ schema, expressions, values });
  return new Map(expressions.map((text, at) => [text, answers[at]]));
}

type Evaluated = { readonly value: unknown } | { readonly error: string };

function answerAt(answer: ExpressionAnswer | undefined, at: number): Evaluated {
  const { value, error } = answer?.results?.[at] ?? { error: answer?.problem ?? 'no answer' };
  return error === undefined ? { value } : { error };
}

function evaluateHere(text: string, schema: Schema, { self, oldSelf }: Write): Evaluated {
  const variables = Object.entries({ self, oldSelf }).flatMap(([name, value]) => {
    const read = celValue(value, schema, false);
    return read === undefined ? [] : [[name, read] as const];
  });
  try {
    return { value: evaluate(text, new Map(variables)) };
  } catch (problem) {
    if (problem instanceof CelError) return { error: problem.message };
    throw problem;
  }
}

/** The answer of the function that the rule stands for: a text where it refuses with one of its own. */
function outcomeOf(
  { rule, message, messageExpression }: Validation,
  name: string,
  ask: (text: string) => Evaluated,
): Outcome {
  const answer = ask(rule);
  if ('error' in answer || answer.value === true) return answer as Outcome;
  if (messageExpression === undefined) return { value: message === undefined || message === name ? false : message };
  const told = ask(messageExpression);
  return 'error' in told ? told : { value: String(told.value) };
}

/** A server ignores a message that is blank or has more lines than one. */
function comparable(outcome: Outcome): unknown {
  if ('error' in outcome) return 'error';
  const { value } = outcome;
  return typeof value === 'string' && (value.trim() === '' || value.includes('\n')) ? false : value;
}
