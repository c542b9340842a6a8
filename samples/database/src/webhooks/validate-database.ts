import type { AdmissionRequest } from 'kext';
import { Denied } from 'kext/runtime';
import type { Database } from '../../generated/kinds.js';

const protectedUntil = 'databases.example.com/protected-until';

/**
 * Refuses what a schema can't see: two replicas need a log to follow, and MySQL has no extensions.
 *
 * @validates
 * @operations CREATE UPDATE
 */
export function validateDatabase({ object }: AdmissionRequest<Database>) {
  const { engine, extensions = [], users } = object.spec;
  if (engine === 'MySQL' && extensions.length > 0) {
    throw new Denied('spec.extensions: MySQL has no extensions', 'Invalid');
  }
  const plain = users.filter(({ password }) => password !== undefined).map(({ name }) => name);
  return plain.length === 0 ? undefined : { allowed: true, warnings: [`passwords in plain text: ${plain.join(', ')}`] };
}

/**
 * Keeps a database that somebody wants to have for a while.
 *
 * @validates
 * @timeoutSeconds 3
 */
export function keepProtected({ oldObject, options }: AdmissionRequest<Database, 'DELETE'>) {
  const until = oldObject.metadata.annotations?.[protectedUntil];
  const kept = until !== undefined && new Date(until) > new Date();
  return {
    allowed: !kept,
    message: `protected until ${until}`,
    auditAnnotations: { policy: `${options?.propagationPolicy}` },
  };
}
