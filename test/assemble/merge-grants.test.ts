import { expect, test } from '@jest/globals';
import { mergeGrants } from '../../compiler/assemble/merge-grants.js';
import type { Grant, Rule } from '../../compiler/assemble/rule.js';

const groups = ['', 'apps', 'batch'];
const resources = ['pods', 'pods/log', 'jobs'];
const names = [undefined, undefined, 'a', 'b'];
const verbs = ['get', 'list', 'patch', 'create'];

/** Every single request that could be asked: a name that no rule holds stands for all others. */
const requests = groups.flatMap((group) =>
  resources.flatMap((resource) =>
    ['a', 'b', 'other'].flatMap((name) => verbs.map((verb) => ({ group, resource, name, verb }))),
  ),
);

test('merged rules allow exactly what the grants allow, in whatever order they come', () => {
  const random = randomNumbers(11);
  for (let round = 0; round < 150; round++) {
    const grants = Array.from({ length: 1 + Math.floor(random() * 30) }, () => randomGrant(random));
    const rules = mergeGrants(grants);
    expect(allowed(rules)).toEqual(allowed(grants.map(toRule)));
    expect(mergeGrants(grants.toReversed())).toEqual(rules);
    expect(mergeGrants(grants.toSorted(() => random() - 0.5))).toEqual(rules);
    expect(new Set(rules.flatMap(({ why }) => why))).toEqual(new Set(grants.flatMap(({ why }) => why)));
  }
});

test('only what is equal in all else is joined', () => {
  const grants = [
    grant('apps', 'deployments', 'get'),
    grant('apps', 'deployments', 'patch'),
    grant('apps', 'statefulsets', 'get'),
    grant('apps', 'statefulsets', 'patch'),
    grant('', 'services', 'get'),
    grant('', 'secrets', 'get', 'a'),
    grant('', 'secrets', 'get', 'b'),
    grant('', 'services', 'get', 'covered'),
  ];
  const shown = mergeGrants(grants).map(({ groups, resources, names, verbs }) => [groups, resources, names, verbs]);
  expect(shown).toEqual([
    [[''], ['secrets'], ['a', 'b'], ['get']],
    [[''], ['services'], [], ['get']],
    [['apps'], ['deployments', 'statefulsets'], [], ['get', 'patch']],
  ]);
});

function grant(group: string, resource: string, verb: string, name?: string): Grant {
  return { group, resource, verb, name, why: [`${verb}${resource}`] };
}

function randomGrant(random: () => number): Grant {
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  return {
    group: pick(groups) ?? '',
    resource: pick(resources) ?? '',
    name: pick(names),
    verb: pick(verbs) ?? '',
    why: [`f${Math.floor(random() * 5)}`],
  };
}

function toRule({ group, resource, name, verb, why }: Grant): Rule {
  return { groups: [group], resources: [resource], names: name === undefined ? [] : [name], verbs: [verb], why };
}

function allowed(rules: readonly Rule[]): readonly string[] {
  return requests
    .filter((request) => rules.some((rule) => allows(rule, request)))
    .map((request) => JSON.stringify(request));
}

/** As Kubernetes' authorizer decides. */
function allows(rule: Rule, request: (typeof requests)[number]): boolean {
  return (
    rule.groups.includes(request.group) &&
    rule.resources.includes(request.resource) &&
    (rule.names.length === 0 || rule.names.includes(request.name)) &&
    rule.verbs.includes(request.verb)
  );
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
