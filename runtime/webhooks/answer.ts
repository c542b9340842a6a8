import { printJson } from '../json.js';
import type { Refusal } from './refusal.js';

/** Over HTTP: the status, and JSON. */
export interface Answer {
  readonly code: number;
  readonly body: string;
}

/** An AdmissionReview of admission.k8s.io/v1 that lets the request pass; the patch is RFC 6902, as JSON text. */
export function allowed(uid: string, patch?: string): Answer {
  if (patch === undefined) return { code: 200, body: `${review(uid)},"allowed":true}}` };
  const encoded = Buffer.from(patch).toString('base64');
  return { code: 200, body: `${review(uid)},"allowed":true,"patchType":"JSONPatch","patch":"${encoded}"}}` };
}

/** What is said to the user, and to the audit log, beside yes or no. */
export interface Remarks {
  readonly warnings?: readonly string[];
  readonly auditAnnotations?: Readonly<Record<string, string>>;
}

export function decided(uid: string, refusal: Refusal | undefined, remarks: Remarks): Answer {
  const { warnings, auditAnnotations } = remarks;
  const rest = printJson({ allowed: refusal === undefined, status: refusal, warnings, auditAnnotations });
  return { code: 200, body: `${review(uid)},${rest.slice(1)}}` };
}

/**
 * No decision: the API server does what the webhook's failurePolicy says. So it is no AdmissionReview, whose `allowed:
 * false` would be obeyed under `Ignore` too, but a Status, whose message the API server shows.
 */
export function failed(code: number, reason: string, message: string): Answer {
  return {
    code,
    body: printJson({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code }),
  };
}

function review(uid: string): string {
  return `{"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","response":{"uid":${JSON.stringify(uid)}`;
}
