import type { CallArgument, ClientCall, ClientEscape } from '../../model/client-call.js';
import type { FunctionDeclaration } from '../../model/declaration.js';
import type { KindReference } from '../../model/kind.js';
import type { Location } from '../../model/location.js';
import type { KindContext } from '../functions/kinds.js';
import type { Findings, FoundCall, FoundLeak } from './machine/findings.js';
import type { CodePlace, StackEntry } from './machine/machine.js';
import type { Root, Value } from './values/atom.js';

/** What was found of one handler. */
export interface Found {
  readonly findings: Findings;
  readonly root: Root;
  readonly declaration: FunctionDeclaration;
}

/** As the rest of the compiler sees them: one for each kind, name and namespace. */
export function callsOf(context: KindContext, { findings, root, declaration }: Found): readonly ClientCall[] {
  const handled = declaration.parameters[0]?.kinds ?? [];
  return [...findings.calls.values()]
    .filter((call) => call.root === root)
    .flatMap((call) => {
      const kinds = call.kind ? [call.kind.reference] : handled;
      return kinds.flatMap((kind) => callsOfKind(context, call, kind, declaration));
    });
}

function callsOfKind(
  context: KindContext,
  { name: method, method: { verbs, subresource, target, watches, cached }, ...call }: FoundCall,
  kind: KindReference,
  declaration: FunctionDeclaration,
): readonly ClientCall[] {
  const at = locate(context, call.place);
  const path = pathOf(context, call.stack, declaration);
  const base = {
    method,
    kind: { ...kind, at },
    verbs,
    ...(subresource !== undefined && { subresource }),
    ...(target !== undefined && { target }),
    watches,
    cached,
  };
  return namesOf(call.objectName).flatMap((name) =>
    namespacesOf(call.namespace).map((namespace) => ({ ...base, name, namespace, at, path })),
  );
}

function namesOf(value: Value): readonly CallArgument[] {
  const texts = value.flatMap((atom) => (atom.kind === 'text' ? [atom.value] : []));
  if (texts.length < value.length || texts.length === 0) return [{ kind: 'unknown' }];
  return texts.map((text) => ({ kind: 'constant', value: text }));
}

function namespacesOf(value: Value): readonly CallArgument[] {
  const found = value.map((atom): CallArgument => {
    if (atom.kind === 'text') return { kind: 'constant', value: atom.value };
    return { kind: atom.kind === 'namespace' ? 'ofObject' : 'unknown' };
  });
  const isUnknown = found.length === 0 || found.some(({ kind }) => kind === 'unknown');
  return isUnknown ? [{ kind: 'unknown' }] : found;
}

/** What happens while modules are loaded concerns every handler. */
export function escapesOf(context: KindContext, { findings, root, declaration }: Found): readonly ClientEscape[] {
  return [...findings.leaks.values()]
    .filter((leak) => leak.root === root || leak.root.kind === 'module')
    .map((leak) => describeLeak(context, leak, declaration));
}

function describeLeak(
  context: KindContext,
  { what, reason, verbs, place, stack }: FoundLeak,
  declaration: FunctionDeclaration,
): ClientEscape {
  const text = context.lowering.expander.modules.get(place.path)?.text.slice(place.range.start, place.range.end) ?? '';
  return {
    what,
    how: reason.kind === 'shown' ? 'given' : reason.kind,
    text,
    verbs,
    at: locate(context, place),
    path: pathOf(context, stack, declaration),
  };
}

function pathOf(
  context: KindContext,
  stack: readonly StackEntry[],
  declaration: FunctionDeclaration,
): ClientCall['path'] {
  return stack.map((entry, at) =>
    at === 0
      ? { function: declaration.name, at: declaration.at }
      : { function: entry.function, at: locate(context, entry.place) },
  );
}

function locate({ lowering }: KindContext, { path, range }: CodePlace): Location {
  const module = lowering.expander.modules.get(path);
  return module ? lowering.locate(module, range) : { file: path, line: 1, column: 1, length: 1 };
}
