import { posix } from 'node:path';
import type { FunctionDeclaration } from '../../model/declaration.js';
import type { KindContext } from '../functions/kinds.js';
import type { Module } from '../syntax/tree.js';
import { clientType } from './client-types.js';
import type { ModuleCode } from './code/code.js';
import { lowerModule } from './code/lower-module.js';
import { callsOf, escapesOf } from './describe.js';
import { newHeap } from './machine/heap.js';
import type { Machine } from './machine/machine.js';
import { newMachine } from './machine/new-machine.js';
import { type LoadedModules, loadedModules } from './modules.js';
import type { ClientType, Root, Value } from './values/atom.js';
import { foreign, nothing } from './values/value.js';

export interface CallContext extends KindContext {
  /** What was read of files that have not changed since. */
  readonly code: WeakMap<Module, ModuleCode>;
}

/** A function that is given a client, as it is analysed. */
interface Handler {
  readonly declaration: FunctionDeclaration;
  readonly path: string;
  readonly root: Root;
}

/** Each function with the client calls that it can reach, and the places where the client gets out of sight. */
export function readCalls(
  context: CallContext,
  declarations: readonly FunctionDeclaration[],
): readonly FunctionDeclaration[] {
  if (!declarations.some(isGivenClient)) return declarations;
  const all = declarations.map((declaration, at): Handler => {
    const path = posix.join(context.folder, declaration.at.file);
    return { declaration, path, root: { id: at + 1, kind: 'handler' } };
  });
  const handlers = all.filter(({ declaration }) => isGivenClient(declaration));
  const type = contextType(context, handlers);
  if (!type) return declarations;
  const machine = analyse(context, all, type);
  const described = new Map(
    handlers.map((handler) => {
      const { declaration, root } = handler;
      const found = { findings: machine.findings, root, declaration };
      return [declaration, { ...declaration, calls: callsOf(context, found), escapes: escapesOf(context, found) }];
    }),
  );
  return declarations.map((declaration) => described.get(declaration) ?? declaration);
}

function isGivenClient({ parameters }: FunctionDeclaration): boolean {
  return parameters.some(({ wrapper }) => wrapper === 'Context');
}

/** Round after round, until nothing that anybody read has changed since, and each module has run. */
function analyse(context: CallContext, all: readonly Handler[], type: ClientType): Machine {
  const heap = newHeap();
  const modules = loadedModules({ kinds: context, heap, codeOf: (module) => codeOf(context, module) });
  const machine = newMachine(heap, modules.outside);
  for (const { path, declaration } of all) if (isGivenClient(declaration)) modules.load(path);
  // Others may find a client in a variable of a module that they share with a handler.
  const handlers = all.filter(({ declaration, path }) => isGivenClient(declaration) || modules.reaches(path));
  for (const { path } of handlers) modules.load(path);
  do {
    heap.nextRound();
    machine.findings.calls.clear();
    machine.findings.leaks.clear();
    modules.run(machine);
    for (const handler of handlers) runHandler(machine, modules, handler, type);
  } while (heap.isStale() || modules.areMore());
  return machine;
}

function runHandler(machine: Machine, modules: LoadedModules, handler: Handler, type: ClientType): void {
  const { declaration, path, root } = handler;
  const own = modules.frameOf(path);
  if (!own) return;
  const { heap } = machine;
  const listed = declaration.parameters.map(({ wrapper, kinds }): Value => {
    if (wrapper === 'Context') return [heap.client(type, root, '')];
    return kinds.length > 0 ? [heap.readObject(heap.place)] : foreign;
  });
  const callee = modules.outside.exported(path, declaration.name);
  const frame = { ...own, root };
  machine.call(callee, nothing, { listed, others: undefined }, { at: own.code, frame });
}

function codeOf({ code, lowering }: CallContext, module: Module): ModuleCode | undefined {
  const known = code.get(module);
  if (known) return known;
  const { compiler } = lowering.expander;
  const source = compiler.sourceFile(module.path);
  const read = source && lowerModule(source);
  compiler.forgetSourceFiles();
  if (read) code.set(module, read);
  return read;
}

/** The type of kext's own that handlers are given. */
function contextType({ lowering }: CallContext, handlers: readonly Handler[]): ClientType | undefined {
  const { modules, finder, compiler } = lowering.expander;
  for (const { path } of handlers) {
    const module = modules.get(path);
    for (const { specifier } of module?.imports.values() ?? []) {
      const target = module && modules.resolve(module, specifier);
      const found = target && modules.kextPath(target) !== undefined ? finder.exportOf(target, 'Context') : undefined;
      if (found?.kind !== 'declared' || modules.kextPath(found.module) !== 'api/context') continue;
      const type = clientType({ modules, finder, sourceFile: compiler.sourceFile }, found.module, 'Context');
      compiler.forgetSourceFiles();
      return type;
    }
  }
  return undefined;
}
