import type { Location } from '../../model/location.js';
import { differs, unsupported } from '../diagnostics.js';
import { reserved } from '../field-name.js';
import { type Form, missing, type Scope, type Value } from './form.js';

export function withVariable(scope: Scope, name: string, form: Form): Scope {
  return { ...scope, variables: { name, value: form, around: scope.variables } };
}

/** Where a function was written, with what is known where it is called. */
export function enter(written: Scope, called: Scope): Scope {
  const { run, variables } = written;
  const { facts, kinds, taken } = called;
  return { run, variables, facts, kinds, taken: taken.size === 0 ? written.taken : joined(written.taken, taken) };
}

/** Most often the ones are among the others: a callback stands where it is called. */
function joined(ones: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  for (const name of ones) if (!others.has(name)) return new Set([...ones, ...others]);
  return others;
}

const given: ReadonlySet<string> = new Set(
  (
    'self oldSelf object oldObject request params authorizer namespaceObject variables has size type int string double ' +
    'bool dyn duration timestamp'
  ).split(' '),
);

/** A variable for a macro, named after the user's own. */
export function freshVariable(scope: Scope, wish: string): { readonly name: string; readonly scope: Scope } {
  const stem = /^[a-zA-Z][a-zA-Z0-9]*$/.test(wish) && !reserved.has(wish) && !given.has(wish) ? wish : 'x';
  let name = stem;
  for (let count = 2; scope.taken.has(name); count++) name = `${stem}${count}`;
  return { name, scope: { ...scope, taken: new Set([...scope.taken, name]) } };
}

/** Stands in for what has been reported. */
export const reported: Value = missing('undefined');

/** CEL has no such thing; `instead` is a whole sentence. */
export function refuse(scope: Scope, at: Location, what: string, instead: string): Value {
  scope.run.report(unsupported, at, { what, instead });
  return reported;
}

/** CEL would answer something else than JavaScript. */
export function refuseDifference(scope: Scope, at: Location, why: string, instead: string): Value {
  scope.run.report(differs, at, { why, instead });
  return reported;
}
