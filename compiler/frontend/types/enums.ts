import type { EnumMemberSyntax, EnumSyntax, Module } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import { enumLiteralShape, type Shape, unionShape } from './shape.js';

/** An enum as the union of its values, in source order. */
export function enumShape(expander: Expander, module: Module, declaration: EnumSyntax): Shape | undefined {
  const values = enumValues(expander, module, declaration);
  return values && unionShape([...values.values()].map((value) => enumLiteralShape(value, declaration)));
}

export function enumMemberShape(
  expander: Expander,
  module: Module,
  declaration: EnumSyntax,
  name: string,
): Shape | undefined {
  const value = enumValues(expander, module, declaration)?.get(name);
  return value === undefined ? undefined : enumLiteralShape(value, declaration);
}

/** By member; undefined where even the compiler can't tell one of them. */
export function enumValues(
  expander: Expander,
  module: Module,
  declaration: EnumSyntax,
): ReadonlyMap<string, string | number> | undefined {
  const values = new Map<string, string | number>();
  let next: number | undefined = 0;
  for (const member of declaration.members) {
    const value: string | number | undefined = member.initializer ? memberValue(expander, module, member) : next;
    if (value === undefined) return undefined;
    values.set(member.name, value);
    next = typeof value === 'number' ? value + 1 : undefined;
  }
  return values;
}

function memberValue(expander: Expander, module: Module, member: EnumMemberSyntax): string | number | undefined {
  const { initializer } = member;
  if (initializer?.kind === 'literal') {
    const { value } = initializer;
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
  return expander.compiler.enumValue(module.path, member);
}
