import type { FunctionDeclaration } from '../../model/declaration.js';
import type { KindReference } from '../../model/kind.js';
import { byText } from '../../model/order.js';

/** The kinds that a handler makes children of, each once. */
export function ownedKinds({ calls }: FunctionDeclaration): readonly KindReference[] {
  const owned = new Map(
    calls.filter(({ watches }) => watches).map(({ kind }): [string, KindReference] => [kindKey(kind), kind]),
  );
  return [...owned].sort(([left], [right]) => byText(left, right)).map(([, kind]) => kind);
}

/** The source type and the generated type of a kind are the same kind. */
export function kindKey({ group, version, kind }: KindReference): string {
  return `${group}/${version} ${kind}`;
}
