import type { ConditionalSyntax, TypeSyntax } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import { kept } from './kept.js';
import { type Checked, matches } from './matches.js';
import { opened } from './related.js';
import { constituents, type Shape, unionShape } from './shape.js';
import { type Scope, type SyntaxTerm, shapeTerm, syntaxTerm, type Term } from './term.js';
import { isKeyword } from './without.js';

/** `C extends E ? A : B`. Over a type parameter it is answered for each member of a union. */
export function expandConditional(expander: Expander, syntax: ConditionalSyntax, scope: Scope): Shape | undefined {
  const { check, extends: bound } = syntax;
  if (check.kind === 'tuple' && bound.kind === 'tuple' && check.only && bound.only) {
    return expandWhole(expander, { ...syntax, check: check.only, extends: bound.only }, scope);
  }
  const parameter = parameterOf(check, scope);
  return parameter === undefined
    ? expandWhole(expander, syntax, scope)
    : expandEach(expander, syntax, scope, parameter);
}

/** A bare type parameter that something is bound to. */
function parameterOf(check: TypeSyntax, { bindings }: Scope): string | undefined {
  if (check.kind !== 'reference') return undefined;
  const name = check.name.join('.');
  return bindings.has(name) ? name : undefined;
}

function expandWhole(expander: Expander, syntax: ConditionalSyntax, scope: Scope): Shape | undefined {
  const term = syntaxTerm(syntax.check, scope);
  const checked = expander.expand(term);
  const branch = checked && branchOf(expander, syntax, scope, { shape: checked, term });
  return branch && expander.expand(branch);
}

function expandEach(expander: Expander, syntax: ConditionalSyntax, scope: Scope, parameter: string): Shape | undefined {
  const checked = expander.expand(syntaxTerm(syntax.check, scope));
  if (!checked) return undefined;
  const members = constituents(checked);
  const results: (readonly [member: Shape, result: Shape])[] = [];
  for (const member of members) {
    const whole = members.length === 1 ? scope.bindings.get(parameter) : undefined;
    const found = expandMember(expander, syntax, scope, parameter, member, whole ?? shapeTerm(member));
    if (!found) return undefined;
    results.push(...found);
  }
  const changed = results.some(([member, result]) => member !== result && !isKeyword(result, 'never'));
  if (!changed) return kept(checked, new Set(results.map(([, result]) => result)));
  return unionShape(results.map(([, result]) => result));
}

/** TypeScript answers it for `true` and `false` each; that shows only where the answers differ. */
function expandMember(
  expander: Expander,
  syntax: ConditionalSyntax,
  scope: Scope,
  parameter: string,
  member: Shape,
  term: Term,
): readonly (readonly [Shape, Shape])[] | undefined {
  if (isKeyword(member, 'never')) return [];
  const parts = opened(member).map((shape) => ({ shape, term: shape === member ? term : shapeTerm(shape) }));
  const branches = parts.map((part) => branchOf(expander, syntax, scope, part));
  const alike = branches.every((branch) => branch?.syntax === branches[0]?.syntax);
  const pairs: (readonly [Shape, Shape])[] = [];
  for (const [at, branch] of (alike ? branches.slice(0, 1) : branches).entries()) {
    const bound = alike ? term : parts[at]?.term;
    const result = branch && bound && expander.expand(withBinding(branch, parameter, bound));
    if (!result) return undefined;
    pairs.push([member, result]);
  }
  return pairs;
}

function withBinding({ syntax, scope }: SyntaxTerm, name: string, term: Term): Term {
  return syntaxTerm(syntax, { module: scope.module, bindings: new Map(scope.bindings).set(name, term) });
}

/** The branch that is taken; undefined where that can't be told. */
function branchOf(
  expander: Expander,
  { extends: bound, whenTrue, whenFalse }: ConditionalSyntax,
  scope: Scope,
  checked: Checked,
): SyntaxTerm | undefined {
  const answer = matches(expander, checked, syntaxTerm(bound, scope));
  if (answer === undefined) return undefined;
  if (!answer) return syntaxTerm(whenFalse, scope);
  const bindings = answer.size === 0 ? scope.bindings : new Map([...scope.bindings, ...answer]);
  return syntaxTerm(whenTrue, { module: scope.module, bindings });
}
