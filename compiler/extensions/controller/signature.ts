import type { Report } from '../../diagnostics/diagnostic.js';
import type { Parameter } from '../../model/declaration.js';
import type { KindReference } from '../../model/kind.js';
import { apiVersion } from '../../model/name.js';
import type { Model } from '../../model/resource.js';
import { kindTwice, notAKind, notWatchable, otherContext, result, signature, unserved } from './diagnostics.js';
import type { HandlerPart } from './read.js';

/** Created, answered and forgotten: served without the verbs list and watch. */
const questions: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['Binding', 'ComponentStatus']],
  ['authentication.k8s.io', ['SelfSubjectReview', 'TokenReview']],
  [
    'authorization.k8s.io',
    ['LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
  ],
]);

/** `(object: T)` or `(object: T, context: Context<T>)`. */
export function checkSignature(part: HandlerPart, model: Model, report: Report): void {
  const { declaration } = part;
  const { name, parameters, at, wrongResult } = declaration;
  const tag = part.controller ? 'controller' : part.finalizer ? 'finalizes' : 'enqueues';
  const [object, context] = parameters;
  if (wrongResult !== undefined) report(result, at, { function: name, tag, returns: wrongResult });
  if (object === undefined || parameters.length > 2) {
    report(signature, at, { function: name, tag, parameters: parameters.length });
    return;
  }
  if (object.wrapper !== undefined || object.kinds.length === 0) {
    report(notAKind, object.at, { function: name, tag, type: object.text });
    return;
  }
  checkKinds(object, name, report);
  checkServed(object, name, model, report);
  if (context !== undefined && !isContextOf(context, object)) {
    report(otherContext, context.at, { function: name, expected: object.text, found: context.text });
  }
}

function checkKinds({ kinds, at }: Parameter, name: string, report: Report): void {
  for (const kind of kinds) {
    if (questions.get(kind.group)?.includes(kind.kind) && kind.module !== undefined) {
      report(notWatchable, at, { kind: kind.kind, function: name });
    }
    const versions = kinds.filter((other) => other.group === kind.group && other.kind === kind.kind);
    if (versions.length > 1 && versions[0] === kind) {
      const listed = versions.map(({ group, version }) => apiVersion(group, version)).join(' and ');
      report(kindTwice, at, { kind: kind.kind, function: name, versions: listed });
    }
  }
}

/** A version that is not served can be neither listed nor watched, though the same objects can in another. */
function checkServed({ kinds, at }: Parameter, name: string, { resources }: Model, report: Report): void {
  for (const { group, version, kind, module } of kinds) {
    const versions = resources.filter((it) => it.group === group && it.kind === kind && module === undefined);
    if (versions.find((it) => it.version === version)?.served !== false) continue;
    const others = versions.filter(({ served }) => served).map((it) => it.version);
    report(unserved, at, { kind, version, function: name, served: others.join(' or ') });
  }
}

function isContextOf(context: Parameter, object: Parameter): boolean {
  const wanted = object.kinds.map(identity).sort();
  const found = context.kinds.map(identity).sort();
  return context.wrapper === 'Context' && wanted.join() === found.join();
}

/** The source type and the generated type of a kind are the same kind. */
function identity({ group, version, kind }: KindReference): string {
  return `${apiVersion(group, version)} ${kind}`;
}
