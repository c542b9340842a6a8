import { posix } from 'node:path';
import type { DiagnosticKind, Report } from '../diagnostics/diagnostic.js';
import type { Location } from '../model/location.js';
import { configError, syntaxError, typeError } from './diagnostics.js';
import { locator } from './locate.js';
import type { Modules } from './modules/modules.js';
import type { Module } from './syntax/tree.js';
import type { TypeScriptDiagnostic } from './typescript.js';
import type { UserFiles } from './user-files.js';

/** What TypeScript finds before it looks at types; false where it can't parse a file of the user's. */
export function reportProjectErrors(users: UserFiles, report: Report): boolean {
  tell(users, report, configError, users.compiler.configErrors());
  // What kext wrote may be broken too, and is about to be written again: it hides no mistake of the user's.
  const syntaxErrors = users.compiler.syntaxErrors().filter(({ file }) => file === undefined || users.owns(file));
  tell(users, report, syntaxError, syntaxErrors);
  return syntaxErrors.length === 0;
}

type KnownErrors = Map<string, readonly TypeScriptDiagnostic[]>;

/** How many errors were told. */
export function reportTypeErrors(users: UserFiles, known: KnownErrors, report: Report): number {
  const unknown = uncheckedFiles(users, known);
  if (unknown === undefined) {
    for (const { path } of users.modules) known.set(path, []);
    for (const error of users.compiler.typeErrors()) {
      known.set(error.file ?? '', [...(known.get(error.file ?? '') ?? []), error]);
    }
  } else {
    for (const path of unknown) known.set(path, users.compiler.typeErrors(path));
  }
  let told = 0;
  const counting: Report = (kind, at, params, ...notes) => {
    told++;
    report(kind, at, params, ...notes);
  };
  for (const errors of known.values()) tell(users, counting, typeError, errors);
  return told;
}

/** The compiler begins to look for what `reportTypeErrors` will ask. Modules are found first, or that would wait for it. */
export function expectTypeErrors(users: UserFiles, known: KnownErrors, modules: Modules): void {
  for (const module of users.modules) {
    for (const specifier of module.specifiers) modules.locate(module, specifier);
  }
  for (const path of uncheckedFiles(users, known) ?? [undefined]) users.compiler.expectTypeErrors(path);
}

/** All files are checked at once, undefined, or, where most are known from before, one by one. */
function uncheckedFiles(users: UserFiles, known: KnownErrors): readonly string[] | undefined {
  const unknown = users.modules.map(({ path }) => path).filter((path) => !known.has(path));
  return unknown.length > fewFiles || known.size === 0 ? undefined : unknown;
}

/** As many are checked one by one at most. */
const fewFiles = 20;

function tell(
  users: UserFiles,
  report: Report,
  kind: DiagnosticKind<{ text: string }>,
  diagnostics: readonly TypeScriptDiagnostic[],
): void {
  for (const { file, start, end, text } of diagnostics) {
    if (kind !== configError && file !== undefined && !users.owns(file)) continue;
    const at = file === undefined ? undefined : placeOf(users, file, start, end);
    report(kind, at, { text });
  }
}

function placeOf({ folder, modules, readFile }: UserFiles, file: string, start: number, end: number): Location {
  const module: Pick<Module, 'path' | 'text'> | undefined = modules.find(({ path }) => path === file);
  const text = module?.text ?? readFile(file);
  if (text === undefined) return { file: posix.relative(folder, file), line: 1, column: 1, length: 1 };
  return locator(folder)({ ...emptyModule, path: file, text }, { start, end });
}

const emptyModule: Module = {
  path: '',
  text: '',
  specifiers: [],
  imports: new Map(),
  exports: new Map(),
  starExports: [],
  declarations: new Map(),
  namespaces: [],
  augments: false,
  augmentations: [],
};
