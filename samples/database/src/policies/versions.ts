import type { PolicyRequest } from 'kext';
import type { Database } from '../api/v1/database.js';
import type { DatabaseClass } from '../api/v1/database-class.js';

/**
 * A database runs a version that its class offers.
 *
 * Every class that isn't withdrawn is asked, and only the database's own has something to say; a class that doesn't
 * exist is what the controller tells about.
 *
 * @policy
 * @actions Deny Audit
 * @paramRef {"selector": {"matchExpressions": [{"key": "databases.example.com/withdrawn", "operator": "DoesNotExist"}]}}
 * @parameterNotFoundAction Allow
 */
export function versionIsOffered({ object }: PolicyRequest<Database>, { metadata, spec }: DatabaseClass) {
  const { className, version } = object.spec;
  if (className !== metadata.name) return true;
  return spec.versions.includes(version) || `${className} offers ${spec.versions.join(', ')}, but not ${version}`;
}

/**
 * What a database runs already may have left the offer since.
 * @matches versionIsOffered
 */
export const versionChanges = ({ object, oldObject }: PolicyRequest<Database>) =>
  object.spec.version !== oldObject?.spec.version;

/**
 * Which upgrades people make.
 * @auditAnnotation versionIsOffered
 */
export const upgrade = ({ object, oldObject }: PolicyRequest<Database>) =>
  oldObject ? `${oldObject.spec.version} to ${object.spec.version}` : undefined;
