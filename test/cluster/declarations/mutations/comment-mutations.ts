import { beside, changingTag, inSpec, type Mutation, onResource, tagged } from './edit.js';

/** Comments that say what kext does not understand. */
export const commentMutations: readonly Mutation[] = [
  wrong('misspelt tag', 'frontend/unknown-tag', ['@minLenght 3'], 'string'),
  wrong('tag of another tool', 'frontend/unknown-tag', ['@kubebuilder:validation:Minimum=1'], 'string'),
  wrong('tag in the wrong case', 'frontend/unknown-tag', ['@minlength 3'], 'string'),
  { name: 'misspelt tag on a kind', code: 'frontend/unknown-tag', edit: onResource('@shortname mutant') },
  wrong('tag of a kind on a property', 'frontend/misplaced-tag', ['@shortName mutant'], 'string'),
  wrong('tag of a function on a property', 'frontend/misplaced-tag', ['@controller'], 'string'),
  { name: 'tag of a function on a kind', code: 'frontend/misplaced-tag', edit: onResource('@validates') },
  {
    name: 'tag of a property on a type',
    code: 'frontend/misplaced-tag',
    edit: beside(['mutant?: Mutant;'], ['/** @requires a */', 'interface Mutant { a?: string }'], 0),
  },
  wrong('tag twice', 'frontend/repeated-tag', ['@minLength 1', '@minLength 2'], 'string'),
  {
    name: 'tag twice on a kind',
    code: 'frontend/repeated-tag',
    edit: onResource('@singular mutant', '@singular mutanttoo'),
  },
  ...[
    '@minLength',
    '@minLength many',
    '@minLength -1',
    '@minLength 1.5',
    '@pattern ^a$',
    '@pattern /a/i',
    '@default yes',
    '@format',
  ].map((tag) => wrong(`${tag} on text`, 'frontend/invalid-tag', [tag], 'string')),
  ...["@default 'a'", '@default {a: 1}', '@schema [1]', '@immutable always', '@required yes', '@requires'].map((tag) =>
    wrong(`${tag} on text`, 'frontend/invalid-tag', [tag], 'string'),
  ),
  ...['@listType bag', '@listMapKey'].map((tag) =>
    wrong(`${tag} on a list`, 'frontend/invalid-tag', [tag], 'string[]'),
  ),
  wrong('bad mapType', 'frontend/invalid-tag', ['@mapType loose'], 'Record<string, string>'),
  wrong('bad @minimum', 'frontend/invalid-tag', ['@minimum 0x1'], "import('kext').Int32"),
  wrong('bad @cel', 'frontend/invalid-tag', ['@cel {"rule": 1}'], 'string'),
  ...[
    '@scope Global',
    '@storage yes',
    '@selectable',
    '@scale .spec.a',
    '@column Only',
    '@label noValue',
    '@subresource logs',
  ].map((tag): Mutation => ({ name: `${tag} on a kind`, code: 'frontend/invalid-tag', edit: onResource(tag) })),
  {
    name: 'bad @scope',
    code: 'frontend/invalid-tag',
    edit: changingTag(/@scope /, (line) => line.replace(/@scope .*/, '@scope Global')),
  },
  {
    name: 'tag in a comment of nothing',
    code: 'frontend/unattached-tag',
    edit: beside(['mutant?: Mutant;'], ['interface Mutant {', '  a?: string;', '  /** @minLength 1 */', '}'], 2),
  },
  {
    name: 'tag behind a brace',
    code: 'frontend/unattached-tag',
    edit: inSpec(['mutant?: { /** @minLength 1 */ a?: string };']),
  },
  {
    name: 'tag before another comment',
    code: 'frontend/unattached-tag',
    edit: inSpec(['/** @minLength 1 */', '/** Another. */', 'mutant?: string;'], 0),
  },
];

function wrong(name: string, code: string, tags: readonly string[], type: string): Mutation {
  return { name, code, edit: tagged(tags, `mutant?: ${type};`) };
}
