// https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
//
// Reads functions with @policy, whose first parameter is a PolicyRequest of the kinds and operations that the API server
// is to decide about, and whose second parameter, if there is one, is of the kind that parameterizes the policy. Emits a
// ValidatingAdmissionPolicy in CEL, and its binding, into manifests/policies.yaml: no server runs.
import type { MatchPart } from '../../cel/lowering/match-condition.js';
import { seal } from '../extension.js';
import { type AuditPart, readAudit } from './audit.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { matched, readMatch } from './matches.js';
import { type PolicyPart, read } from './read.js';
import { tags } from './tags.js';

export const admissionPolicyExtension = seal<PolicyPart | MatchPart | AuditPart>({
  name: 'admission-policy',
  tags,
  diagnostics: Object.values(diagnostics),
  read: (declaration, report) => read(declaration, report) ?? readMatch(declaration) ?? readAudit(declaration),
  check: (parts, model, report) => check(matched(parts, model, report), model, report),
  emit: (parts, model) => emit(matched(parts, model, silent), model),
});

/** The check has told what there is to tell. */
function silent(): void {}
