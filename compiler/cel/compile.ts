import { infer } from './infer.js';
import type { ParsedExpression } from './parse.js';
import type { Context, Problem } from './scope.js';
import { type CelType, placed, simple } from './type.js';
import { limit, type Value } from './value.js';
import type { Variables } from './variables.js';

export interface Compiled {
  readonly type: CelType;
  readonly cost: number;
  readonly usesOldSelf: boolean;
  readonly problems: readonly Problem[];
  /** Where the text is no expression at all. */
  readonly mistake?: Problem;
  /** What the cost was multiplied by and no keyword bounds: `self.ports` -> `maxItems`. */
  readonly unbounded: ReadonlyMap<string, string>;
  /** Whether it was multiplied by the length of something that is made, which no keyword can bound. */
  readonly unknownLength: boolean;
}

export interface CompileOptions {
  readonly self: CelType;
  /** The oldest server that must accept the rule. */
  readonly minor: number;
  readonly optionalOldSelf: boolean;
}

/** Type and cost of a rule's expression, as a server of that version sees them. */
export function compileExpression(
  parsed: ParsedExpression,
  { self: declared, minor, optionalOldSelf }: CompileOptions,
): Compiled {
  if ('problem' in parsed) {
    const mistake = { text: parsed.problem, start: parsed.start };
    const none = { unbounded: new Map(), unknownLength: false };
    return { type: simple('unknown'), cost: 0, usesOldSelf: false, problems: [], mistake, ...none };
  }
  const self = placed(declared, 'self');
  const context: Context = {
    self,
    minor: minor - 1,
    problems: [],
    unbounded: new Map(),
    oldSelfUsed: false,
    unknownLength: false,
  };
  const old: CelType = optionalOldSelf ? { kind: 'optional', value: self, most: 0, least: 1 } : self;
  const outer: Variables<Value> = { name: 'self', value: { type: self, cost: 1 }, around: undefined };
  const variables: Variables<Value> = { name: 'oldSelf', value: { type: old, cost: 1 }, around: outer };
  const { type, cost } = infer(parsed.expression, { context, variables });
  const { problems, unbounded, oldSelfUsed, unknownLength } = context;
  return { type, cost: Math.min(limit, cost), usesOldSelf: oldSelfUsed, problems, unbounded, unknownLength };
}
