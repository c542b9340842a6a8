import { type Diagnostic, DiagnosticCategory } from 'typescript/unstable/sync';
import type { TypeScriptDiagnostic } from './compiler.js';

/** Those of TypeScript's diagnostics that are errors. */
export function errors(diagnostics: readonly Diagnostic[]): readonly TypeScriptDiagnostic[] {
  return diagnostics
    .filter(({ category }) => category === DiagnosticCategory.Error)
    .map((diagnostic) => ({
      ...(diagnostic.fileName !== undefined && { file: diagnostic.fileName }),
      start: diagnostic.pos,
      end: diagnostic.end,
      text: chainText(diagnostic, 0),
    }));
}

function chainText({ text, messageChain }: Diagnostic, depth: number): string {
  const line = '  '.repeat(depth) + text;
  return [line, ...(messageChain ?? []).map((inner) => chainText(inner, depth + 1))].join('\n');
}
