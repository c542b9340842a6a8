import type { CelRule } from '../../../model/contribution.js';
import { ruleCosts, ruleLimit } from '../check/rules.js';
import type { Part } from '../part.js';
import { builtRule } from './built-rule.js';

/** Every rule of a version, wherever it stands, with the cost that the check has estimated. */
export function explainedRules(part: Part): readonly CelRule[] {
  return ruleCosts(part).map(({ path, rule, cost }) => {
    const from = builtRule(rule)?.tag;
    return {
      kind: 'celRule',
      ...(from !== undefined && { from }),
      place: `${part.kind} ${part.version}, ${path}`,
      expression: rule.rule,
      ...(rule.messageExpression !== undefined && { messageExpression: rule.messageExpression }),
      cost: { estimate: cost, limit: ruleLimit },
    };
  });
}
