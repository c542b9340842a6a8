import type { AdmissionRequest } from 'kext';
import type { ValidatingWebhookConfiguration } from 'kext/admissionregistration.k8s.io/v1';

/**
 * @validates
 */
export function checkWebhooks({ object }: AdmissionRequest<ValidatingWebhookConfiguration>) {
  return { allowed: object.webhooks !== undefined };
}
