import { type Expression as Cel, identifier } from '../../../cel/expression.js';
import { type Form, type Outcome, value } from '../../../cel/lowering/form.js';
import type { Kind } from '../../../cel/lowering/kind.js';
import type { Lowered } from '../../../cel/lowering/lower-function.js';
import { fold, placeOf } from '../../../cel/lowering/outcome.js';
import { print } from '../../../cel/print.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import { inexpressibleChange } from '../diagnostics.js';
import { applyConfiguration } from './apply-configuration.js';
import type { Change } from './change.js';
import { compare } from './compare.js';
import { jsonPatch } from './json-patch.js';

/** An entry of a MutatingAdmissionPolicy's `mutations`. */
export interface Mutation {
  readonly patchType: 'ApplyConfiguration' | 'JSONPatch';
  readonly expression: Cel;
}

/** Whether some way through the function returns an object. */
export function returnsObject(outcome: Outcome): boolean {
  if (outcome.kind === 'branch') return returnsObject(outcome.whenTrue) || returnsObject(outcome.whenFalse);
  return isObject(outcome.form);
}

function isObject(form: Form): boolean {
  if (form.form === 'choice') return isObject(form.whenTrue) || isObject(form.whenFalse);
  return form.form === 'record' || (form.form === 'value' && print(form.cel) === 'object');
}

/** Whether some way returns what a decision is made of. */
export function returnsDecision(outcome: Outcome): boolean {
  if (outcome.kind === 'branch') return returnsDecision(outcome.whenTrue) || returnsDecision(outcome.whenFalse);
  const { form } = outcome;
  return form.form === 'value' && (form.kind.kind === 'boolean' || form.kind.kind === 'string');
}

/**
 * What makes the object that the function returns: an apply configuration where one can, which reads better and goes
 * on working when others change the object too, else JSON patches. It is one mutation always: a second one would see
 * the object after the first. Undefined where something has been reported.
 */
export function mutationOf({ outcome, scope }: Lowered, object: Kind, report: Report): Mutation | undefined {
  const at = placeOf(outcome);
  let failed = false;
  const refuse = (why: string) => {
    if (!failed) report(inexpressibleChange, at, { why });
    failed = true;
    return undefined;
  };
  const counting: Report = (kind, place, params, ...notes) => {
    failed = true;
    report(kind, place, params, ...notes);
  };
  const inside = { ...scope, run: { ...scope.run, report: counting } };
  const original = value(object, identifier('object'));
  const change = compare({ scope: inside, at, refuse }, fold(inside, withoutNothing(outcome, original)), original);
  if (change && makesAnew(change)) refuse('the whole object is made anew: spread the one of the request first');
  if (!change || failed) return undefined;
  const applied = applyConfiguration(change);
  if (applied) return { patchType: 'ApplyConfiguration', expression: applied };
  return { patchType: 'JSONPatch', expression: jsonPatch(change) };
}

function makesAnew(change: Change): boolean {
  if (change.kind === 'choose') return makesAnew(change.whenTrue) || makesAnew(change.whenFalse);
  return change.kind !== 'members' && change.kind !== 'none';
}

/** Where nothing is returned, the object stays as it is. */
function withoutNothing(outcome: Outcome, original: Form): Outcome {
  if (outcome.kind === 'branch') {
    const [whenTrue, whenFalse] = [outcome.whenTrue, outcome.whenFalse].map((side) => withoutNothing(side, original));
    return whenTrue && whenFalse ? { ...outcome, whenTrue, whenFalse } : outcome;
  }
  const { form } = outcome;
  const isNothing = form.form === 'value' && form.kind.kind === 'nothing';
  return isNothing ? { ...outcome, form: original } : outcome;
}
