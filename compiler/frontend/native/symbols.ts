import { SyntaxKind } from 'typescript/unstable/ast';
import { type Checker, SymbolFlags, type Symbol as TypeScriptSymbol } from 'typescript/unstable/sync';

/** The files that module specifiers stand for, by where they begin. */
export function resolveModules(
  checker: Checker,
  file: string,
  positions: readonly number[],
): readonly (string | undefined)[] {
  if (positions.length === 0) return [];
  return checker.getSymbolAtPosition(file, [...positions]).map((symbol) => {
    const declaration = symbol?.declarations[0];
    return declaration?.kind === SyntaxKind.SourceFile ? declaration.path : undefined;
  });
}

/** The symbol of the name that begins there, aliases followed. */
export function symbolAt(checker: Checker, file: string, position: number): TypeScriptSymbol | undefined {
  const symbol = checker.getSymbolAtPosition(file, position);
  if (!symbol || !(symbol.flags & SymbolFlags.Alias)) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  return checker.isUnknownSymbol(target) ? undefined : target;
}
