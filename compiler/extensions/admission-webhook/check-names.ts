import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { duplicateName, invalidName } from './diagnostics.js';
import { webhookName } from './names.js';
import type { WebhookPart } from './read.js';

/** Each function gives a DNS subdomain, and no two the same one. */
export function checkNames(parts: readonly WebhookPart[], { configuration }: Model, report: Report): void {
  const owners = new Map<string, WebhookPart>();
  for (const part of parts) {
    const { name, declaration } = part;
    const full = webhookName(part, configuration);
    if (name === '' || full.length > 253)
      report(invalidName, declaration.at, { function: declaration.name, name: full });
    const owner = owners.get(name) ?? part;
    owners.set(name, owner);
    if (owner === part) continue;
    const note = { text: `The other ${owner.declaration.name} is here.`, at: owner.declaration.at };
    report(duplicateName, declaration.at, { function: declaration.name, name }, note);
  }
}
