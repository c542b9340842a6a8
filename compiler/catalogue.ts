import * as assemble from './assemble/diagnostics.js';
import * as cel from './cel/diagnostics.js';
import * as commands from './commands/diagnostics.js';
import * as configuration from './configuration/diagnostics.js';
import type { DiagnosticKind } from './diagnostics/diagnostic.js';
import * as disk from './disk/diagnostics.js';
import { extensions } from './extensions/index.js';
import * as frontend from './frontend/diagnostics.js';
import * as importing from './import/diagnostics.js';
import { byText } from './model/order.js';
import type { Tag } from './model/tag.js';

/** Every tag and every diagnostic, gathered for `kext explain`, the documentation and the tests. */
export interface Catalogue {
  /** In reading order. */
  readonly rooms: readonly Room[];
  readonly tags: readonly Tag<unknown>[];
  readonly diagnostics: readonly DiagnosticKind<never>[];
}

export interface Room {
  /** What its diagnostics' codes begin with. */
  readonly name: string;
  readonly tags: readonly Tag<unknown>[];
  /** By code. */
  readonly diagnostics: readonly DiagnosticKind<never>[];
}

const rooms: readonly Room[] = [
  room('configuration', configuration),
  room('frontend', frontend),
  room('cel', cel),
  ...extensions.map(({ name, tags, diagnostics }) => ({ name, tags, diagnostics: byCode(diagnostics) })),
  room('assemble', assemble),
  room('disk', disk),
  room('import', importing),
  room('commands', commands),
];

export const catalogue: Catalogue = {
  rooms,
  tags: rooms.flatMap(({ tags }) => tags),
  diagnostics: rooms.flatMap(({ diagnostics }) => diagnostics),
};

function room(name: string, diagnostics: Readonly<Record<string, DiagnosticKind<never>>>): Room {
  return { name, tags: [], diagnostics: byCode(Object.values(diagnostics)) };
}

function byCode(diagnostics: readonly DiagnosticKind<never>[]): readonly DiagnosticKind<never>[] {
  return [...diagnostics].sort((left, right) => byText(left.code, right.code));
}
