import type { DiagnosticKind, Report } from '../diagnostics/diagnostic.js';
import { type Noticing, noticing } from '../diagnostics/noticing.js';
import type { Contribution } from '../model/contribution.js';
import type { Declaration } from '../model/declaration.js';
import type { Model, Resource } from '../model/resource.js';
import type { Tag } from '../model/tag.js';

/** An extension point of Kubernetes: a folder with `index.ts read.ts check.ts emit.ts diagnostics.ts`. */
export interface Extension<Part> {
  /** = folder = templates/<name> = its diagnostics' prefix. */
  readonly name: string;
  /** The annotations that it owns. */
  readonly tags: readonly Tag<unknown>[];
  readonly diagnostics: readonly DiagnosticKind<never>[];
  /** What the declaration says for this extension point, or undefined where it says nothing. */
  read(declaration: Declaration, report: Report): Part | undefined;
  /** The kinds that its parts declare; only `custom-resource` has any. */
  resources?(parts: readonly Part[], report: Report): readonly Resource[];
  /**
   * Sees all its parts at once, because names must be unique and versions of one kind must agree. May wait for a heavy
   * library that only some projects need.
   */
  check(parts: readonly Part[], model: Model, report: Report): void | Promise<void>;
  emit(parts: readonly Part[], model: Model): readonly Contribution[];
}

/** An extension point whose `Part` is nobody else's business: no `any`, no cast. */
export interface SealedExtension {
  readonly name: string;
  readonly tags: readonly Tag<unknown>[];
  readonly diagnostics: readonly DiagnosticKind<never>[];
  read(declarations: readonly Declaration[], report: Report): ReadExtension;
}

/** The parts of one run, behind the doors that the corridor needs. */
export interface ReadExtension {
  resources(report: Report): readonly Resource[];
  check(model: Model, report: Report): void | Promise<void>;
  emit(model: Model): readonly Contribution[];
}

export function seal<Part>(extension: Extension<Part>): SealedExtension {
  const { name, tags, diagnostics } = extension;
  // Of declarations in which nothing was wrong: a watched project has the same ones again in its next run.
  const known = new WeakMap<Declaration, Part>();

  function read(declaration: Declaration, { report, told }: Noticing): Part | undefined {
    const before = known.get(declaration);
    if (before !== undefined) return before;
    const toldBefore = told();
    const part = extension.read(declaration, report);
    if (part !== undefined && told() === toldBefore) known.set(declaration, part);
    return part;
  }

  return {
    name,
    tags,
    diagnostics,
    read(declarations, report) {
      const noticed = noticing(report);
      const parts = declarations.flatMap((declaration) => read(declaration, noticed) ?? []);
      return {
        resources: (report) => extension.resources?.(parts, report) ?? [],
        check: (model, report) => extension.check(parts, model, report),
        emit: (model) => extension.emit(parts, model),
      };
    },
  };
}
