import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Location } from '../../../model/location.js';
import type { SchemaType } from '../../../model/schema.js';
import { badScalePath, badStatus } from '../diagnostics.js';
import type { Part } from '../part.js';
import { resolveDotted } from './dotted-path.js';

/** The status and scale subresources of one version. */
export function checkSubresources(part: Part, report: Report): void {
  checkStatus(part, report);
  if (!part.scale) return;
  const { value, at } = part.scale;
  checkScale(value.specReplicasPath, ['.spec.'], 'integer', part, at, report);
  checkScale(value.statusReplicasPath, ['.status.'], 'integer', part, at, report);
  if (value.labelSelectorPath === undefined) return;
  checkScale(value.labelSelectorPath, ['.status.', '.spec.'], 'string', part, at, report);
}

function checkStatus({ plainStatus, subresourceTag, hasStatus }: Part, report: Report): void {
  if (plainStatus && subresourceTag) {
    report(badStatus, subresourceTag, {
      reason: '@plainStatus and @subresource status say the opposite of each other',
    });
  } else if (plainStatus && !hasStatus) {
    report(badStatus, plainStatus, { reason: '@plainStatus needs a status: CustomResource<Spec, Status>' });
  } else if (subresourceTag && hasStatus) {
    const reason = '@subresource status says nothing new: the interface has a status type. Remove the tag';
    report(badStatus, subresourceTag, { reason });
  }
}

function checkScale(
  path: string,
  roots: readonly string[],
  type: SchemaType,
  part: Part,
  at: Location,
  report: Report,
): void {
  if (!roots.some((root) => path.startsWith(root))) {
    report(badScalePath, at, { path, problem: `it must begin with ${roots.join(' or ')}` });
    return;
  }
  const resolved = resolveDotted(path, part);
  if ('problem' in resolved) {
    report(badScalePath, at, { ...resolved, path });
    return;
  }
  if ('schema' in resolved && resolved.schema.type !== type) {
    report(badScalePath, at, { path, problem: type === 'integer' ? 'it is no whole number' : 'it is no string' });
  }
}
