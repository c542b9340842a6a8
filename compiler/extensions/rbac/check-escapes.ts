import type { DiagnosticKind, Report } from '../../diagnostics/diagnostic.js';
import type { ClientEscape } from '../../model/client-call.js';
import {
  changedKind,
  clientChanged,
  clientEscapes,
  clientKept,
  clientThrown,
  computedMethod,
  type Escape,
  evaluatedText,
  unknownKind,
} from './diagnostics/escapes.js';
import { isAnswered } from './granted.js';
import type { GrantPart } from './read.js';

/** Where the client gets out of sight, the handler's `@rbac` lines have to answer for what happens there. */
export function checkEscapes(parts: readonly GrantPart[], report: Report): void {
  const told = new Set<string>();
  for (const { declaration, grants } of parts) {
    for (const it of declaration.escapes) {
      if (isAnswered(it, grants)) continue;
      const { at, what, how } = it;
      const place = [at.file, at.line, at.column, what, how].join('\n');
      if (told.has(place)) continue;
      told.add(place);
      report(diagnosticOf(it), at, {
        what,
        text: firstWords(it.text),
        function: declaration.name,
        verbs: it.verbs.length > 0 ? it.verbs.join(' ') : 'VERBS',
      });
    }
  }
}

function diagnosticOf({ how, what }: ClientEscape): DiagnosticKind<Escape> {
  switch (how) {
    case 'unknownKind':
      return unknownKind;
    case 'computed':
      return computedMethod;
    case 'eval':
      return evaluatedText;
    case 'changed':
      return /^[A-Z]/.test(what) ? changedKind : clientChanged;
    case 'thrown':
      return clientThrown;
    case 'given':
      return clientEscapes;
    default:
      return clientKept;
  }
}

/** What is called, without its arguments. */
function firstWords(text: string): string {
  const head = /^[^(]+/.exec(text)?.[0] ?? text;
  return head.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
}
