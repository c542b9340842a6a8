import type { DeclarationSyntax, ExportedName, ImportedName, Specifier } from './tree.js';

/** What of a file has been read so far. */
export interface ModuleDraft {
  readonly imports: Map<string, ImportedName>;
  readonly exports: Map<string, ExportedName>;
  readonly starExports: Specifier[];
  readonly declarations: Map<string, DeclarationSyntax[]>;
}

export function declareIn(draft: ModuleDraft, declaration: DeclarationSyntax, exportedAs: string | undefined): void {
  const others = draft.declarations.get(declaration.name);
  if (others) others.push(declaration);
  else draft.declarations.set(declaration.name, [declaration]);
  if (exportedAs !== undefined) draft.exports.set(exportedAs, { kind: 'local', name: declaration.name });
}
