import { byText } from '../model/order.js';
import type { Diagnostic, Report } from './diagnostic.js';

/** Gathers the diagnostics of a run; `sorted` gives each once, by file, line, column, code and text. */
export function collectDiagnostics(): { readonly report: Report; readonly sorted: () => readonly Diagnostic[] } {
  const found = new Map<string, Diagnostic>();
  const report: Report = (kind, at, params, ...notes) => {
    const { code, severity } = kind;
    const diagnostic: Diagnostic = { code, severity, message: kind.message(params), ...(at && { at }), notes };
    found.set(sortKey(diagnostic), diagnostic);
  };
  return { report, sorted: () => [...found.entries()].sort(byKey).map(([, diagnostic]) => diagnostic) };
}

function sortKey({ at, code, message }: Diagnostic): string {
  const place = at ? [at.file, pad(at.line), pad(at.column)] : ['', pad(0), pad(0)];
  return [...place, code, message].join('\u0000');
}

/** Fixed width, so that line 10 comes after line 9. */
function pad(count: number): string {
  return String(count).padStart(8, '0');
}

function byKey([left]: [string, Diagnostic], [right]: [string, Diagnostic]): number {
  return byText(left, right);
}
