import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export function hostIsOpen({ object, authorizer }: PolicyRequest<Pod>): boolean | string {
  if (!object.spec?.hostNetwork) return true;
  const may = authorizer.group('example.com').resource('hosts').check('use').allowed();
  return may ? 'use the gateway in its place' : `${object.metadata.name} has no right to the host`;
}
