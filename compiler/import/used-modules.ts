import { type Differs, differingTypes, retellWith, sentType } from './input-types.js';
import { inputType, kindValue, readType, type UsedKind } from './kind-types.js';
import type { Lowering } from './lowering.js';
import { type Module, type NamedType, referenceTo } from './named-type.js';

/** A module with what its values are made of. */
export interface UsedModule {
  readonly name: string;
  readonly kinds: readonly UsedKind[];
  readonly lowering: Lowering;
  /** Types that are no kinds, in the order of the file, after the kinds and what they are made of. */
  readonly types: readonly NamedType[];
}

/** Each kind as read, as sent and as a value; each type with a default below it also as sent. */
export function usedModules(modules: readonly UsedModule[], elsewhere: Differs): readonly Module[] {
  const told = modules.map((module) => ({ module, reads: readTypes(module) }));
  const plain = told.map(({ module, reads }) => ({
    name: module.name,
    types: [...reads, ...module.lowering.types, ...module.types],
    values: [],
  }));
  const differs = differingTypes(plain, elsewhere);
  return plain.map(({ name, types }, at) => finish(name, types, told[at]?.module.kinds ?? [], differs));
}

function readTypes({ kinds, lowering }: UsedModule): readonly NamedType[] {
  return kinds.map((kind) => readType(kind, kind.kind, lowering));
}

function finish(name: string, types: readonly NamedType[], kinds: readonly UsedKind[], differs: Differs): Module {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const retell = retellWith(differs);
  const printed = types.flatMap((type) => {
    const inputName = `${type.name}Input`;
    if (byName.has(type.name)) return [type, inputType(type, inputName, retell)];
    const differing = differs({ module: name, name: type.name });
    return differing ? [type, sentType(type, referenceTo(name, type.name), differs)] : [type];
  });
  return { name, types: printed, values: kinds.map((kind) => kindValue(kind, kind.kind, `${kind.kind}Input`)) };
}
