import type { Grant, Rule } from './rule.js';
import { sortedSet } from './sorted-set.js';

/**
 * The fewest rules that this can find without granting more. Each step joins rules that are equal in all dimensions but
 * one, so the product of the joined rule is exactly the union of theirs; the order of the grants does not matter.
 */
export function mergeGrants(grants: readonly Grant[]): readonly Rule[] {
  const single = withoutCovered(grants).map(toRule);
  return (['verbs', 'names', 'resources', 'groups'] as const)
    .reduce<readonly Rule[]>(join, single)
    .toSorted((left, right) => (ruleKey(left) < ruleKey(right) ? -1 : 1));
}

type Dimension = 'verbs' | 'names' | 'resources' | 'groups';

/** A grant for one name adds nothing where the same is granted for all names; its reasons go there. */
function withoutCovered(grants: readonly Grant[]): readonly Grant[] {
  const unnamed = new Set(grants.filter(({ name }) => name === undefined).map(grantKey));
  return grants.map((grant) => (unnamed.has(grantKey(grant)) ? { ...grant, name: undefined } : grant));
}

function grantKey({ group, resource, verb }: Grant): string {
  return JSON.stringify([group, resource, verb]);
}

function toRule({ group, resource, name, verb, why }: Grant): Rule {
  return { groups: [group], resources: [resource], names: name === undefined ? [] : [name], verbs: [verb], why };
}

function join(rules: readonly Rule[], dimension: Dimension): readonly Rule[] {
  const alike = new Map<string, Rule[]>();
  for (const rule of rules) {
    // Rules for all names are never joined with rules for some.
    const key = ruleKey({ ...rule, [dimension]: dimension === 'names' && rule.names.length > 0 ? ['some'] : [] });
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [rule]);
    else known.push(rule);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [union(first, others, dimension)],
  );
}

function union(first: Rule, others: readonly Rule[], dimension: Dimension): Rule {
  const all = [first, ...others];
  return {
    ...first,
    [dimension]: sortedSet(all.flatMap((rule) => rule[dimension])),
    why: sortedSet(all.flatMap(({ why }) => why)),
  };
}

function ruleKey({ groups, resources, names, verbs }: Rule): string {
  return JSON.stringify([groups, resources, names, verbs]);
}
