import type { Node, SyntaxKind } from 'typescript/unstable/ast';

// The door to TypeScript's tree and types. This file and those in native/ are all that knows the native compiler's API:
// when 7.1 renames it, nothing else changes.

export * from 'typescript/unstable/ast';
export {
  type IndexInfo,
  ObjectFlags,
  type Symbol as TypeScriptSymbol,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
export type { Compiler, FileChanges, FileSystem, TypeScriptDiagnostic } from './native/compiler.js';
export { plainStatements } from './native/plain-statements.js';

/** Whether a declaration carries this modifier, such as `export`. */
export function hasModifier(node: Node, kind: SyntaxKind): boolean {
  const modifiers = 'modifiers' in node ? (node.modifiers as Iterable<Node> | undefined) : undefined;
  return [...(modifiers ?? [])].some((modifier) => modifier.kind === kind);
}
