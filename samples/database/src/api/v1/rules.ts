import { quantity } from 'kext/cel';
import type { DatabaseSpec, Storage } from './database.js';

/**
 * A volume can't shrink.
 * @rule
 * @reason FieldValueForbidden
 * @fieldPath .size
 */
export const volumesOnlyGrow = (self: Storage, oldSelf: Storage) =>
  !quantity(self.size).isLessThan(quantity(oldSelf.size));

/** All users together have fewer connections than a server bears.
 *  @rule */
export function connectionsFit({ users }: DatabaseSpec): boolean | string {
  const connections = users.reduce((sum, { connections }) => sum + connections, 0);
  return connections <= 5000 || `${connections} connections are more than the 5000 that a server bears`;
}
