import { posix } from 'node:path';
import type { DiagnosticKind, Report } from '../diagnostics/diagnostic.js';
import type { Location } from '../model/location.js';
import { configError, syntaxError, typeError } from './diagnostics.js';
import { locator } from './locate.js';
import type { Module } from './syntax/tree.js';
import type { TypeScriptDiagnostic } from './typescript.js';
import type { UserFiles } from './user-files.js';

/** What TypeScript finds before it looks at types. */
export function reportProjectErrors(users: UserFiles, report: Report): void {
  tell(users, report, configError, users.compiler.configErrors());
  tell(users, report, syntaxError, users.compiler.syntaxErrors());
}

export function reportTypeErrors(users: UserFiles, report: Report): void {
  tell(users, report, typeError, users.compiler.typeErrors());
}

function tell(
  users: UserFiles,
  report: Report,
  kind: DiagnosticKind<{ text: string }>,
  diagnostics: readonly TypeScriptDiagnostic[],
): void {
  for (const { file, start, end, text } of diagnostics) {
    if (file !== undefined && !users.owns(file)) continue;
    const at = file === undefined ? undefined : placeOf(users, file, start, end);
    report(kind, at, { text });
  }
}

function placeOf({ folder, modules, compiler }: UserFiles, file: string, start: number, end: number): Location {
  const module: Pick<Module, 'path' | 'text'> | undefined = modules.find(({ path }) => path === file);
  const text = module?.text ?? compiler.sourceFile(file)?.text;
  if (text === undefined) return { file: posix.relative(folder, file), line: 1, column: 1, length: 1 };
  return locator(folder)({ ...emptyModule, path: file, text }, { start, end });
}

const emptyModule: Module = {
  path: '',
  text: '',
  imports: new Map(),
  exports: new Map(),
  starExports: [],
  declarations: new Map(),
  augments: false,
};
