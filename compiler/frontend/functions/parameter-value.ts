import type { ParameterValue, TypeStep } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import type { TypeName } from '../../model/schema.js';
import { isProblem, type Lowering } from '../schemas/lowering.js';
import { typeNames } from '../schemas/origin.js';
import { split } from '../schemas/split.js';
import type { TypeSyntax } from '../syntax/tree.js';
import { type Scope, syntaxTerm, type Term } from '../types/term.js';

/** What a rule's parameter can hold. Undefined for a type that is none, which TypeScript tells. */
export function parameterValue(
  lowering: Lowering,
  term: Term,
  optional: boolean,
  at: Location,
): ParameterValue | undefined {
  const shape = lowering.expander.expand(term);
  const parts = shape && split(shape);
  if (!parts?.value) return undefined;
  const schema = lowering.shape(parts.value, { at, within: undefined });
  if (isProblem(schema)) {
    schema.tell(lowering.report, at);
    return undefined;
  }
  const target = term.kind === 'syntax' ? targetOf(lowering, term.syntax, term.scope) : { path: [] };
  return { schema, optional: optional || saysUndefined(term), ...target };
}

/** Written out, as in `Spec | undefined`: a property's type may have undefined in it without a word. */
function saysUndefined(term: Term): boolean {
  if (term.kind !== 'syntax' || term.syntax.kind !== 'union') return false;
  return term.syntax.members.some((member) => member.kind === 'keyword' && member.name === 'undefined');
}

type Target = Pick<ParameterValue, 'type' | 'path'>;

/** Where such values stand: a named type, or a property or element of one. */
function targetOf(lowering: Lowering, syntax: TypeSyntax, scope: Scope): Target {
  const { expander } = lowering;
  if (syntax.kind === 'indexed') {
    const object = targetOf(lowering, syntax.object, scope);
    const step = stepOf(syntax.index);
    return object.type !== undefined && step ? { type: object.type, path: [...object.path, step] } : { path: [] };
  }
  const only = syntax.kind === 'reference' ? syntax.arguments[0] : undefined;
  if (only && syntax.kind === 'reference' && syntax.name.join('.') === 'NonNullable') {
    return targetOf(lowering, only, scope);
  }
  const shape = expander.expand(syntaxTerm(syntax, scope));
  const type: TypeName | undefined = shape && typeNames(lowering, shape)[0];
  return type === undefined ? { path: [] } : { type, path: [] };
}

function stepOf(index: TypeSyntax): TypeStep | undefined {
  if (index.kind === 'literal') return { kind: 'property', name: String(index.value) };
  return index.kind === 'keyword' && (index.name === 'number' || index.name === 'string')
    ? { kind: 'element' }
    : undefined;
}
