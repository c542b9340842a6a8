import { print } from '../../cel/print.js';
import type { Answer } from './lower-policy.js';
import type { Matched } from './matches.js';
import { shareVariables } from './variables.js';

/** All CEL of a policy but its match conditions, which a server asks before it knows of variables. */
export interface PrintedPolicy {
  /** Of the validation, or of the mutation. */
  readonly expression: string;
  readonly messageExpression?: string;
  readonly audit: readonly { readonly key: string; readonly valueExpression: string }[];
  readonly variables: readonly { readonly name: string; readonly expression: string }[];
}

export function printedPolicy({ audit }: Matched, answer: Answer): PrintedPolicy {
  const { expression, messageExpression } = expressionsOf(answer);
  const own = messageExpression ? [expression, messageExpression] : [expression];
  const names = new Map([...audit.flatMap((it) => [...it.names]), ...answer.names]);
  const shared = shareVariables([...own, ...audit.map((it) => it.valueExpression)], names);
  const texts = shared.expressions.map(print);
  const [text = '', message] = texts;
  return {
    expression: text,
    ...(messageExpression && message !== undefined && { messageExpression: message }),
    audit: audit.map(({ key }, at) => ({ key, valueExpression: texts[own.length + at] ?? '' })),
    variables: shared.variables.map(({ name, expression: it }) => ({ name, expression: print(it) })),
  };
}

function expressionsOf(answer: Answer) {
  if (answer.kind === 'mutation') return { expression: answer.mutation.expression, messageExpression: undefined };
  const { condition, messageExpression } = answer.decision;
  return { expression: condition, messageExpression };
}
