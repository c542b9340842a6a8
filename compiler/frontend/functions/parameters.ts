import type { Parameter, ParameterValue } from '../../model/declaration.js';
import { extended } from '../../model/extended.js';
import type { FunctionSyntax, Module, ParameterSyntax } from '../syntax/tree.js';
import { constituents } from '../types/shape.js';
import { type Scope, type SyntaxTerm, syntaxTerm, type Term } from '../types/term.js';
import { declaredOf, type KindContext, kindsOf, kindTerms } from './kinds.js';
import { parameterValue } from './parameter-value.js';

type Wrapper = NonNullable<Parameter['wrapper']>;

/** kext's own types around a kind, and the file of `api/` that declares each. */
const wrappers: ReadonlyMap<string, Wrapper> = new Map([
  ['api/context:Context', 'Context'],
  ['api/admission-request:AdmissionRequest', 'AdmissionRequest'],
  ['api/policy-request:PolicyRequest', 'PolicyRequest'],
]);

/** The parameters of a handler, as far as extension points care. */
export function readParameters(
  context: KindContext,
  module: Module,
  { parameters }: FunctionSyntax,
  becomesCel: boolean,
): readonly Parameter[] {
  return parameters.map((parameter) => {
    const { read, object } = readParameter(context, module, parameter);
    if (!becomesCel || !object) return read;
    const value = parameterSchema(context, object, parameter, read);
    return value ? extended(read, { value }) : read;
  });
}

/** Of the project's own kinds the model has the schema. */
function parameterSchema(
  context: KindContext,
  object: Term,
  { optional }: ParameterSyntax,
  { kinds, at }: Parameter,
): ParameterValue | undefined {
  const { lowering } = context;
  if (kinds.length > 1) {
    const variants = kindTerms(context, object).map(({ kind, term }) =>
      kind.plural === undefined ? undefined : parameterValue(lowering, term, false, at)?.schema,
    );
    return { optional, path: [], variants };
  }
  if (kinds.some(({ plural }) => plural === undefined)) return { optional, path: [] };
  return parameterValue(lowering, object, optional, at);
}

interface ReadParameter {
  readonly read: Parameter;
  /** The type of the object, out of its wrapper. */
  readonly object?: Term;
}

function readParameter(context: KindContext, module: Module, parameter: ParameterSyntax): ReadParameter {
  const { type, name } = parameter;
  const at = context.lowering.locate(module, parameter);
  if (!type) return { read: { name, at, kinds: [], text: inferredText(context, module, parameter) } };
  const term = syntaxTerm(type, { module, bindings: noBindings });
  const text = type.kind === 'keyword' ? type.name : module.text.slice(type.start, type.end);
  const wrapped = wrapperOf(context, term, 0);
  if (!wrapped) return { read: { name, at, kinds: kindsOf(context, term), text }, object: term };
  const { wrapper, object, second } = wrapped;
  const operations = second && literals(context, second);
  const kinds = object ? kindsOf(context, object) : [];
  return {
    read: { name, at, wrapper, kinds, ...(operations && { operations }), text },
    ...(object && { object }),
  };
}

const noBindings: Scope['bindings'] = new Map();

/** For a parameter whose type TypeScript infers: nothing is known of it but what it prints. */
function inferredText({ lowering }: KindContext, module: Module, parameter: ParameterSyntax): string {
  const { compiler } = lowering.expander;
  const type = compiler.typeAt(module.path, parameter);
  return type ? `an inferred type (${compiler.checker.typeToString(type)})` : 'any';
}

interface Wrapped {
  readonly wrapper: Wrapper;
  readonly object: Term | undefined;
  readonly second: Term | undefined;
}

/** Follows aliases until one of kext's own types comes. */
export function wrapperOf(context: KindContext, term: SyntaxTerm, depth: number): Wrapped | undefined {
  const found = declaredOf(context, term);
  if (!found || depth > 20) return undefined;
  const path = context.lowering.expander.modules.kextPath(found.module);
  const wrapper = path === undefined ? undefined : wrappers.get(`${path}:${found.name}`);
  if (wrapper) {
    const [object, second] = argumentsOf(term);
    return { wrapper, object, second };
  }
  const alias = found.declarations.find((it) => it.kind === 'alias');
  if (!alias) return undefined;
  const args = argumentsOf(term);
  const bindings = new Map(
    alias.parameters.flatMap(({ name, fallback }, at) => {
      const argument = args[at] ?? (fallback && syntaxTerm(fallback, { module: found.module, bindings: new Map() }));
      return argument ? [[name, argument] as const] : [];
    }),
  );
  const inner: Scope = { module: found.module, bindings };
  return wrapperOf(context, syntaxTerm(alias.type, inner), depth + 1);
}

function argumentsOf({ syntax, scope }: SyntaxTerm): readonly Term[] {
  const given = syntax.kind === 'reference' || syntax.kind === 'import' ? syntax.arguments : [];
  return given.map((argument) => bound(syntaxTerm(argument, scope)));
}

/** A type parameter is what it is bound to. */
function bound(term: SyntaxTerm): Term {
  const { syntax, scope } = term;
  return (syntax.kind === 'reference' && scope.bindings.get(syntax.name.join('.'))) || term;
}

function literals({ lowering }: KindContext, term: Term): readonly string[] | undefined {
  const shape = lowering.expander.expand(term);
  const values = shape ? constituents(shape).flatMap((it) => (it.kind === 'literal' ? [String(it.value)] : [])) : [];
  return values.length > 0 ? values : undefined;
}
