// https://kubernetes.io/docs/reference/access-authn-authz/rbac/
//
// Reads the client calls of every handler, and `@rbac`: a permission that no code shows. Emits one permission a verb,
// which assemble/ merges with those of the other extension points. Refuses code in which nobody can follow the client,
// and warns of grants that are as good as the whole cluster, unless an `@rbac` line gives a reason.
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
