import type { Schema } from '../definition/schema.js';
import type { Json } from '../json.js';
import { failed, isValid, matched, merged, type Outcome } from './outcome.js';
import { type Path, unplaced } from './place.js';

type Validate = (value: Json, schema: Schema, path: Path, old: undefined) => Outcome;

/** `allOf`, `anyOf`, `oneOf` and `not`. */
export function validateAlternatives(value: Json, schema: Schema, path: Path, validate: Validate): Outcome {
  const { allOf, anyOf, oneOf, not } = schema;
  const outcomesOf = (branches: readonly Schema[]) =>
    branches.map((branch) => validate(value, branch, path, undefined));
  const name = JSON.stringify(path);
  return merged([
    ...(anyOf ? [anyOfOutcome(outcomesOf(anyOf), name)] : []),
    ...(oneOf ? [oneOfOutcome(outcomesOf(oneOf), name)] : []),
    ...(allOf ? [allOfOutcome(outcomesOf(allOf), name)] : []),
    ...(not && isValid(validate(value, not, path, undefined))
      ? [failed(unplaced(`${name} must not validate the schema (not)`))]
      : []),
    matched(1),
  ]);
}

function anyOfOutcome(outcomes: readonly Outcome[], name: string): Outcome {
  const success = outcomes.find(isValid);
  if (success) return success;
  return merged([failed(unplaced(`${name} must validate at least one schema (anyOf)`)), bestOf(outcomes)]);
}

function oneOfOutcome(outcomes: readonly Outcome[], name: string): Outcome {
  const valid = outcomes.filter(isValid);
  if (valid.length === 1) return valid[0] ?? matched(0);
  const found = valid.length === 0 ? 'Found none valid' : `Found ${valid.length} valid alternatives`;
  const problem = failed(unplaced(`${name} must validate one and only one schema (oneOf). ${found}`));
  return valid.length === 0 ? merged([problem, bestOf(outcomes)]) : problem;
}

function allOfOutcome(outcomes: readonly Outcome[], name: string): Outcome {
  const valid = outcomes.filter(isValid).length;
  if (valid === outcomes.length) return merged(outcomes);
  const problem = failed(
    unplaced(`${name} must validate all the schemas (allOf)${valid === 0 ? '. None validated' : ''}`),
  );
  return merged([...outcomes, problem]);
}

/** The first of those that fit best. */
function bestOf(outcomes: readonly Outcome[]): Outcome {
  const most = Math.max(...outcomes.map(({ matches }) => matches));
  return outcomes.find(({ matches }) => matches === most) ?? matched(0);
}
