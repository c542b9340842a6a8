// https://kubernetes.io/docs/reference/access-authn-authz/rbac/
//
// Reads `@rbac` on any handler: a permission that no code shows. Emits one permission a verb, which assemble/ merges
// with those of the other extension points. Warns of grants that are as good as the whole cluster, unless the tag
// gives a reason.
import { seal } from '../extension.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { type GrantPart, read } from './read.js';
import { rbac } from './tags.js';

export const rbacExtension = seal<GrantPart>({
  name: 'rbac',
  tags: [rbac],
  diagnostics: Object.values(diagnostics),
  read,
  check,
  emit,
});
