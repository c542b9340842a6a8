import type { ClientMethod, KindValue, Root, Value } from '../values/atom.js';
import type { CodePlace, Site, StackEntry } from './site.js';

/** What one round saw. */
export interface Findings {
  readonly calls: Map<string, FoundCall>;
  readonly leaks: Map<string, FoundLeak>;
}

export interface FoundCall {
  readonly root: Root;
  /** With what stands before it, such as `cached.get`. */
  readonly name: string;
  readonly method: ClientMethod;
  /** Undefined for a method that takes none. */
  readonly kind: KindValue | undefined;
  readonly objectName: Value;
  readonly namespace: Value;
  readonly place: CodePlace;
  readonly stack: readonly StackEntry[];
}

export interface FoundLeak {
  readonly root: Root;
  /** What gets out of sight: `context`, `get`. */
  readonly what: string;
  readonly reason: LeakReason;
  /** The verbs of the method, where it is one. */
  readonly verbs: readonly string[];
  readonly place: CodePlace;
  readonly stack: readonly StackEntry[];
}

export type LeakReason =
  /** Given to a function that is not the project's. */
  | { readonly kind: 'given' }
  /** Given to one that changes nothing. */
  | { readonly kind: 'shown' }
  /** Kept in an object of somewhere else. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'thrown' }
  /** A method, or a property, whose name is computed. */
  | { readonly kind: 'computed' }
  | { readonly kind: 'syntax' }
  | { readonly kind: 'decorator' }
  | { readonly kind: 'eval' }
  /** The client's own method is replaced. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'unknownKind' };

interface FindingsOwner {
  readonly findings: Findings;
  readonly stack: readonly StackEntry[];
}

/** One of a root, place and reason is enough. */
export function addLeak(
  { findings, stack }: FindingsOwner,
  leak: Pick<FoundLeak, 'root' | 'what' | 'reason' | 'verbs'>,
  { frame, at }: Site,
): void {
  const place = { path: frame.code.owner.path, range: at };
  const key = [leak.root.id, leak.reason.kind, leak.what, place.path, at.start, at.end].join(' ');
  if (!findings.leaks.has(key)) findings.leaks.set(key, { ...leak, place, stack: [...stack] });
}
