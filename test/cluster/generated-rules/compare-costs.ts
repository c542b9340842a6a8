import type { CelRule } from '../../../compiler/model/contribution.js';
import type { Oracle } from '../oracle.js';
import type { CompiledKind } from './compare.js';

/** Where what kext estimates of a rule and its message is not what the server estimates. */
export async function compareCosts({ index, schema }: CompiledKind, rules: readonly CelRule[], oracle: Oracle) {
  const own = rules.filter(({ place }) => place === `Kind${index} v1, spec`);
  const texts = own.flatMap(({ expression, messageExpression = 'true' }) => [expression, messageExpression]);
  const answers = await oracle.evaluate({ schema, expressions: texts, values: [] });
  return own.flatMap(({ cost, ...rule }, at) => {
    const [expression, message] = answers.slice(2 * at, 2 * at + 2).map(({ cost }) => Number(cost));
    const theirs = (expression ?? Number.NaN) + (message ?? Number.NaN);
    return cost?.estimate === theirs ? [] : [{ rule, ours: cost?.estimate, theirs }];
  });
}
