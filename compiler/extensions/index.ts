import { admissionPolicyExtension } from './admission-policy/index.js';
import { admissionWebhookExtension } from './admission-webhook/index.js';
import { controllerExtension } from './controller/index.js';
import { customResource } from './custom-resource/index.js';
import type { SealedExtension } from './extension.js';
import { rbacExtension } from './rbac/index.js';

/** Every extension point, in reading order: one line each. */
export const extensions: readonly SealedExtension[] = [
  customResource,
  controllerExtension,
  admissionWebhookExtension,
  admissionPolicyExtension,
  rbacExtension,
];
