// https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
//
// Reads functions with @policy, whose first parameter is a PolicyRequest of the kinds and operations that the API server
// is to decide about, and whose second parameter, if there is one, is of the kind that parameterizes the policy. Emits a
// ValidatingAdmissionPolicy in CEL, and its binding, into manifests/policies.yaml: no server runs.
import { seal } from '../extension.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { type PolicyPart, read } from './read.js';
import { tags } from './tags.js';

export const admissionPolicyExtension = seal<PolicyPart>({
  name: 'admission-policy',
  tags,
  diagnostics: Object.values(diagnostics),
  read,
  check,
  emit,
});
