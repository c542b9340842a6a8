import type { FunctionDeclaration } from '../../model/declaration.js';
import { notExported } from '../diagnostics.js';
import type { Bodies } from '../expressions/reader.js';
import type { FunctionDeclarationSyntax, FunctionSyntax, Module, VariableSyntax } from '../syntax/tree.js';
import type { KindContext } from './kinds.js';
import { readParameters } from './parameters.js';
import { wrongResult } from './wrong-result.js';

export interface FunctionContext extends KindContext {
  readonly bodies: Bodies;
}

/** Every function of a file, or constant that holds one, that carries a tag of kext's. */
export function readFunctions(context: FunctionContext, module: Module): readonly FunctionDeclaration[] {
  return [...module.declarations.values()].flat().flatMap((declaration) => {
    if (declaration.kind !== 'function' && declaration.kind !== 'variable') return [];
    return readFunction(context, module, declaration, declaration.function);
  });
}

function readFunction(
  context: FunctionContext,
  module: Module,
  declaration: FunctionDeclarationSyntax | VariableSyntax,
  signature: FunctionSyntax | undefined,
): readonly FunctionDeclaration[] {
  const { comments, locate, report } = context.lowering;
  if (!declaration.comment) return [];
  const place = signature ? 'function' : 'constant';
  const { description, annotations } = comments.read(module, declaration.comment, place);
  const [first] = annotations;
  if (!first) return [];
  const becomesCel = annotations.some(({ tag }) => tag.becomesCel);
  const body = becomesCel && signature ? context.bodies.read(module, declaration) : undefined;
  const name = exportedName(module, declaration.name);
  const at = locate(module, declaration.at);
  const handler = signature && { module, at: declaration.at, signature };
  const wrong = handler && wrongResult(context, handler, annotations);
  if (name === undefined) report(notExported, at, { name: declaration.name, tag: first.tag.name });
  return [
    {
      kind: 'function',
      name: name ?? declaration.name,
      at,
      description,
      annotations,
      exported: name !== undefined,
      parameters: signature ? readParameters(context, module, signature, becomesCel) : [],
      ...(wrong !== undefined && { wrongResult: wrong }),
      // What a function calls is read when all of them are known: see calls/.
      calls: [],
      ...(body && { body }),
      escapes: [],
    },
  ];
}

/** The name that other files import it by; `default` has none. */
function exportedName({ exports }: Module, local: string): string | undefined {
  const own = exports.get(local);
  if (own?.kind === 'local' && own.name === local) return local;
  for (const [name, exported] of exports) {
    if (exported.kind === 'local' && exported.name === local && name !== 'default') return name;
  }
  return undefined;
}
