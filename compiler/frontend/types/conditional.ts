import type { ConditionalSyntax } from '../syntax/tree.js';
import { assignable } from './assignable.js';
import type { Expander } from './expander.js';
import { constituents, type Shape, unionShape } from './shape.js';
import { type Scope, shapeTerm, syntaxTerm } from './term.js';

/** `C extends E ? A : B`. Over a type parameter it is answered for each member of a union. */
export function expandConditional(expander: Expander, syntax: ConditionalSyntax, scope: Scope): Shape | undefined {
  const { check, whenTrue, whenFalse } = syntax;
  const checked = expander.expand(syntaxTerm(check, scope));
  const bound = syntaxTerm(syntax.extends, scope);
  if (!checked || scope.module.text.slice(syntax.extends.start, syntax.extends.end).includes('infer '))
    return undefined;
  const parameter =
    check.kind === 'reference' && scope.bindings.has(check.name.join('.')) ? check.name.join('.') : undefined;
  if (parameter === undefined) {
    const answer = assignable(expander, checked, syntaxTerm(check, scope), bound);
    return answer === undefined ? undefined : expander.expand(syntaxTerm(answer ? whenTrue : whenFalse, scope));
  }
  const results: Shape[] = [];
  const members = constituents(checked);
  for (const member of members) {
    if (member.kind === 'keyword' && member.name === 'never') continue;
    const whole = members.length === 1 ? scope.bindings.get(parameter) : undefined;
    const term = whole ?? shapeTerm(member);
    const answer = assignable(expander, member, term, bound);
    if (answer === undefined) return undefined;
    const inner: Scope = { module: scope.module, bindings: new Map(scope.bindings).set(parameter, term) };
    const result = expander.expand(syntaxTerm(answer ? whenTrue : whenFalse, inner));
    if (!result) return undefined;
    if (result.kind !== 'keyword' || result.name !== 'never') results.push(result);
  }
  return unionShape(results);
}
