// https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/
//
// Reads functions with `@validates` or `@mutates`, whose parameter is an AdmissionRequest of the kinds and operations
// that the API server is to ask about. Emits the project's ValidatingWebhookConfiguration and
// MutatingWebhookConfiguration, and a route on its HTTPS server for each. Functions with `@matches` are its conditions.
import type { MatchPart } from '../../cel/lowering/match-condition.js';
import { seal } from '../extension.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { matched, readMatch } from './matches.js';
import { read, type WebhookPart } from './read.js';
import { handlerTags, optionTags } from './tags.js';

export const admissionWebhookExtension = seal<WebhookPart | MatchPart>({
  name: 'admission-webhook',
  tags: [...handlerTags, ...optionTags],
  diagnostics: Object.values(diagnostics),
  read: (declaration, report) => readMatch(declaration) ?? read(declaration, report),
  check: (parts, model, report) => check(matched(parts, model, report), model, report),
  emit: (parts, model) => emit(matched(parts, model, silent), model),
});

/** The check has told what there is to tell. */
function silent(): void {}
