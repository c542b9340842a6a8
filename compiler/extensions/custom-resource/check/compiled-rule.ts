import type { Compiled } from '../../../cel/compile.js';
import { isAny, nameOf } from '../../../cel/type.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Location } from '../../../model/location.js';
import { celSyntax, celType } from '../diagnostics.js';

export interface Expected {
  readonly what: 'rule' | 'messageExpression';
  readonly text: string;
  readonly expected: 'bool' | 'string';
}

/** What a compiler would say to an expression. */
export function checkCompiled(
  compiled: Compiled,
  { what, text, expected }: Expected,
  at: Location,
  report: Report,
): void {
  const { type, problems, mistake } = compiled;
  if (mistake) report(celSyntax, at, { what, where: excerpt(text, mistake.start), problem: mistake.text });
  for (const { text: problem, start, near } of problems) {
    report(celType, at, { what, where: excerpt(text, start), problem, ...(near !== undefined && { near }) });
  }
  if (mistake || problems.length > 0 || type.kind === expected || type.kind === 'unknown') return;
  const found = isAny(type) ? 'a value of no certain type' : nameOf(type);
  const problem = `it gives ${found}, and must give ${expected === 'bool' ? 'true or false' : 'a string'}`;
  report(celType, at, { what, where: excerpt(text, 0), problem });
}

const longest = 40;

/** The text from there on, as much of it as shows the place. */
function excerpt(text: string, start: number): string {
  const rest = text.slice(start).replace(/\s+/g, ' ').trim();
  if (rest === '') return 'its end';
  return rest.length > longest ? `"${rest.slice(0, longest)}…"` : `"${rest}"`;
}
