import type { ReferenceSyntax, TypeSyntax } from '../syntax/tree.js';
import { assignable } from './assignable.js';
import type { Expander } from './expander.js';
import { lacks } from './lacks.js';
import type { Shape } from './shape.js';
import { type Scope, type SyntaxTerm, syntaxTerm, type Term } from './term.js';

/** What a conditional type asks about. */
export interface Checked {
  readonly shape: Shape;
  readonly term: Term;
}

/** What each `infer` stands for; false for no match, undefined where it can't be told. */
type Match = ReadonlyMap<string, Term> | false | undefined;

const nothing: ReadonlyMap<string, Term> = new Map();

/** Whether a type is as the pattern behind `extends` says. */
export function matches(expander: Expander, checked: Checked, pattern: SyntaxTerm): Match {
  const { syntax, scope } = pattern;
  if (!infers(scope, syntax)) return toMatch(assignable(expander, checked.shape, checked.term, pattern));
  if (syntax.kind === 'infer') {
    const fits =
      syntax.constraint && assignable(expander, checked.shape, checked.term, syntaxTerm(syntax.constraint, scope));
    return fits === undefined && syntax.constraint
      ? undefined
      : fits !== false && new Map([[syntax.name, checked.term]]);
  }
  const list = listPattern(expander, syntax, scope);
  return list && matchesList(expander, checked, syntaxTerm(list.element, scope), list.readonly);
}

function toMatch(answer: boolean | undefined): Match {
  return answer === true ? nothing : answer;
}

function infers({ module }: Scope, { start, end, kind }: TypeSyntax): boolean {
  return kind !== 'keyword' && /\binfer\b/.test(module.text.slice(start, end));
}

/** `(infer U)[]`, `Array<infer U>` and the like; other patterns are the checker's. */
function listPattern(
  expander: Expander,
  syntax: TypeSyntax,
  scope: Scope,
): { readonly element: TypeSyntax; readonly readonly: boolean } | undefined {
  if (syntax.kind === 'array') return syntax;
  if (syntax.kind !== 'reference') return undefined;
  const name = globalName(expander, syntax, scope);
  const [element] = syntax.arguments;
  return element && (name === 'Array' || name === 'ReadonlyArray')
    ? { element, readonly: name === 'ReadonlyArray' }
    : undefined;
}

function globalName(expander: Expander, syntax: ReferenceSyntax, { module }: Scope): string | undefined {
  const found = expander.finder.find(module, syntax.name, syntax);
  return found.kind === 'global' ? found.name : undefined;
}

function matchesList(expander: Expander, { shape }: Checked, element: SyntaxTerm, readonly: boolean): Match {
  if (shape.kind !== 'array') return lacks(shape, 'forEach') ? false : undefined;
  if (shape.readonly && !readonly) return false;
  const inner = expander.expand(shape.element);
  return inner && matches(expander, { shape: inner, term: shape.element }, element);
}
