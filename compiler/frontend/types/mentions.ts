import type { SyntaxTerm } from './term.js';

const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** Whether the type depends on no type parameter: then the checker can be asked about it where it stands. */
export function isClosed({ syntax, scope }: SyntaxTerm): boolean {
  const { bindings, module } = scope;
  if (bindings.size === 0) return true;
  const words = module.text.slice(syntax.start, syntax.end).match(identifier) ?? [];
  return !words.some((word) => bindings.has(word));
}
