import { type Expression as Cel, call } from '../expression.js';
import { choose } from './boolean.js';
import { certainBool, certainString } from './certain.js';
import { truthy } from './convert.js';
import { constant, falsehood, type Outcome } from './form.js';
import type { Lowered } from './lower-function.js';
import { refuse } from './scope.js';

/** A function that answers true, false, or the text to show in place of false. */
export interface Decision {
  /** Whether the answer is true. */
  readonly condition: Cel;
  /** The text, where every way to refuse has the same constant. */
  readonly message?: string;
  /** The text, where it depends on the value; empty where the answer is false. */
  readonly messageExpression?: Cel;
}

/** Undefined where something has been reported. */
export function decisionOf(lowered: Lowered): Decision | undefined {
  const decision = decisionOnce(lowered);
  if (!decision || lowered.scope.run.mode === 'rule') return decision;
  const { condition, messageExpression } = decision;
  return {
    ...decision,
    condition: certainBool(condition),
    ...(messageExpression && { messageExpression: certainString(messageExpression) }),
  };
}

function decisionOnce(lowered: Lowered): Decision | undefined {
  const condition = conditionOf(lowered, lowered.outcome);
  if (!condition) return undefined;
  const texts = refusals(lowered.outcome);
  const first = texts[0];
  if (texts.every((text) => text === undefined)) return { condition };
  if (first?.kind === 'constant' && texts.every((text) => sameConstant(text, first))) {
    return { condition, message: String(first.value) };
  }
  const only = texts.length === 1 ? first : undefined;
  return { condition, messageExpression: only ?? messageOf(lowered.outcome) };
}

function conditionOf({ scope }: Lowered, outcome: Outcome): Cel | undefined {
  if (outcome.kind === 'branch') {
    const whenTrue = conditionOf({ scope, outcome }, outcome.whenTrue);
    const whenFalse = conditionOf({ scope, outcome }, outcome.whenFalse);
    return whenTrue && whenFalse && choose(outcome.test, whenTrue, whenFalse);
  }
  const { form, at } = outcome;
  if (form.form === 'value' && form.kind.kind === 'string') return falsehood;
  if (form.form === 'value' && form.kind.kind === 'nothing') return falsehood;
  if (form.form === 'value' && form.kind.kind === 'boolean') return truthy(scope, form, at);
  refuse(scope, at, 'This as the answer', 'Return true, false, or the text to show in place of false.');
  return undefined;
}

/** The text of each way to refuse; undefined for a plain false. */
function refusals(outcome: Outcome): readonly (Cel | undefined)[] {
  if (outcome.kind === 'branch') return [...refusals(outcome.whenTrue), ...refusals(outcome.whenFalse)];
  const { form } = outcome;
  if (form.form !== 'value') return [];
  if (form.kind.kind === 'string') return [form.cel];
  return form.cel.kind === 'constant' && form.cel.value === true && !form.present ? [] : [undefined];
}

function sameConstant(text: Cel | undefined, other: Cel): boolean {
  return text?.kind === 'constant' && other.kind === 'constant' && text.value === other.value;
}

/** Evaluated only where the condition fails, so that what is true there never counts. */
function messageOf(outcome: Outcome): Cel {
  if (outcome.kind === 'leaf') {
    const { form } = outcome;
    return form.form === 'value' && form.kind.kind === 'string' ? form.cel : constant('').cel;
  }
  const [whenTrue, whenFalse] = [messageOf(outcome.whenTrue), messageOf(outcome.whenFalse)];
  if (isTrue(outcome.whenTrue)) return whenFalse;
  if (isTrue(outcome.whenFalse)) return whenTrue;
  return call('?:', outcome.test, whenTrue, whenFalse);
}

function isTrue(outcome: Outcome): boolean {
  return outcome.kind === 'leaf' && refusals(outcome).length === 0;
}
