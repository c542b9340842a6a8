import { type Differs, differingTypes, retellWith, sentType } from './input-types.js';
import { inputType, isSent, kindValue, readType, type UsedKind } from './kind-types.js';
import type { Lowering } from './lowering.js';
import { type Module, type NamedType, referenceKey, referencesIn, referenceTo } from './named-type.js';

/** A module with what its values are made of. */
export interface UsedModule {
  readonly name: string;
  readonly kinds: readonly UsedKind[];
  readonly lowering: Lowering;
  /** Types that are no kinds, in the order of the file, after the kinds and what they are made of. */
  readonly types: readonly NamedType[];
}

/** Each kind as read, as sent and as a value; each type that a sent one reaches and that has a default below it also as sent. */
export function usedModules(modules: readonly UsedModule[], elsewhere: Differs): readonly Module[] {
  const read = modules.map(({ name, kinds, lowering, types }) => {
    const own = kinds.map((kind) => readType(kind, kind.kind, lowering));
    return { name, types: [...own, ...lowering.types, ...types], values: [] };
  });
  const differs = differingTypes(read, elsewhere);
  const sent = sentTypes(read, modules);
  return read.map((module, at) => finish(module, modules[at]?.kinds ?? [], differs, sent));
}

/** `module#name` of every type below what a kind is sent with. */
function sentTypes(read: readonly Module[], modules: readonly UsedModule[]): ReadonlySet<string> {
  const types = new Map(
    read.flatMap(({ name, types }) => types.map((type) => [referenceKey({ module: name, name: type.name }), type])),
  );
  const found = new Set<string>();
  function follow(text: string): void {
    for (const reference of referencesIn(text)) {
      const key = referenceKey(reference);
      if (found.has(key)) continue;
      found.add(key);
      const body = types.get(key)?.body ?? '';
      for (const part of typeof body === 'string' ? [body] : body.map(({ type }) => type)) follow(part);
    }
  }
  for (const { name, kinds } of modules) {
    for (const { kind } of kinds) {
      const body = types.get(referenceKey({ module: name, name: kind }))?.body ?? [];
      for (const { key, type } of typeof body === 'string' ? [] : body) if (isSent(key)) follow(type);
    }
  }
  return found;
}

function finish(module: Module, kinds: readonly UsedKind[], differs: Differs, sent: ReadonlySet<string>): Module {
  const { name } = module;
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const types = module.types.flatMap((type) => {
    const reference = { module: name, name: type.name };
    if (byName.has(type.name)) return [type, inputType(type, `${type.name}Input`, retellWith(differs))];
    if (!differs(reference) || !sent.has(referenceKey(reference))) return [type];
    return [type, sentType(type, referenceTo(name, type.name), differs)];
  });
  return { name, types, values: kinds.map((kind) => kindValue(kind, kind.kind, `${kind.kind}Input`)) };
}
