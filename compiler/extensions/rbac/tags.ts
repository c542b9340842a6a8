import type { Tag } from '../../model/tag.js';
import { type Grant, parseGrant } from './grant.js';

export const rbac: Tag<Grant> = {
  name: 'rbac',
  argument: 'verbs group/resource[/subresource] [name=N] [namespace=N] - reason',
  places: ['function', 'constant'],
  repeatable: true,
  description:
    'Grants the operator what the code does not show. `core` is the legacy group. `name=` limits it to one object, ' +
    '`namespace=` to one namespace; without it, it holds wherever the project watches. The reason is kept in rbac.yaml, ' +
    'and silences the warning that a dangerous grant gives.',
  example: [
    '/**',
    ' * Copies the signing key into each database.',
    ' * @controller',
    " * @rbac get core/secrets name=signing-key namespace=security - the key is the platform team's",
    ' */',
    'export async function reconcileDatabase(database: Database, { get }: Context<Database>) {}',
  ].join('\n'),
  parse: parseGrant,
};
