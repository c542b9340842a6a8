import type { Parsed } from '../../model/tag.js';

export interface MatchCondition {
  readonly name: string;
  /** CEL. */
  readonly expression: string;
}

/** `name expression`; the expression may span lines. */
export function parseMatchCondition(argument: string): Parsed<MatchCondition> {
  const [, name, expression] = /^(\S+)\s+(\S[\s\S]*)$/.exec(argument) ?? [];
  if (name === undefined || expression === undefined) {
    return { expected: 'a name and a CEL expression, like `not-a-node !("system:nodes" in request.userInfo.groups)`' };
  }
  return { value: { name, expression } };
}
