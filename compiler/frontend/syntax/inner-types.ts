import type { TypeSyntax } from './tree.js';

/** The types that a type is written with, those of its properties among them. */
export function innerTypes(syntax: TypeSyntax): readonly TypeSyntax[] {
  switch (syntax.kind) {
    case 'reference':
    case 'import':
      return syntax.arguments;
    case 'array':
      return [syntax.element];
    case 'union':
    case 'intersection':
      return syntax.members;
    case 'object':
      return syntax.members.flatMap((member) => {
        if (member.kind === 'index') return [member.key, member.value];
        return member.kind === 'property' && member.type ? [member.type] : [];
      });
    case 'mapped':
      return [syntax.constraint, ...(syntax.rename ? [syntax.rename] : []), ...(syntax.type ? [syntax.type] : [])];
    case 'conditional':
      return [syntax.check, syntax.extends, syntax.whenTrue, syntax.whenFalse];
    case 'infer':
      return syntax.constraint ? [syntax.constraint] : [];
    case 'tuple':
      return syntax.only ? [syntax.only] : [];
    case 'indexed':
      return [syntax.object, syntax.index];
    case 'keyof':
      return [syntax.operand];
    case 'template':
      return syntax.types;
    default:
      return [];
  }
}
