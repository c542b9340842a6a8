import type { Operator } from '../operator.js';
import { Busy } from './busy.js';
import type { Cluster } from './cluster.js';
import { controllerLoop } from './controller.js';
import { StoppedError } from './failure.js';
import { finalizerLoop } from './finalizer.js';
import { MappingLoop } from './mapping.js';
import { kindId } from './object-key.js';

export interface Controllers {
  /** Each begins to work when what it watches has its first list. */
  start(): void;
  /** Takes up nothing new. Resolves when the calls under way have ended, or were given up on. */
  drain(): Promise<void>;
  /** Aborts the signals of the calls under way. */
  abort(): void;
}

/** The loops of all handlers that are called for objects. Their informers begin with `informers.start`. */
export function createControllers(operator: Operator, cluster: Cluster): Controllers {
  const shared = { busy: new Busy(), finalizersOf: (kind: string) => finalizers.get(kind) ?? [] };
  const finalizers = finalizersByKind(operator);
  const controllers = byName(operator.controllers).map((entries) => controllerLoop(entries, cluster, shared));
  const names = byName(operator.controllers).map(([{ name }]) => name);
  const all = [
    ...controllers,
    ...byName(operator.finalizers).map((entries) => finalizerLoop(entries, cluster, shared)),
    ...operator.mappings.flatMap((mapping) => {
      const target = controllers[names.indexOf(mapping.name)];
      return target === undefined ? [] : [new MappingLoop(mapping, cluster, target)];
    }),
  ];
  for (const { kind } of [...operator.controllers, ...operator.finalizers, ...operator.mappings]) {
    cluster.informers.of(kind);
  }
  for (const kind of [...operator.controllers, ...operator.finalizers].flatMap(({ owns = [] }) => owns)) {
    cluster.informers.of(kind);
  }
  return {
    start: () => {
      for (const loop of all) void loop.start();
    },
    drain: async () => {
      await Promise.all(all.map((loop) => loop.drain()));
    },
    abort: () => {
      const reason = new StoppedError('The process stops.');
      for (const { loop } of all) loop.abort(reason);
    },
  };
}

/** In the order of the operator, which is that of their names: every replica and version agrees on the first. */
function finalizersByKind({ finalizers }: Operator): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>();
  for (const { kind, options } of finalizers) {
    byKind.set(kindId(kind), [...(byKind.get(kindId(kind)) ?? []), options.finalizer]);
  }
  return byKind;
}

function byName<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
): readonly (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = groups.get(entry.name);
    if (group === undefined) groups.set(entry.name, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
