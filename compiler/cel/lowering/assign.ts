import { boundNames } from '../../model/bound-names.js';
import type { Statement } from '../../model/expression.js';
import { type Expression as Cel, call } from '../expression.js';
import { fromMap, toMap, variableOf } from '../variables.js';
import { choose, not } from './boolean.js';
import { guarded } from './concat-lists.js';
import { after, lowerCondition } from './condition.js';
import { constant, type Element, type Form, type Scope, value } from './form.js';
import { chooseForm, joinKinds } from './outcome.js';
import { bind } from './pattern.js';
import { refuse, withVariable } from './scope.js';

type Assignment = Extract<Statement, { readonly kind: 'assign' }>;
type Condition = Extract<Statement, { readonly kind: 'if' }>;

/** The scope in which a variable has another value. */
export function assigned(scope: Scope, { name, value, fills, at }: Assignment): Scope {
  const list = fills && variableOf(scope.variables, name);
  for (const [other, form] of toMap(scope.variables)) {
    const reads = form.form === 'closure' && variableOf(form.scope.variables, name) !== undefined;
    if (!reads && !(list && other !== name && has(form, list))) continue;
    refuse(
      scope,
      at,
      `A change of ${name}, which ${other} may ${reads ? 'read' : 'hold'},`,
      reads ? 'Define the function after it, or pass the value.' : `Set ${other} after it.`,
    );
  }
  return withVariable(scope, name, scope.run.form(scope, value));
}

/** Whether a form is another, or has it somewhere. */
function has(form: Form, sought: Form): boolean {
  if (form === sought) return true;
  switch (form.form) {
    case 'tuple':
      return form.elements.some(({ value }) => has(value, sought));
    case 'record':
      return [...form.properties.values()].some((it) => has(it, sought));
    case 'joined':
      return form.parts.some((it) => has(it, sought));
    case 'choice':
      return has(form.whenTrue, sought) || has(form.whenFalse, sought);
    default:
      return false;
  }
}

/** Whether statements only set variables. */
export function onlyAssigns(statements: readonly Statement[]): boolean {
  return statements.every((it) => {
    if (it.kind === 'if') return onlyAssigns(it.whenTrue) && onlyAssigns(it.whenFalse);
    return it.kind === 'const' || it.kind === 'assign';
  });
}

/** The scope after an `if` that only sets variables: each is what one side or the other makes it. */
export function afterIf(scope: Scope, { test, whenTrue, whenFalse, at }: Condition): Scope {
  const condition = lowerCondition(scope, test);
  const held = endOf(after(scope, test, condition, true), whenTrue);
  const failed = endOf(after(scope, test, condition, false), whenFalse);
  const variables = new Map<string, Form>();
  for (const [name, form] of toMap(scope.variables)) {
    const [one, other] = [variableOf(held, name) ?? form, variableOf(failed, name) ?? form];
    const chosen = () =>
      added(form, condition, one, other) ??
      filled(form, condition, one, other) ??
      chooseForm(scope, condition, one, other, at);
    variables.set(name, one === other ? one : chosen());
  }
  return { ...scope, variables: fromMap(variables) };
}

/** `n + (test ? 1 : 0)`, which has n once: twice at each of many tests would be too long. */
function added(before: Form, test: Cel, one: Form, other: Form): Form | undefined {
  const [left, right] = [addendOf(before, one), addendOf(before, other)];
  if (!left || !right || one.form !== 'value' || other.form !== 'value' || before.form !== 'value') return undefined;
  const joined = joinKinds(one, other);
  return joined && value(joined.kind, call('+', before.cel, choose(test, left, right)));
}

/** What was added to a whole number that is there. */
function addendOf(before: Form, after: Form): Cel | undefined {
  if (before.form !== 'value' || after.form !== 'value' || after.kind.kind !== 'integer' || after.present)
    return undefined;
  if (after.cel === before.cel) return constant(0).cel;
  const { cel } = after;
  return cel.kind === 'call' && cel.name === '+' && cel.args[0] === before.cel ? cel.args[1] : undefined;
}

/** The list that was there, and after it what each side put behind it. */
function filled(before: Form, test: Cel, one: Form, other: Form): Form | undefined {
  const [held, failed] = [behind(before, one), behind(before, other)];
  if (before.form !== 'tuple' || !held || !failed) return undefined;
  return { form: 'tuple', elements: [...before.elements, ...guarded(held, test), ...guarded(failed, not(test))] };
}

function behind(before: Form, after: Form): readonly Element[] | undefined {
  if (before.form !== 'tuple' || after.form !== 'tuple') return undefined;
  const isSame = before.elements.every((element, index) => element === after.elements[index]);
  return isSame ? after.elements.slice(before.elements.length) : undefined;
}

function endOf(scope: Scope, statements: readonly Statement[]): Scope['variables'] {
  const end = statements.reduce((inside, statement) => {
    switch (statement.kind) {
      case 'const':
        return bind(inside, statement.pattern, inside.run.form(inside, statement.value));
      case 'assign':
        return assigned(inside, statement);
      case 'if':
        return afterIf(inside, statement);
      default:
        return inside;
    }
  }, scope);
  return variablesAfter(end, scope, statements);
}

/** What the variables of a block's outside are after it: its own are gone. */
export function variablesAfter(inside: Scope, outside: Scope, statements: readonly Statement[]): Scope['variables'] {
  const own = new Set(statements.flatMap((it) => (it.kind === 'const' ? boundNames(it.pattern) : [])));
  const after = new Map<string, Form>();
  for (const [name, form] of toMap(outside.variables)) {
    after.set(name, own.has(name) ? form : (variableOf(inside.variables, name) ?? form));
  }
  return fromMap(after);
}
