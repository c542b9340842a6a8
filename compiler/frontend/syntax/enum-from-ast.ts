import { docCommentIn } from '../comments/doc-comment.js';
import type { EnumDeclaration, SourceFile } from '../typescript.js';
import { rangeOf } from './range-of.js';
import type { EnumMemberSyntax } from './tree.js';
import { expressionFromAst, propertyName } from './value-from-ast.js';

export function enumMembers(source: SourceFile, node: EnumDeclaration): readonly EnumMemberSyntax[] {
  return [...node.members].map((member) => {
    const range = rangeOf(source, member);
    const comment = docCommentIn(source.text, member.pos, range.start);
    return {
      name: propertyName(member.name) ?? member.name.getText(),
      ...range,
      ...(comment && { comment }),
      ...(member.initializer && { initializer: expressionFromAst(source, member.initializer) }),
    };
  });
}
