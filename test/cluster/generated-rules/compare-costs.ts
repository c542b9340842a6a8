import type { CelRule } from '../../../compiler/model/contribution.js';
import type { Oracle } from '../oracle.js';
import type { CompiledPlace } from './compare.js';
import { places } from './rule.js';

/** Where what kext estimates of a rule and its message is not what the server estimates. */
export async function compareCosts({ index, on, schema }: CompiledPlace, rules: readonly CelRule[], oracle: Oracle) {
  const { property } = places[on];
  const path = property === undefined ? 'spec' : `spec.${property}`;
  const own = rules.filter(({ place }) => place === `Kind${index} v1, ${path}`);
  const texts = own.flatMap(({ expression, messageExpression = 'true' }) => [expression, messageExpression]);
  const answers = await oracle.evaluate({ schema, expressions: texts, values: [] });
  return own.flatMap(({ cost, ...rule }, at) => {
    const [expression, message] = answers.slice(2 * at, 2 * at + 2).map(({ cost }) => Number(cost));
    const theirs = (expression ?? Number.NaN) + (message ?? Number.NaN);
    return cost?.estimate === theirs ? [] : [{ rule, ours: cost?.estimate, theirs }];
  });
}
