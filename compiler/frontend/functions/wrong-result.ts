import type { Annotation, ResultType } from '../../model/tag.js';
import type { FunctionSyntax, Module, Range } from '../syntax/tree.js';
import type { Expander } from '../types/expander.js';
import { syntaxTerm } from '../types/term.js';
import { typeOfTerm } from '../types/type-of-term.js';
import { type Type, TypeFlags } from '../typescript.js';
import type { KindContext } from './kinds.js';
import { wrapperOf } from './parameters.js';

/** What is handed to a handler, and what it makes of it. */
export interface HandlerSyntax {
  readonly module: Module;
  /** The function's name. */
  readonly at: Range;
  readonly signature: FunctionSyntax;
}

/** What a handler returns, promises opened, where that is not what its tags demand; TypeScript is asked. */
export function wrongResult(
  context: KindContext,
  handler: HandlerSyntax,
  annotations: readonly Annotation[],
): string | undefined {
  // Most of what becomes CEL, and many handlers.
  if (annotations.every(({ tag }) => tag.result === undefined)) return undefined;
  const [name, ...others] = new Set(annotations.flatMap(({ tag }) => tag.result ?? []));
  // A function that is to be two things is told so by its extension point.
  if (name === undefined || others.length > 0) return undefined;
  const { expander } = context.lowering;
  const { checker } = expander.compiler;
  const target = name === 'MutateResult' ? requested(context, handler) : declaredResult(expander, name);
  const wrong = target && resultsOf(expander, handler).find((type) => !fits(expander, type, target, name));
  return wrong && checker.typeToString(checker.getBaseTypeOfLiteralType(wrong) ?? wrong);
}

function resultsOf(expander: Expander, { module, at }: HandlerSyntax): readonly Type[] {
  const { checker } = expander.compiler;
  const type = expander.compiler.typeAt(module.path, at);
  const signatures = type ? checker.getSignaturesOfType(type, callSignatures) : [];
  return signatures.flatMap((signature) => {
    const result = checker.getReturnTypeOfSignature(signature);
    return result ? opened(expander, result) : [];
  });
}

const callSignatures = 0;

/** The members of a union, and what a promise is of. */
function opened(expander: Expander, type: Type): readonly Type[] {
  if (type.isUnionType()) return type.getTypes().flatMap((member) => opened(expander, member));
  const promise = type.isTypeReference() && /^Promise(Like)?$/.test(type.getSymbol()?.name ?? '');
  const inner = promise ? expander.compiler.checker.getTypeArguments(type)[0] : undefined;
  return inner ? opened(expander, inner) : [type];
}

function fits(expander: Expander, type: Type, target: Type, name: ResultType): boolean {
  if (type.isErrorType()) return true;
  // Whatever it is, nobody has looked at it.
  if (type.flags & TypeFlags.Any) return false;
  if (name === 'MutateResult' && type.flags & (TypeFlags.Void | TypeFlags.Undefined)) return true;
  return expander.compiler.checker.isTypeAssignableTo(type, target);
}

/** One of `api/results.ts`; undefined where the project imports nothing of kext's. */
function declaredResult(expander: Expander, name: ResultType): Type | undefined {
  const results = expander.modules.ofKext('api/results');
  const [declaration] = results?.declarations.get(name) ?? [];
  return results && declaration && expander.compiler.typeAt(results.path, declaration.at);
}

/** The object that a webhook is asked about. */
function requested(context: KindContext, { module, signature }: HandlerSyntax): Type | undefined {
  const [parameter] = signature.parameters;
  const wrapped = parameter?.type && wrapperOf(context, syntaxTerm(parameter.type, { module, bindings: new Map() }), 0);
  return wrapped?.object && typeOfTerm(context.lowering.expander, wrapped.object);
}
